/** Java names for what a document names in its own way. */
@NullMarked
package io.bankspec.codegen.naming;

import org.jspecify.annotations.NullMarked;
