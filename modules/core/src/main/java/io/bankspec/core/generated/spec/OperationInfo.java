package io.bankspec.core.generated.spec;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which operation of a spec a method calls. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OperationInfo {
    /** Operation id. */
    String id();

    /** What the spec says about it beyond what Retrofit's annotations can hold; by default it says nothing. */
    Class<? extends OperationTable> table() default OperationTable.class;
}
