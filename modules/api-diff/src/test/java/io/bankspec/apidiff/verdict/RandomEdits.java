package io.bankspec.apidiff.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Changes of a document, chosen by a seed, each of another schema or operation, so that none hides another. */
final class RandomEdits {
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final ObjectNode root;
    private final Random random;
    /** Whatever extensions name: flows and pages would not be understood without it. */
    private final Set<String> needed = new HashSet<>();

    private final Set<String> touched = new HashSet<>();

    RandomEdits(ObjectNode root, Random random) {
        this.root = root;
        this.random = random;
        collect(root);
    }

    private void collect(JsonNode node) {
        node.properties().forEach(field -> {
            if (field.getKey().startsWith("x-") || field.getKey().equals("discriminator"))
                WORD.matcher(field.getValue().toString()).results().forEach(word -> needed.add(word.group()));
            collect(field.getValue());
        });
        if (node.isArray()) node.forEach(this::collect);
    }

    /** Makes one, and says which. */
    String one() {
        while (true) {
            Optional<String> made = random.nextInt(3) == 0 ? operation() : schema();
            if (made.isPresent()) return made.get();
        }
    }

    private Optional<String> schema() {
        ObjectNode schemas = (ObjectNode) root.path("components").path("schemas");
        String name = any(names(schemas));
        if (!schemas.path(name).path("properties").isObject()
                || schemas.path(name).has("allOf")) return enumeration(name, schemas);
        if (!touched.add(name)) return Optional.empty();
        ObjectNode schema = (ObjectNode) schemas.path(name);
        ObjectNode properties = (ObjectNode) schema.path("properties");
        List<String> free = names(properties).stream()
                .filter(property ->
                        !needed.contains(property) && properties.path(property).has("type"))
                .toList();
        if (free.isEmpty()) return Optional.empty();
        String property = any(free);
        ObjectNode type = (ObjectNode) properties.path(property);
        boolean isRequired = required(schema).contains(property);
        String made = switch (random.nextInt(9)) {
            case 0 -> {
                properties.remove(property);
                setRequired(schema, property, false);
                yield "removed";
            }
            case 1 -> {
                properties.putObject("brandNew").put("type", "string");
                yield "got the optional neighbour brandNew";
            }
            case 2 -> {
                properties.putObject("brandNew").put("type", "string");
                setRequired(schema, "brandNew", true);
                yield "got the required neighbour brandNew";
            }
            case 3 -> {
                setRequired(schema, property, !isRequired);
                yield isRequired ? "became optional" : "became required";
            }
            case 4 -> {
                boolean isNullable = type.path("nullable").asBoolean();
                type.put("nullable", !isNullable);
                yield isNullable ? "no longer nullable" : "became nullable";
            }
            case 5 -> {
                if (type.has("enum") || type.has("format")) yield "";
                String before = type.path("type").asText();
                if (!Set.of("string", "integer", "boolean").contains(before)) yield "";
                type.put("type", before.equals("string") ? "boolean" : "string");
                yield "retyped";
            }
            case 6 -> {
                if (!type.path("type").asText().equals("string") || type.has("enum") || type.has("maxLength")) yield "";
                type.put("maxLength", 7);
                yield "limited";
            }
            case 7 -> {
                type.put("description", "Something else.");
                yield "described anew";
            }
            default -> {
                properties.set(property + "Anew", properties.remove(property));
                if (isRequired) {
                    setRequired(schema, property, false);
                    setRequired(schema, property + "Anew", true);
                }
                yield "renamed";
            }
        };
        return made.isEmpty() ? Optional.empty() : Optional.of(name + '.' + property + ' ' + made);
    }

    private Optional<String> enumeration(String name, ObjectNode schemas) {
        if (!schemas.path(name).path("enum").isArray() || !touched.add(name)) return Optional.empty();
        ArrayNode values = (ArrayNode) schemas.path(name).path("enum");
        if (!values.path(0).isTextual()) return Optional.empty();
        if (random.nextBoolean()) {
            values.add("BRAND_NEW");
            return Optional.of(name + " got the value BRAND_NEW");
        }
        if (values.size() < 2 || needed.contains(values.get(0).asText())) return Optional.empty();
        return Optional.of(name + " lost the value " + values.remove(0).asText());
    }

    private Optional<String> operation() {
        ObjectNode paths = (ObjectNode) root.path("paths");
        String path = any(names(paths));
        List<String> methods = names((ObjectNode) paths.path(path)).stream()
                .filter(METHODS::contains)
                .toList();
        String method = any(methods);
        ObjectNode operation = (ObjectNode) paths.path(path).path(method);
        String id = operation.path("operationId").asText();
        boolean isFree = !needed.contains(id)
                && names(operation).stream().noneMatch(key -> key.startsWith("x-"))
                && methods.size() == 1;
        if (!isFree || !touched.add(path)) return Optional.empty();
        String made = switch (random.nextInt(7)) {
            case 0 -> {
                paths.remove(path);
                yield "removed";
            }
            case 1 -> {
                operation.put("operationId", id + "Anew");
                yield "renamed";
            }
            case 2 -> {
                paths.set("/anew" + path, paths.remove(path));
                yield "moved";
            }
            case 3 -> {
                parameter(operation, false);
                yield "got an optional parameter";
            }
            case 4 -> {
                parameter(operation, true);
                yield "got a required parameter";
            }
            case 5 -> {
                operation.put("deprecated", !operation.path("deprecated").asBoolean());
                yield "deprecated or not";
            }
            default -> {
                ((ObjectNode) operation.path("responses")).putObject("418").put("description", "A teapot.");
                yield "got a status";
            }
        };
        return Optional.of(id + ' ' + made);
    }

    private static void parameter(ObjectNode operation, boolean isRequired) {
        ArrayNode parameters = operation.path("parameters").isArray()
                ? (ArrayNode) operation.path("parameters")
                : operation.putArray("parameters");
        ObjectNode parameter = parameters.addObject().put("name", "brandNew").put("in", "query");
        parameter
                .put("required", isRequired)
                .put("description", "Something.")
                .putObject("schema")
                .put("type", "string");
    }

    private static Set<String> required(ObjectNode schema) {
        Set<String> names = new HashSet<>();
        schema.path("required").forEach(name -> names.add(name.asText()));
        return names;
    }

    private static void setRequired(ObjectNode schema, String property, boolean isRequired) {
        Set<String> names = new TreeSet<>(required(schema));
        if (isRequired) names.add(property);
        else names.remove(property);
        schema.remove("required");
        if (!names.isEmpty()) names.forEach(schema.putArray("required")::add);
    }

    private static List<String> names(ObjectNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
