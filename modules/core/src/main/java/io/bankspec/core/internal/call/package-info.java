/** One execution of a call: attempts, waits, deadline. */
@NullMarked
package io.bankspec.core.internal.call;

import org.jspecify.annotations.NullMarked;
