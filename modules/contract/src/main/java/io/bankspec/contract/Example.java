package io.bankspec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * A body that the spec shows, in one media type and under one name. An answer without a body has the media type "" and no
 * value; a request has no status.
 */
record Example(String status, String mediaType, String name, JsonNode schema, JsonNode value) {
    /** Name of one that no spec shows. */
    static final String MADE = "(made)";

    @Override
    public String toString() {
        return (status + ' ' + mediaType + ' ' + name).strip();
    }

    /** Whether the spec shows it; else it is made of the schema, of which not every rule is known here. */
    boolean isShown() {
        return !name.equals(MADE);
    }

    /** The status to answer with: of a range, and of those that have no answer of their own, one that hardly anybody names. */
    int code() {
        return status.equals("default")
                ? 599
                : Integer.parseInt(status.replace("XX", "99").replace("xx", "99"));
    }

    static Example bodyless(String status) {
        return new Example(status, "", "", MissingNode.getInstance(), MissingNode.getInstance());
    }

    Example with(JsonNode other) {
        return new Example(status, mediaType, name, schema, other);
    }

    boolean isJson() {
        return mediaType.endsWith("json");
    }

    boolean isForm() {
        return mediaType.equals("application/x-www-form-urlencoded");
    }
}
