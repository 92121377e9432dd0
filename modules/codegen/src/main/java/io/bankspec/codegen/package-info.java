/** The generator behind {@code generator-templates}: what OpenAPI Generator calls, and the views that it gets. */
@NullMarked
package io.bankspec.codegen;

import org.jspecify.annotations.NullMarked;
