/**
 * For tests of programs that use a client, in the {@code tests} jar: times that do not pass by themselves, a server on the loopback,
 * and contracts for what programs write themselves. Beside the client some need JUnit, AssertJ or MockWebServer.
 */
@NullMarked
package io.bankspec.core.testing;

import org.jspecify.annotations.NullMarked;
