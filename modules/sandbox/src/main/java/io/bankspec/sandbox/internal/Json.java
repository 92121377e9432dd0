package io.bankspec.sandbox.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Trees to be filled, and data to fill them with. Amounts keep the scale that they are given. */
public final class Json {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    /** An empty object. */
    public static ObjectNode object() {
        return NODES.objectNode();
    }

    /** An object with one property. */
    public static ObjectNode object(String name, JsonNode value) {
        return object().set(name, value);
    }

    /** A list. */
    public static ArrayNode list(Collection<? extends JsonNode> items) {
        ArrayNode list = NODES.arrayNode();
        list.addAll(items);
        return list;
    }

    /** A list. */
    public static ArrayNode list(Stream<? extends JsonNode> items) {
        return list(items.toList());
    }

    /** The ids in a list. */
    public static Set<Long> ids(JsonNode list) {
        Set<Long> ids = new TreeSet<>();
        list.forEach(id -> ids.add(id.asLong()));
        return ids;
    }

    /** The data in a YAML file beside a class. Amounts keep their scale. */
    public static <T> T yaml(Class<?> beside, String file, Class<T> type) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            return Spec.YAML.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
