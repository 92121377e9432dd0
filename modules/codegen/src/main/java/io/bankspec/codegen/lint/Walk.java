package io.bankspec.codegen.lint;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds each element of a document in all the places that OpenAPI has for it. References are not followed, and of them
 * only those to schemas are listed.
 */
final class Walk {

    /** Why a schema is where it is. */
    enum Role {
        NAMED,
        PROPERTY,
        BODY,
        PARAMETER,
        HEADER,
        /** Items, values of a map, members of allOf and the like. */
        PART
    }

    /** A schema; {@code owner} is the parameter, header, media type or schema that holds it. */
    record Schema(Node node, Role role, Node owner) {}

    private final List<Schema> schemas = new ArrayList<>();
    private final List<Node> parameters = new ArrayList<>();
    private final List<Node> headers = new ArrayList<>();
    private final List<Node> requestBodies = new ArrayList<>();
    private final List<Node> responses = new ArrayList<>();
    private final List<Node> mediaTypes = new ArrayList<>();

    Walk(Node root, List<Operation> operations) {
        for (Node path : root.get("paths").fields()) {
            path.get("parameters").items().forEach(this::parameter);
        }
        for (Operation operation : operations) {
            operation.node().get("parameters").items().forEach(this::parameter);
            if (operation.node().has("requestBody"))
                requestBody(operation.node().get("requestBody"));
            operation.node().get("responses").fields().forEach(this::response);
        }
        Node components = root.get("components");
        components.get("parameters").fields().forEach(this::parameter);
        components.get("requestBodies").fields().forEach(this::requestBody);
        components.get("responses").fields().forEach(this::response);
        components.get("headers").fields().forEach(this::header);
        components.get("schemas").fields().forEach(schema -> schema(schema, Role.NAMED, components));
    }

    List<Schema> schemas() {
        return schemas;
    }

    List<Node> parameters() {
        return parameters;
    }

    List<Node> headers() {
        return headers;
    }

    List<Node> requestBodies() {
        return requestBodies;
    }

    List<Node> responses() {
        return responses;
    }

    List<Node> mediaTypes() {
        return mediaTypes;
    }

    private void parameter(Node parameter) {
        if (parameter.has("$ref")) return;
        parameters.add(parameter);
        if (parameter.has("schema")) schema(parameter.get("schema"), Role.PARAMETER, parameter);
        content(parameter);
    }

    private void header(Node header) {
        if (header.has("$ref")) return;
        headers.add(header);
        if (header.has("schema")) schema(header.get("schema"), Role.HEADER, header);
        content(header);
    }

    private void requestBody(Node body) {
        if (body.has("$ref")) return;
        requestBodies.add(body);
        content(body);
    }

    private void response(Node response) {
        if (response.has("$ref")) return;
        responses.add(response);
        response.get("headers").fields().forEach(this::header);
        content(response);
    }

    private void content(Node owner) {
        for (Node media : owner.get("content").fields()) {
            mediaTypes.add(media);
            if (media.has("schema")) schema(media.get("schema"), Role.BODY, media);
        }
    }

    private void schema(Node schema, Role role, Node owner) {
        schemas.add(new Schema(schema, role, owner));
        schema.get("properties").fields().forEach(property -> schema(property, Role.PROPERTY, schema));
        for (String part : List.of("items", "additionalProperties", "not")) {
            if (schema.get(part).json().isObject()) schema(schema.get(part), Role.PART, schema);
        }
        for (String parts : List.of("allOf", "oneOf", "anyOf")) {
            schema.get(parts).items().forEach(part -> schema(part, Role.PART, schema));
        }
    }
}
