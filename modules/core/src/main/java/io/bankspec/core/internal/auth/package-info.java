/** Tokens and how they are renewed. */
@NullMarked
package io.bankspec.core.internal.auth;

import org.jspecify.annotations.NullMarked;
