/** The OpenAPI document: made ready for the generator, and the questions that all views ask of it. */
@NullMarked
package io.bankspec.codegen.document;

import org.jspecify.annotations.NullMarked;
