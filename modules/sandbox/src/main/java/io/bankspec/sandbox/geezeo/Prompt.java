package io.bankspec.sandbox.geezeo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import org.jspecify.annotations.Nullable;

/** Something to be typed: a field of a login form, or a question of a challenge. */
record Prompt(
        String id, String caption, String type, @Nullable Integer maxLength) {
    ObjectNode json() {
        return Json.object()
                .put("parameter_id", id)
                .put("parameter_caption", caption)
                .put("parameter_type", type)
                .put("parameter_max_length", maxLength);
    }

    boolean takes(String value) {
        return maxLength == null || value.length() <= maxLength;
    }
}
