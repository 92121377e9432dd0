/** The rules of {@code specs/README.md} as code: one method a rule, grouped by what they look at. */
@NullMarked
package io.bankspec.codegen.lint;

import org.jspecify.annotations.NullMarked;
