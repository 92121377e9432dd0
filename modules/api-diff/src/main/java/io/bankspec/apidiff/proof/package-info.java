/** What callers of one client meet with another: at the compiler, at the linker of the JVM, when models are read and built, on the wire. */
@NullMarked
package io.bankspec.apidiff.proof;

import org.jspecify.annotations.NullMarked;
