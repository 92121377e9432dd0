package io.bankspec.core.generated.spec;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the spec says about an operation beyond what Retrofit's annotations can hold. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OperationInfo {
    /** Operation id. */
    String id();

    /** Alternatives, the first configured one is used; schemes that go together are separated by a blank. */
    String[] security() default {};

    /** Schemas of the answers that are not the result. */
    ErrorBody[] errors() default {};

    /** Property that makes an error of a success; empty for none. */
    String errorProperty() default "";

    /** Media type of the request body. */
    String consumes() default "";

    /** Status that asks for another factor; 0 for none. */
    int challenge() default 0;

    /** Whether sending it twice does what sending it once does. */
    boolean idempotent() default false;

    /** Seconds that the provider may need between two bytes; 0 when nothing is known. */
    int timeoutSeconds() default 0;
}
