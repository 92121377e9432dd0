/** One operation of a spec: what its answers mean. */
@NullMarked
package io.bankspec.core.internal.operation;

import org.jspecify.annotations.NullMarked;
