package io.bankspec.codegen.document;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Vendor extensions: every part of a document may have some, and mostly has none. */
public final class Extensions {
    private Extensions() {}

    /** The value of one extension, null where there is none. */
    public static @Nullable Object get(@Nullable Map<String, Object> extensions, String name) {
        return extensions == null ? null : extensions.get(name);
    }
}
