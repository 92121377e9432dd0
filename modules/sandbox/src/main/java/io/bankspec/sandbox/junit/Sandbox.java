package io.bankspec.sandbox.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * On a parameter or a field of a test: a client with credentials that its sandbox accepts, and without real waits; or the {@link
 * io.bankspec.sandbox.SandboxServer} behind it.
 *
 * <p>Fields and parameters of one test and one provider share a server. It is a fresh one for each test; static fields, and
 * parameters of {@code @BeforeAll} methods, have one for the class. Fields must be neither private nor final.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@ExtendWith(SandboxExtension.class)
public @interface Sandbox {
    /**
     * On a server: the provider, such as {@code finapi}. May be left out beside clients of one provider: parameters of the
     * same method count first, then fields, then parameters of the test. On a client it says nothing new.
     */
    String value() default "";
}
