package io.bankspec.sandbox.finapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;

/** A word that a user attaches to transactions. */
final class Label {
    final long id;
    String name;

    Label(long id, String name) {
        this.id = id;
        this.name = name;
    }

    ObjectNode json() {
        return Json.object().put("id", id).put("name", name);
    }
}
