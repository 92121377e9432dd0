/** What generated code tells the engine about a spec. Public for it; programs have no reason to use it. */
@NullMarked
package io.bankspec.core.generated.spec;

import org.jspecify.annotations.NullMarked;
