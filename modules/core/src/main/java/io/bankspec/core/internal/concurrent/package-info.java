/** Work that goes on by itself, and its end. */
@NullMarked
package io.bankspec.core.internal.concurrent;

import org.jspecify.annotations.NullMarked;
