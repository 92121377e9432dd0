/** Views of the operations: arguments, answers, pagination, samples. */
@NullMarked
package io.bankspec.codegen.operation;

import org.jspecify.annotations.NullMarked;
