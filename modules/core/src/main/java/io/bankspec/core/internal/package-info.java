/** How tokens are renewed, and how work ends that goes on by itself. Not exported. */
@NullMarked
package io.bankspec.core.internal;

import org.jspecify.annotations.NullMarked;
