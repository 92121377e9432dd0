/** The engine of flows, driven by what {@code x-mfa} and its like say in a spec; nothing in here knows a provider. */
@NullMarked
package io.bankspec.core.internal.flow;

import org.jspecify.annotations.NullMarked;
