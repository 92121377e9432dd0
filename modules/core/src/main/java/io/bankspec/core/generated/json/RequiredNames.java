package io.bankspec.core.generated.json;

import java.util.Set;

/** An adapter of objects that a spec may require some properties of. It reads an object without them all the same. */
public interface RequiredNames {
    /** Wire names. */
    Set<String> requiredNames();
}
