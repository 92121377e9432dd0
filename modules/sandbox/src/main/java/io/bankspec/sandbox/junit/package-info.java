/** Sandboxes for JUnit 5 tests. Needs junit-jupiter-api, which the program under test brings. */
@NullMarked
package io.bankspec.sandbox.junit;

import org.jspecify.annotations.NullMarked;
