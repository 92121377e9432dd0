package io.bankspec.core.generated.json;

import java.util.Set;

/** An adapter of objects that a spec requires some properties of. It reads an object without them all the same. */
public interface RequiredNames {
    /** Wire names, never empty. */
    Set<String> requiredNames();
}
