/** How parameters and fields of forms are written. Public for generated code; programs have no reason to use it. */
@NullMarked
package io.bankspec.core.generated.style;

import org.jspecify.annotations.NullMarked;
