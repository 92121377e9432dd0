package io.bankspec.contract;

import java.util.ArrayList;
import java.util.List;

/** JSON that is no value of a schema. */
final class OddJson {
    private static final String OBJECT = "{\"canary\":[1.50]}";
    private static final String LIST = "[\"canary\"]";
    private static final String TEXT = "\"canary\"";

    private OddJson() {}

    /** One of each kind; none where any JSON will do, or where the shape decides what it is. */
    static List<String> of(Shape shape) {
        boolean union = !shape.keyword("oneOf").isMissingNode()
                || !shape.keyword("anyOf").isMissingNode();
        if (union) return List.of();
        if (!shape.properties().isEmpty()) return List.of(LIST, TEXT, "7");
        List<String> odd = new ArrayList<>(
                switch (shape.keyword("type").asText()) {
                    case "object" -> List.of(LIST, TEXT, "7", "NaN");
                    case "array" ->
                        shape.keyword("x-tolerate").isMissingNode() ? List.of(OBJECT, TEXT, "7", "NaN") : List.of();
                    case "boolean" -> List.of(OBJECT, LIST, TEXT, "\"\"", "2", "NaN");
                    case "integer" ->
                        List.of(OBJECT, LIST, TEXT, "\"\"", "true", "1.5", "\"12,50\"", "NaN", "1e999999999");
                    case "number" ->
                        List.of(OBJECT, LIST, TEXT, "\"\"", "true", "\"12,50\"", "-Infinity", "1e999999999");
                    case "string" -> text(shape.keyword("format").asText());
                    default -> List.of();
                });
        if (shape.has("x-tolerate", "empty-as-null")) odd.remove("\"\"");
        return odd;
    }

    private static List<String> text(String format) {
        return switch (format) {
            case "date" ->
                List.of(
                        OBJECT,
                        LIST,
                        TEXT,
                        "\"\"",
                        "true",
                        "7",
                        "NaN",
                        "\"0000-00-00\"",
                        "\"2017-02-30\"",
                        "\"2017-02-03T00:00:00Z\"");
            case "date-time", "local-date-time", "sql-timestamp" ->
                List.of(
                        OBJECT,
                        LIST,
                        TEXT,
                        "\"\"",
                        "true",
                        "7",
                        "NaN",
                        "\"2017-02-30T00:00:00Z\"",
                        "\"2017-02-03 00:00:00+00:00Z\"");
            case "decimal", "epoch-seconds" ->
                List.of(OBJECT, LIST, TEXT, "\"\"", "true", "\"12,50\"", "NaN", "1e999999999");
            default -> List.of(OBJECT, LIST);
        };
    }
}
