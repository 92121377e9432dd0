package io.bankspec.core.generated.spec;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What {@code x-pagination} says about the requests of an operation; what it says about the answers is in their models. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Paged {
    /** Query parameter that moves on. */
    String parameter();

    /** Its first value. */
    long start() default 1;

    /** Whether it is the number of the page's first record; otherwise it counts pages. */
    boolean byRecord() default false;

    /** Query parameter for the number of items on a page; empty when there is none. */
    String size() default "";

    /** The most that the provider allows for it; 0 when no limit is known. */
    long maximum() default 0;
}
