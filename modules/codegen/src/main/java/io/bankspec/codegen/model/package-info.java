/** Views of the models, and the Java type of any schema. */
@NullMarked
package io.bankspec.codegen.model;

import org.jspecify.annotations.NullMarked;
