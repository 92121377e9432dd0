/** Tokens, and where they are kept. */
@NullMarked
package io.bankspec.core.auth;

import org.jspecify.annotations.NullMarked;
