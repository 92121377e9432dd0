package io.bankspec.apidiff.verdict;

import java.util.Map;

/** Whether two types of a document, in the words of {@link io.bankspec.apidiff.document.Types}, are one in Java. */
final class JavaTypes {
    /** Of all other formats the values are text, or numbers like any. */
    private static final Map<String, String> OWN = Map.of(
            "integer int32", "Integer",
            "integer epoch-seconds", "Instant",
            "string date", "LocalDate",
            "string date-time", "OffsetDateTime",
            "string local-date-time", "LocalDateTime",
            "string sql-timestamp", "LocalDateTime",
            "string decimal", "BigDecimal",
            "string epoch-seconds", "Instant");

    private static final Map<String, String> PLAIN =
            Map.of("integer", "Long", "number", "BigDecimal", "string", "String");

    private JavaTypes() {}

    static boolean differ(String before, String after) {
        return !java(before).equals(java(after));
    }

    private static String java(String type) {
        if (type.startsWith("list of ")) return "list of " + java(type.substring("list of ".length()));
        if (type.startsWith("map of ")) return "map of " + java(type.substring("map of ".length()));
        String word = type.replaceFirst(" .*", "");
        return OWN.getOrDefault(type, PLAIN.getOrDefault(word, type));
    }
}
