/** The generator behind {@code generator-templates}: what OpenAPI Generator calls, and the views that it gets from the rooms below. */
@NullMarked
package io.bankspec.codegen;

import org.jspecify.annotations.NullMarked;
