package io.bankspec.codegen.construct;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.bankspec.codegen.lint.Violation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A field of any other object, wherever {@code objects.yaml} has such an object. */
final class ObjectPlaces {
    /** Objects whose fields are maps, to which the sample is added. */
    private static final Set<String> MAPS = Set.of("OpenAPI", "Components");

    private final Trial trial;
    private final JsonNode objects;
    private final JsonNode places;

    /** @param places where the objects of each name are: names of places with JSON pointers */
    ObjectPlaces(Path folder, JsonNode places) throws IOException {
        trial = new Trial(folder);
        objects = new YAMLMapper()
                .readTree(Path.of("src/test/resources/constructs/objects.yaml").toFile());
        this.places = places;
    }

    Found find(Construct field, String version) throws IOException {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        TreeSet<String> messages = new TreeSet<>();
        for (Map.Entry<String, JsonNode> place : places.path(field.owner()).properties()) {
            JsonPointer pointer = JsonPointer.compile(place.getValue().asText());
            ObjectNode without = objects.deepCopy();
            without.put("openapi", Trial.full(version));
            merge((ObjectNode) without.at(pointer), field.said().path("with"));
            ObjectNode with = without.deepCopy();
            put((ObjectNode) with.at(pointer), field);
            merge(with, field.said().path("use"));
            outcomes.put(place.getKey(), outcome(without, with, messages));
        }
        return new Found(outcomes, messages);
    }

    private Outcome outcome(ObjectNode without, ObjectNode with, TreeSet<String> messages) throws IOException {
        if (!trial.violations(without).isEmpty()) return Outcome.IMPOSSIBLE;
        List<Violation> violations = trial.violations(with);
        for (Violation violation : violations) messages.add('`' + violation.rule() + "`: " + violation.message());
        if (!violations.isEmpty()) return Outcome.REFUSED;
        return trial.shared(without).equals(trial.client(with)) ? Outcome.WAIVED : Outcome.MADE;
    }

    /** A word is a value of the field that the name of its owner ends with: {@code Parameter style}. */
    private static void put(ObjectNode object, Construct field) {
        int blank = field.owner().indexOf(' ');
        if (field.name().equals("$ref")) object.removeAll();
        if (MAPS.contains(field.owner())) merge(object, object(field.name(), field.value()));
        else if (blank < 0) object.set(field.name(), field.value());
        else object.put(field.owner().substring(blank + 1), field.name());
    }

    private static ObjectNode object(String name, JsonNode value) {
        return JsonNodeFactory.instance.objectNode().set(name, value);
    }

    /** As in a JSON merge patch, null takes away. */
    private static void merge(ObjectNode object, JsonNode patch) {
        patch.properties().forEach(part -> {
            if (part.getValue().isNull()) object.remove(part.getKey());
            else if (part.getValue().isObject() && object.path(part.getKey()).isObject())
                merge((ObjectNode) object.get(part.getKey()), part.getValue());
            else object.set(part.getKey(), part.getValue());
        });
    }
}
