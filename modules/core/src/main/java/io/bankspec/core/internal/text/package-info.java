/** Texts of others in texts of ours. Knows nothing of the rest, so that everybody may use it. */
@NullMarked
package io.bankspec.core.internal.text;

import org.jspecify.annotations.NullMarked;
