package io.bankspec.core.generated.spec;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The schema of the body that comes with a status. */
@Target({})
@Retention(RetentionPolicy.RUNTIME)
public @interface ErrorBody {
    /** A code such as {@code 404}, a class such as {@code 4XX}, or {@code default}. */
    String status();

    Class<?> type();
}
