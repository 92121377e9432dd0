package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.SpecText.clean;

import org.junit.jupiter.api.Test;

class ReferenceRulesTest {
    @Test
    void nothingStandsBesideAReference() {
        clean().add("properties", "boss: {nullable: true, $ref: '#/components/schemas/User'}")
                .breaks("ref-siblings", "$.components.schemas.User.properties.boss", "boss:");
    }

    @Test
    void dynamicReferenceIsNotFollowed() {
        clean().in31()
                .add("properties", "boss: {$dynamicRef: '#boss', description: Of them.}")
                .breaks("dynamic-ref", "$.components.schemas.User.properties.boss['$dynamicRef']", "boss:");
    }

    @Test
    void securitySchemeIsUsedThroughAnother() {
        clean().replace(
                        "key: {type: apiKey, in: header, name: X-Key}",
                        "key: {$ref: '#/components/securitySchemes/own'}")
                .add("schemes", "own: {type: apiKey, in: header, name: X-Key}")
                .isClean();
    }

    @Test
    void operationsOfSharedPathsAreChecked() {
        clean().in31()
                .add("paths", "/others: {$ref: '#/components/pathItems/others'}")
                .replace(
                        "components:\n",
                        "components:\n  pathItems:\n    others: {get: {operationId: listOthers, tags: [Users], description: All., responses: {'404': {$ref: '#/components/responses/NotFound'}}}}\n")
                .breaks("operation-summary", "$.components.pathItems.others.get", "others: {get:");
    }

    @Test
    void schemaIsUsed() {
        clean().add("schemas", "Bank: {type: object, description: A bank.}")
                .breaks("unused-component", "$.components.schemas.Bank", "Bank: {");
    }

    @Test
    void schemaThatOnlyRefersToItselfIsUnused() {
        String lines = """
            Tree:
              type: object
              description: A tree.
              properties:
                left: {$ref: '#/components/schemas/Tree'}
            """;
        clean().add("schemas", lines).breaks("unused-component", "$.components.schemas.Tree", "Tree:");
    }

    @Test
    void securitySchemeIsUsed() {
        clean().add("schemes", "basic: {type: http, scheme: basic}")
                .breaks("unused-component", "$.components.securitySchemes.basic", "basic: {");
    }

    @Test
    void securityIsStatedAtTheRoot() {
        clean().replace("security:\n  - key: []\n", "")
                .add("list", "security: [{key: []}]")
                .breaks("security-root", "$", "openapi:");
    }

    @Test
    void requirementNamesAScheme() {
        clean().add("list", "security: [{kye: []}]")
                .breaks("security-scheme", "$.paths['/users'].get.security[0].kye", "kye:");
    }

    @Test
    void errorCodeIsInAnErrorBody() {
        clean().add("root", "x-error-code: code").isClean();
        clean().add("root", "x-error-code: [code]").isClean();
        clean().add("root", "x-error-code: errors.0.code").breaks("error-code", "$['x-error-code']", "x-error-code:");
        clean().add("root", "x-error-code: [code, codes]")
                .breaks("error-code", "$['x-error-code'][1]", "x-error-code:");
    }

    @Test
    void requestIdIsAPropertyOfAnErrorBody() {
        clean().add("root", "x-request-id: {property: code}").isClean();
        clean().add("root", "x-request-id: {property: requestId}")
                .breaks("request-id", "$['x-request-id'].property", "x-request-id:");
    }
}
