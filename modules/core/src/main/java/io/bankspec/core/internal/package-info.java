/** How tokens are renewed. Not exported. */
@NullMarked
package io.bankspec.core.internal;

import org.jspecify.annotations.NullMarked;
