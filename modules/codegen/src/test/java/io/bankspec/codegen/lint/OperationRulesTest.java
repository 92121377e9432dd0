package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.SpecText.clean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationRulesTest {
    private static final String LIST = "$.paths['/users'].get";
    private static final String TAGGED = "operationId: listUsers\n      tags: [Users]\n";

    @Test
    void operationHasATag() {
        clean().replace(TAGGED, "operationId: listUsers\n").breaks("operation-tag", LIST, "get:");
    }

    @Test
    void operationHasOneTagOnly() {
        clean().replace(TAGGED, "operationId: listUsers\n      tags: [Users, Users]\n")
                .breaks("operation-tag", LIST + ".tags", "[Users, Users]");
    }

    @Test
    void tagIsDeclared() {
        clean().replace(TAGGED, "operationId: listUsers\n      tags: [Banks]\n")
                .breaks("operation-tag", LIST + ".tags[0]", "[Banks]");
    }

    @Test
    void operationIdIsThere() {
        clean().replace("      operationId: listUsers\n", "").breaks("operation-id", LIST, "get:");
    }

    @Test
    void operationIdIsInLowerCamelCase() {
        clean().replace("listUsers", "list_users").breaks("operation-id", LIST + ".operationId", "list_users");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "''",
                "List the users.",
                "List the users in the order in which they were created, and with them much else"
            })
    void summaryIsOneShortSentenceWithoutAFullStop(String summary) {
        clean().replace("List the users", summary).breaks("operation-summary", LIST + ".summary", summary);
    }

    @Test
    void operationHasDescription() {
        clean().replace("      description: Ten at a time.\n", "").breaks("operation-description", LIST, "get:");
    }

    @Test
    void anErrorStatusIsListed() {
        String created = "example: {id: u1, state: new}\n";
        clean().replace(created + "        '404': {$ref: '#/components/responses/NotFound'}\n", created)
                .breaks("error-answer", "$.paths['/users'].post.responses", "responses:\n        '201'");
    }
}
