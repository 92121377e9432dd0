/** Walks over pages. */
@NullMarked
package io.bankspec.core.internal.paging;

import org.jspecify.annotations.NullMarked;
