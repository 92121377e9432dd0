package io.bankspec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * A body that the spec shows, in one media type and under one name. An answer without a body has the media type "" and no
 * value; a request has no status.
 */
record Example(String status, String mediaType, String name, JsonNode schema, JsonNode value) {
    @Override
    public String toString() {
        return (status + ' ' + mediaType + ' ' + name).strip();
    }

    int code() {
        return Integer.parseInt(status);
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
