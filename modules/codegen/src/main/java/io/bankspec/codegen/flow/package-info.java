/** Views of the flows that the extensions of a spec describe. */
@NullMarked
package io.bankspec.codegen.flow;

import org.jspecify.annotations.NullMarked;
