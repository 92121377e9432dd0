package io.bankspec.codegen.document;

import java.util.Locale;
import java.util.Set;

/** Header parameters that OpenAPI ignores, because it has other words for what they say. */
public final class IgnoredHeaders {
    private static final Set<String> NAMES = Set.of("accept", "authorization", "content-type");

    private IgnoredHeaders() {}

    public static boolean has(String name) {
        return NAMES.contains(name.toLowerCase(Locale.ROOT));
    }
}
