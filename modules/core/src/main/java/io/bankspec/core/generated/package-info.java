/** What the code of generated clients is put together from. Public for them; programs have no reason to use it. */
@NullMarked
package io.bankspec.core.generated;

import org.jspecify.annotations.NullMarked;
