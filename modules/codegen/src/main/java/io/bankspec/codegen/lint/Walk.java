package io.bankspec.codegen.lint;

import java.util.ArrayList;
import java.util.List;

/**
 * Each element of a document in all the places that OpenAPI has for it. References are not followed, and of them only
 * those to schemas are listed.
 */
record Walk(
        List<Schema> schemas,
        List<Node> parameters,
        List<Node> headers,
        List<Node> requestBodies,
        List<Node> mediaTypes) {

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

    Walk(Node root, List<Operation> operations) {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Node path : root.get("paths").fields()) {
            path.get("parameters").items().forEach(this::parameter);
        }
        for (Operation operation : operations) {
            operation.node().get("parameters").items().forEach(this::parameter);
            requestBody(operation.node().get("requestBody"));
            operation.node().get("responses").fields().forEach(this::response);
        }
        for (Node hook : root.get("webhooks").fields()) {
            for (Node operation : hook.fields()) {
                requestBody(operation.get("requestBody"));
                operation.get("responses").fields().forEach(this::response);
            }
        }
        Node components = root.get("components");
        for (Node item : components.get("pathItems").fields()) {
            item.get("parameters").items().forEach(this::parameter);
        }
        components.get("parameters").fields().forEach(this::parameter);
        components.get("requestBodies").fields().forEach(this::requestBody);
        components.get("responses").fields().forEach(this::response);
        components.get("headers").fields().forEach(this::header);
        components.get("schemas").fields().forEach(schema -> schema(schema, Role.NAMED, components));
    }

    private void parameter(Node parameter) {
        content(parameter, parameters);
        if (parameter.has("schema")) schema(parameter.get("schema"), Role.PARAMETER, parameter);
    }

    private void header(Node header) {
        content(header, headers);
        if (header.has("schema")) schema(header.get("schema"), Role.HEADER, header);
    }

    private void requestBody(Node body) {
        content(body, requestBodies);
    }

    private void response(Node response) {
        response.get("headers").fields().forEach(this::header);
        content(response, new ArrayList<>());
    }

    private void content(Node owner, List<Node> kind) {
        if (!owner.exists() || owner.has("$ref")) return;
        kind.add(owner);
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
