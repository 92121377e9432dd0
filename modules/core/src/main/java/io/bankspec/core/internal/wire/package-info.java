/** How values stand in a request. */
@NullMarked
package io.bankspec.core.internal.wire;

import org.jspecify.annotations.NullMarked;
