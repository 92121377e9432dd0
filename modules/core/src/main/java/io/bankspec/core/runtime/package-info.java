/** What generated clients are made of. Public for them; programs have no reason to use it. */
@NullMarked
package io.bankspec.core.runtime;

import org.jspecify.annotations.NullMarked;
