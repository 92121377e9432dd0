package io.bankspec.core.generated.style;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How an argument is written into the path, where that is not the default: the expansions of RFC 6570. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface PathStyle {
    /** The styles that OpenAPI has for paths. */
    enum Style {
        /** {@code a,b}. */
        SIMPLE,
        /** {@code .a,b}. */
        LABEL,
        /** {@code ;name=a,b}. */
        MATRIX,
        /** The value as JSON text. */
        JSON
    }

    /** The style. */
    Style value();

    /** Name of the parameter, which a matrix shows. */
    String name();

    /** Whether items and properties stand alone. */
    boolean explode() default false;
}
