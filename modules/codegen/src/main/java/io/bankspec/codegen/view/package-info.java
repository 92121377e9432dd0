/** The records that the templates see. */
@NullMarked
package io.bankspec.codegen.view;

import org.jspecify.annotations.NullMarked;
