package io.bankspec.apidiff.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A document as facts: what it says of which place. Immutable. */
public final class ApiDocument {
    private final Document document;
    private final Map<Place, Traits> shared;
    private final SortedMap<Operation, Map<Place, Traits>> operations = new TreeMap<>();
    private final Map<String, SortedSet<Usage>> usages;

    private ApiDocument(Document document) {
        this.document = document;
        shared = DocumentFacts.of(document);
        document.operations()
                .forEach((operation, node) -> operations.put(operation, OperationFacts.of(document, operation, node)));
        usages = Usages.of(document);
    }

    /** @throws IllegalArgumentException this is no OpenAPI 3 or Swagger 2.0; the message says where and why */
    public static ApiDocument read(Path file) {
        return of(OpenApiFile.read(file));
    }

    /** @param root in the words of OpenAPI 3, without references to other files */
    public static ApiDocument of(JsonNode root) {
        return new ApiDocument(new Document(root));
    }

    Document document() {
        return document;
    }

    /** {@code info.version}; empty where there is none. */
    public String version() {
        return document.root().path("info").path("version").asText();
    }

    public Set<Operation> operations() {
        return Collections.unmodifiableSet(operations.keySet());
    }

    /** Facts of the document itself, its servers, security schemes and named schemas. */
    public Map<Place, Traits> shared() {
        return Collections.unmodifiableMap(shared);
    }

    /** Facts of one operation; none where the document has no such operation. */
    public Map<Place, Traits> of(Operation operation) {
        return Collections.unmodifiableMap(operations.getOrDefault(operation, Map.of()));
    }

    /** The operations in which a schema is sent or received, itself or within another. */
    public SortedSet<Usage> usages(String schema) {
        return Collections.unmodifiableSortedSet(usages.getOrDefault(schema, Collections.emptySortedSet()));
    }

    /** The schemas that {@code allOf} makes of this one: what is added to it is added to them. */
    public SortedSet<String> composedOf(String schema) {
        SortedSet<String> found = new TreeSet<>();
        collect(schema, found);
        return found;
    }

    private void collect(String schema, SortedSet<String> found) {
        shared.forEach((place, traits) -> {
            boolean isPart = traits.all(Trait.PARTS).contains(schema);
            if (isPart && found.add(place.schema())) collect(place.schema(), found);
        });
    }
}
