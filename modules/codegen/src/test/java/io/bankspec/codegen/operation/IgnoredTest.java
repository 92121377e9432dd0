package io.bankspec.codegen.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.codegen.support.Generated;
import io.bankspec.codegen.support.Specs;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IgnoredTest {
    @TempDir
    Path folder;

    @Test
    void whatNoClientWillDoIsSaidWhenGenerating() throws IOException {
        Generated client = Generated.sources(Specs.document("""
                servers: [{url: /v1}, {url: 'https://api.tiny.example'}]
                paths:
                  /users:
                    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                    get:
                      operationId: list
                      parameters: [{name: ACCEPT, in: header, schema: {type: string}}]
                      requestBody: {content: {application/json: {schema: {type: string}}}}
                      responses: {'204': {description: ok}}
                    post:
                      operationId: create
                      servers: [{url: files}]
                      requestBody: {content: {application/xml: {schema: {type: string}}, application/json: {schema: {type: string}}}}
                      callbacks: {done: {'{$request.query.url}': {post: {responses: {'204': {description: ok}}}}}}
                      responses: {'204': {description: ok}}
                """), folder);
        assertThat(client.notes())
                .containsExactlyInAnyOrder(
                        "the document: the server /v1 is no whole address",
                        "list: OpenAPI has other words for the header ACCEPT",
                        "list: the path has no {id}",
                        "list: GET has no body",
                        "create: the path has no {id}",
                        "create: the server files is no whole address",
                        "create: the body is sent as application/json, never as application/xml",
                        "create: callbacks are none of a client's calls");
    }

    @Test
    void aDocumentThatAClientKeepsToLeavesNothingToSay() throws IOException {
        assertThat(Generated.sources(Specs.document("paths: {}\n"), folder).notes())
                .isEmpty();
    }
}
