package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.SpecText.clean;

import org.junit.jupiter.api.Test;

class BodyRulesTest {
    private static final String CREATE = "$.paths['/users'].post";
    private static final String JSON = ".content['application/json']";
    private static final String BODY = "schema: {$ref: '#/components/schemas/UserCreate'}\n";
    private static final String ANSWER = "schema: {$ref: '#/components/schemas/UserPage'}\n";
    private static final String ERROR = "schema: {$ref: '#/components/schemas/Error'}\n";

    @Test
    void bodySaysWhetherItIsRequired() {
        clean().replace("        required: true\n", "")
                .breaks("body-required", CREATE + ".requestBody", "requestBody:");
    }

    @Test
    void methodThatTakesNoBodyHasNone() {
        clean().add(
                        "list",
                        "requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/User'}, example: {id: u1}}}}")
                .breaks("body-method", "$.paths['/users'].get.requestBody", "requestBody: {");
    }

    @Test
    void bodyHasExample() {
        clean().replace("            example: {name: Jane, secret: abc}\n", "")
                .breaks("body-example", CREATE + ".requestBody" + JSON, "application/json:\n            " + BODY);
    }

    @Test
    void answerHasExample() {
        clean().replace("              example: {users: [{id: u1}], paging: {pages: 3}}\n", "")
                .breaks(
                        "answer-example",
                        "$.paths['/users'].get.responses['200']" + JSON,
                        "application/json:\n              " + ANSWER);
    }

    @Test
    void namedExamplesServeToo() {
        clean().replace("example: {id: u1, state: new}", "examples: {first: {value: {id: u1}}}")
                .isClean();
        clean().replace("example: {id: u1, state: new}", "examples: {}")
                .breaks(
                        "answer-example",
                        CREATE + ".responses['201']" + JSON,
                        "application/json:\n              schema: {$ref: '#/components/schemas/User'}");
    }

    @Test
    void fileNeedsNoExample() {
        clean().add("paths", download("schema: {type: string, format: binary}")).isClean();
        clean().add("paths", download("schema: {type: string}"))
                .breaks("answer-example", "$.paths['/file'].get.responses['200'].content['image/png']", "image/png");
    }

    @Test
    void answerWithoutBodyHasNoContent() {
        String place =
                "content:\n            application/json:\n              schema: {$ref: '#/components/schemas/User'}";
        clean().replace("'201':", "'204':").breaks("answer-content", CREATE + ".responses['204'].content", place);
    }

    @Test
    void errorHasSchema() {
        clean().add("paths", error("'500': {description: It failed.}"))
                .breaks("error-content", "$.paths['/file'].get.responses['500']", "'500'");
    }

    @Test
    void errorMayHaveNoBodyWhenItSaysSo() {
        clean().add("paths", error("'500': {description: It failed. There is no body.}"))
                .isClean();
        clean().add("paths", error("'500': {description: The answer is empty.}"))
                .isClean();
    }

    @Test
    void errorHasExample() {
        clean().replace("          example: {code: gone}\n", "")
                .breaks(
                        "error-example",
                        "$.components.responses.NotFound" + JSON,
                        "application/json:\n          " + ERROR);
    }

    @Test
    void bodyIsANamedSchema() {
        String path = "$.paths['/file'].get.responses['200'].content['image/png'].schema";
        String object = "{type: object, properties: {id: {$ref: '#/components/schemas/User'}}}";
        clean().add("paths", download("schema: " + object + ", example: {}")).breaks("inline-object", path, object);
    }

    @Test
    void bodyMayBeAListOfANamedSchema() {
        String list = "{type: array, items: {$ref: '#/components/schemas/User'}}";
        clean().add("paths", download("schema: " + list + ", example: [{id: a}]"))
                .isClean();
    }

    private static String download(String media) {
        return file("'200': {description: A picture., content: {image/png: {" + media + "}}}");
    }

    private static String error(String answer) {
        return file("'204': {description: Done.}\n      " + answer)
                .replace("      '404': {$ref: '#/components/responses/NotFound'}\n", "");
    }

    private static String file(String answers) {
        return """
            /file:
              get:
                operationId: getFile
                tags: [Users]
                summary: Get the file
                description: A picture.
                responses:
                  '404': {$ref: '#/components/responses/NotFound'}
                  %s
            """.formatted(answers);
    }

    @Test
    void encodingIsThatOfAProperty() {
        clean().replace(
                        "example: {name: Jane, secret: abc}",
                        "example: {name: Jane, secret: abc}\n            encoding: {nam: {style: form}}")
                .breaks(
                        "body-encoding",
                        "$.paths['/users'].post.requestBody.content['application/json'].encoding.nam",
                        "nam: {style");
    }
}
