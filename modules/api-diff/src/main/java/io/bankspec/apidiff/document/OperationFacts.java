package io.bankspec.apidiff.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a document says of one operation: of itself, its parameters, its request body and its responses. */
final class OperationFacts {
    private static final Set<String> OWN =
            Set.of("operationId", "tags", "parameters", "requestBody", "responses", "security");
    private static final Set<String> OF_PARAMETER = Set.of("name", "in", "required", "schema", "content");
    private static final Set<String> OF_STYLE = Set.of("style", "explode", "allowReserved", "allowEmptyValue");

    private final Document document;
    private final Map<Place, Traits> facts = new TreeMap<>();
    private final SchemaFacts schemas = new SchemaFacts(facts);

    private OperationFacts(Document document) {
        this.document = document;
    }

    static Map<Place, Traits> of(Document document, Operation operation, JsonNode node) {
        OperationFacts facts = new OperationFacts(document);
        facts.operation(operation, node);
        document.parameters(operation, node).forEach(facts::parameter);
        facts.request(document.resolve(node.path("requestBody")));
        node.path("responses")
                .properties()
                .forEach(entry -> facts.response(entry.getKey(), document.resolve(entry.getValue())));
        return facts.facts;
    }

    private Traits at(Place place) {
        return facts.computeIfAbsent(place, key -> new Traits());
    }

    private void read(JsonNode node, Set<String> others, Traits traits) {
        node.properties().stream()
                .filter(field -> !others.contains(field.getKey()))
                .forEach(field -> Keywords.read(field.getKey(), field.getValue(), traits));
    }

    private void operation(Operation operation, JsonNode node) {
        Traits traits = at(Place.OPERATION);
        traits.addIfPresent(Trait.ID, operation.id());
        traits.addIfPresent(Trait.TAG, operation.tag());
        for (int i = 1; i < node.path("tags").size(); i++)
            traits.add(Trait.OTHERS, "tag " + node.path("tags").get(i).asText());
        JsonNode item = document.resolve(document.root().path("paths").path(operation.path()));
        JsonNode servers = node.has("servers") ? node.path("servers") : item.path("servers");
        traits.addIfPresent(Trait.URL, Texts.of(servers));
        JsonNode security =
                node.has("security") ? node.path("security") : document.root().path("security");
        traits.add(Trait.SECURITY, security(security));
        Keywords.read("description", item.path("description"), traits);
        node.properties().stream()
                .filter(field ->
                        !OWN.contains(field.getKey()) && !field.getKey().equals("servers"))
                .forEach(field -> Keywords.read(field.getKey(), field.getValue(), traits));
    }

    /** {@code appKey and appToken or oauth (accounts, transactions)}; {@code none}. */
    private static String security(JsonNode requirements) {
        List<String> alternatives = new ArrayList<>();
        for (JsonNode requirement : requirements) {
            List<String> schemes = new ArrayList<>();
            requirement
                    .properties()
                    .forEach(scheme -> schemes.add(
                            scheme.getValue().isEmpty()
                                    ? scheme.getKey()
                                    : scheme.getKey() + ' ' + Texts.of(scheme.getValue())));
            alternatives.add(
                    schemes.isEmpty()
                            ? "none"
                            : String.join(" and ", schemes.stream().sorted().toList()));
        }
        return alternatives.isEmpty() ? "none" : String.join(" or ", alternatives);
    }

    private void parameter(JsonNode parameter) {
        Place place = Place.of(
                Element.PARAMETER,
                parameter.path("in").asText(),
                parameter.path("name").asText());
        value(place, parameter);
    }

    /** A parameter or a header: a schema, or a body of one media type. */
    private void value(Place place, JsonNode value) {
        Traits traits = at(place);
        traits.addIf(value.path("required").asBoolean(), Trait.REQUIRED);
        List<String> style = new ArrayList<>();
        for (String keyword : List.of("style", "explode", "allowReserved", "allowEmptyValue")) {
            if (value.has(keyword))
                style.add(keyword + ' ' + value.path(keyword).asText());
        }
        JsonNode schema = value.path("schema");
        for (Map.Entry<String, JsonNode> media : Document.content(value).entrySet()) {
            style.add(media.getKey());
            schema = media.getValue().path("schema");
        }
        traits.addIfPresent(Trait.STYLE, String.join(", ", style));
        value.properties().stream()
                .filter(field -> !OF_PARAMETER.contains(field.getKey()) && !OF_STYLE.contains(field.getKey()))
                .forEach(field -> Keywords.read(field.getKey(), field.getValue(), traits));
        schemas.add(place, schema);
    }

    private void request(JsonNode body) {
        if (body.isMissingNode()) return;
        Traits traits = at(Place.REQUEST_BODY);
        traits.addIf(body.path("required").asBoolean(), Trait.REQUIRED);
        read(body, Set.of("required", "content"), traits);
        Document.content(body).forEach((name, media) -> media(Place.of(Element.REQUEST_MEDIA_TYPE, name), media));
    }

    private void media(Place place, JsonNode media) {
        read(media, Set.of("schema"), at(place));
        schemas.add(place, media.path("schema"));
    }

    private void response(String status, JsonNode response) {
        read(response, Set.of("content", "headers"), at(Place.of(Element.RESPONSE, status)));
        Document.content(response)
                .forEach((name, media) -> media(Place.of(Element.RESPONSE_MEDIA_TYPE, status, name), media));
        response.path("headers")
                .properties()
                .forEach(header -> value(
                        Place.of(Element.RESPONSE_HEADER, status, header.getKey()),
                        document.resolve(header.getValue())));
    }
}
