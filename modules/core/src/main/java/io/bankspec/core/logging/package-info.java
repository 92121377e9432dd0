/** A log of requests and answers without the secrets in them. */
@NullMarked
package io.bankspec.core.logging;

import org.jspecify.annotations.NullMarked;
