/** JSON for generated models: streaming adapters for scalars and collections. Adapters keep no state and are thread-safe. */
@NullMarked
package io.bankspec.core.generated.json;

import org.jspecify.annotations.NullMarked;
