/** A client from its parts. */
@NullMarked
package io.bankspec.core.internal.client;

import org.jspecify.annotations.NullMarked;
