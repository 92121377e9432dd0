package io.bankspec.codegen.lint;

import java.util.List;
import java.util.stream.Stream;

/** One operation: where it stands, and the answers and parameters that references lead to. */
record Operation(Spec spec, Node path, Node node) {

    /** One declared answer; {@code node} is the response object that a reference leads to. */
    record Answer(String status, Node node) {
        boolean isSuccess() {
            return status.startsWith("2");
        }

        /** Schemas of its body, one for each media type. */
        List<Node> schemas() {
            return Operation.schemas(node);
        }

        boolean isError() {
            return status.startsWith("4") || status.startsWith("5") || status.equals("default");
        }
    }

    String id() {
        return node.get("operationId").text();
    }

    List<Node> parameters() {
        return Stream.of(spec.resolve(path), node)
                .flatMap(owner -> owner.get("parameters").items().stream())
                .map(spec::resolve)
                .toList();
    }

    List<Answer> answers() {
        return node.get("responses").fields().stream()
                .map(answer -> new Answer(answer.key(), spec.resolve(answer)))
                .toList();
    }

    /** Schemas of the request body, one for each media type. */
    List<Node> requestSchemas() {
        return schemas(requestBody());
    }

    Node requestBody() {
        return spec.resolve(node.get("requestBody"));
    }

    /** Schemas of the 2xx answers, one for each status and media type. */
    List<Node> answerSchemas() {
        return answers().stream()
                .filter(Answer::isSuccess)
                .flatMap(answer -> answer.schemas().stream())
                .toList();
    }

    private static List<Node> schemas(Node body) {
        return body.get("content").fields().stream()
                .map(media -> media.get("schema"))
                .filter(Node::exists)
                .toList();
    }

    /** What applies here: the requirements of the operation, or those of the document. */
    Node security() {
        return node.has("security") ? node.get("security") : spec.root().get("security");
    }
}
