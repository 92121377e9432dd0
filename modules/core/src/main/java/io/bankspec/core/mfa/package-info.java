/**
 * Flows that may ask the user: start, show the questions, send the answers, until it is done. Three engines cover the providers,
 * driven by what {@code x-mfa} says in a spec; nothing in here knows a provider.
 */
@NullMarked
package io.bankspec.core.mfa;

import org.jspecify.annotations.NullMarked;
