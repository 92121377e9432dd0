package io.bankspec.apidiff.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a document says besides its operations: its version, servers, security schemes, and the schemas that have names. */
final class DocumentFacts {
    /** Read here, or by the operations that use them. */
    private static final Set<String> OWN =
            Set.of("openapi", "info", "servers", "tags", "paths", "components", "security");

    private final Map<Place, Traits> facts = new TreeMap<>();

    private DocumentFacts() {}

    static Map<Place, Traits> of(Document document) {
        DocumentFacts facts = new DocumentFacts();
        facts.root(document);
        document.root().path("servers").forEach(facts::server);
        document.components("securitySchemes")
                .properties()
                .forEach(scheme -> facts.scheme(scheme.getKey(), document.resolve(scheme.getValue())));
        SchemaFacts schemas = new SchemaFacts(facts.facts);
        document.components("schemas")
                .properties()
                .forEach(schema -> schemas.add(Place.of(Element.SCHEMA, schema.getKey()), schema.getValue()));
        return facts.facts;
    }

    private Traits at(Place place) {
        return facts.computeIfAbsent(place, key -> new Traits());
    }

    private void root(Document document) {
        Traits traits = at(Place.DOCUMENT);
        traits.addIfPresent(
                Trait.VERSION, document.root().path("info").path("version").asText());
        document.root().path("info").properties().forEach(field -> {
            if (field.getKey().startsWith("x-")) Keywords.read(field.getKey(), field.getValue(), traits);
            else if (!field.getKey().equals("version"))
                traits.add(Trait.DESCRIPTION, Texts.of(field.getValue()).strip());
        });
        for (JsonNode tag : document.root().path("tags")) traits.add(Trait.DESCRIPTION, Texts.of(tag));
        flow(document.root(), "x-outcomes", traits);
        flow(document.root().path("components"), "x-challenges", traits);
        document.root().properties().forEach(field -> {
            if (!OWN.contains(field.getKey()) && !field.getKey().equals("x-outcomes"))
                Keywords.read(field.getKey(), field.getValue(), traits);
        });
    }

    private static void flow(JsonNode owner, String name, Traits traits) {
        if (owner.has(name)) Texts.leaves(owner.path(name)).forEach(leaf -> traits.add(Trait.FLOW, name + ' ' + leaf));
    }

    private void server(JsonNode server) {
        String url = server.path("url").asText();
        Traits traits = at(Place.of(Element.SERVER, server.path("x-name").asText(url)));
        traits.addIfPresent(Trait.URL, url);
        server.properties().stream()
                .filter(field ->
                        !field.getKey().equals("url") && !field.getKey().equals("x-name"))
                .forEach(field -> Keywords.read(field.getKey(), field.getValue(), traits));
    }

    private void scheme(String name, JsonNode scheme) {
        Traits traits = at(Place.of(Element.SECURITY_SCHEME, name));
        scheme.properties().forEach(field -> {
            if (field.getKey().equals("description")) Keywords.read(field.getKey(), field.getValue(), traits);
            else traits.add(Trait.SCHEME, field.getKey() + ' ' + Texts.of(field.getValue()));
        });
    }
}
