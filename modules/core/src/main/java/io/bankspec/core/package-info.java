/** Calls, answers, errors: what users of every client see. */
@NullMarked
package io.bankspec.core;

import org.jspecify.annotations.NullMarked;
