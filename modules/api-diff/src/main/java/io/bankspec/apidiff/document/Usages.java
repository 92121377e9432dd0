package io.bankspec.apidiff.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which operations send or receive which schemas. */
final class Usages {
    private final Document document;
    private final Map<String, SortedSet<Usage>> usages = new HashMap<>();
    /** What each schema refers to, found once. */
    private final Map<String, Set<String>> within = new HashMap<>();

    private Usages(Document document) {
        this.document = document;
    }

    static Map<String, SortedSet<Usage>> of(Document document) {
        Usages all = new Usages(document);
        document.operations().forEach((operation, node) -> {
            Usage request = new Usage(operation, Use.REQUEST);
            document.parameters(operation, node).forEach(parameter -> all.add(parameter, request));
            all.add(node.path("requestBody"), request);
            all.add(node.path("responses"), new Usage(operation, Use.RESPONSE));
        });
        return all.usages;
    }

    private void add(JsonNode node, Usage usage) {
        Set<String> names = new HashSet<>();
        collect(node, names);
        names.forEach(name -> add(name, usage));
    }

    private void add(String name, Usage usage) {
        if (!usages.computeIfAbsent(name, key -> new TreeSet<>()).add(usage)) return;
        Set<String> names = within.get(name);
        if (names == null) {
            names = new HashSet<>();
            collect(document.components("schemas").path(name), names);
            within.put(name, names);
        }
        names.forEach(next -> add(next, usage));
    }

    /** Names of schemas below a node, through shared parameters, bodies, responses and headers. */
    private void collect(JsonNode node, Set<String> names) {
        String name = Document.schemaName(node);
        if (!name.isEmpty()) names.add(name);
        else if (node.path("$ref").isTextual()) collect(document.resolve(node), names);
        else {
            // The values of a discriminator's mapping are references as well.
            node.path("mapping").forEach(target -> addMapped(target, names));
            node.properties().forEach(field -> {
                if (!field.getKey().startsWith("example")) collect(field.getValue(), names);
            });
            if (node.isArray()) node.forEach(item -> collect(item, names));
        }
    }

    private void addMapped(JsonNode target, Set<String> names) {
        String last = target.asText().substring(target.asText().lastIndexOf('/') + 1);
        if (document.components("schemas").has(last)) names.add(last);
    }
}
