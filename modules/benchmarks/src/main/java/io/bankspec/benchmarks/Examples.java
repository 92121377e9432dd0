package io.bankspec.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.regex.Pattern;

/** Answers and requests as large as wanted, made from the examples of a spec: the same for every run. */
final class Examples {
    private static final long SEED = 20_260_101;
    private static final Pattern TIMESTAMP = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*");
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode spec;

    private Examples(JsonNode spec) {
        this.spec = spec;
    }

    static Examples of(String provider) {
        try {
            return new Examples(YAML.readTree(Path.of(System.getProperty("root"), "specs", provider, "openapi.yaml")
                    .toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first example of the answer with status 200. */
    ObjectNode answer(String operation) {
        return firstExample(resolved(operation(operation).path("responses").path("200")));
    }

    /** The first example of the body. */
    ObjectNode request(String operation) {
        return firstExample(resolved(operation(operation).path("requestBody")));
    }

    /** The list of this name gets so many items, which are those of the example over and over with other figures. */
    static byte[] grown(ObjectNode example, String list, int size) {
        ArrayNode items = (ArrayNode) example.get(list);
        ArrayNode grown = JSON.createArrayNode();
        Random random = new Random(SEED);
        for (int i = 0; i < size; i++) {
            ObjectNode item = items.get(i % items.size()).deepCopy();
            vary(item, random);
            grown.add(item);
        }
        example.set(list, grown);
        return bytes(example);
    }

    static byte[] bytes(JsonNode example) {
        try {
            return JSON.writeValueAsBytes(example);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void vary(ObjectNode item, Random random) {
        item.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isFloatingPointNumber())
                field.setValue(JSON.getNodeFactory().numberNode(amount(random)));
            else if (value.isTextual() && TIMESTAMP.matcher(value.textValue()).matches())
                field.setValue(JSON.getNodeFactory().textNode(earlier(value.textValue(), random)));
        });
    }

    private static BigDecimal amount(Random random) {
        return BigDecimal.valueOf(random.nextInt(1_000_000), 2);
    }

    private static String earlier(String timestamp, Random random) {
        return OffsetDateTime.parse(timestamp)
                .minus(random.nextInt(40_000_000), ChronoUnit.SECONDS)
                .toString();
    }

    private JsonNode operation(String id) {
        for (JsonNode path : spec.path("paths"))
            for (JsonNode operation : path)
                if (operation.path("operationId").asText().equals(id)) return operation;
        throw new IllegalArgumentException("no operation " + id);
    }

    private ObjectNode firstExample(JsonNode body) {
        JsonNode mediaType = body.path("content").iterator().next();
        if (mediaType.has("example")) return (ObjectNode) mediaType.get("example");
        return (ObjectNode)
                resolved(mediaType.get("examples").iterator().next()).get("value");
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? spec.at(node.get("$ref").textValue().substring(1)) : node;
    }
}
