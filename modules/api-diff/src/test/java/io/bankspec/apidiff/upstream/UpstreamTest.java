package io.bankspec.apidiff.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpstreamTest {
    private static final String OURS = """
            openapi: 3.0.3
            info: {title: Ours, version: 0.1.0}
            servers: [{url: 'https://bank.example/api'}]
            paths:
              /v1/users/{userId}:
                get:
                  operationId: getUser
                  parameters:
                    - {name: userId, in: path, required: true, schema: {type: string}}
                    - {name: full, in: query, schema: {type: boolean}}
                  responses:
                    '200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}}
            components:
              schemas:
                User:
                  type: object
                  properties:
                    id: {type: string}
                    name: {type: string}
                    born: {type: string, format: date}
                    state: {type: string, enum: [active, closed]}
                    addresses: {type: array, items: {$ref: '#/components/schemas/Address'}}
                Address:
                  type: object
                  properties:
                    city: {type: string}
            """;
    private static final String THEIRS = """
            openapi: 3.0.3
            info: {title: Theirs, version: '7'}
            servers: [{url: 'https://bank.example'}]
            paths:
              /api/v1/users/{guid}:
                get:
                  operationId: GetUser
                  parameters:
                    - {name: guid, in: path, required: true, schema: {type: string}}
                    - {name: full, in: query, schema: {type: boolean}}
                  responses:
                    '200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/UserDto'}}}}
            components:
              schemas:
                UserDto:
                  allOf:
                    - {$ref: '#/components/schemas/Base'}
                    - type: object
                      properties:
                        name: {type: string}
                        born: {type: string, format: date}
                        state: {type: string, enum: [active, closed]}
                        addresses:
                          type: array
                          items: {type: object, properties: {city: {type: string}}}
                Base: {type: object, properties: {id: {type: string}}}
            """;

    @TempDir
    Path folder;

    private Path ours;
    private Path theirs;

    @BeforeEach
    void write() throws IOException {
        ours = file("ours.yaml", OURS);
        theirs = file("theirs.yaml", THEIRS);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** Items and sub-headings of the list. */
    private List<String> list() {
        return Upstream.list(ours, theirs)
                .lines()
                .filter(line -> line.startsWith("- ") || line.startsWith("### "))
                .toList();
    }

    private void theirsHas(String before, String after) throws IOException {
        assertThat(THEIRS).contains(before);
        theirs = file("theirs.yaml", THEIRS.replace(before, after));
    }

    private void oursHas(String before, String after) throws IOException {
        String text = Files.readString(ours);
        assertThat(text).contains(before);
        ours = file("ours.yaml", text.replace(before, after));
    }

    @Test
    void namesOfSchemasAndTheEndOfTheAddressDoNotMatter() {
        assertThat(Upstream.list(ours, theirs)).contains("No differences.");
    }

    @Test
    void aPathThatStartsElsewhereIsFoundByTheIds() throws IOException {
        theirsHas("/api/v1/users", "/v1/users");

        assertThat(list()).isEmpty();
    }

    @Test
    void aFieldThatOursLacksIsListedUnderOurSchema() throws IOException {
        theirsHas("city: {type: string}", "city: {type: string}, zip: {type: string}");

        assertThat(list()).containsExactly("### `Address`", "- lacks `zip` (optional string)");
        assertThat(Upstream.list(ours, theirs)).contains("In getUser.");
    }

    @Test
    void aFieldThatIsGoneIsListedWithTheirNameOfTheSchema() throws IOException {
        theirsHas("            name: {type: string}\n", "");

        assertThat(list()).containsExactly("### `User`", "- only ours `name` (optional string)");
        assertThat(Upstream.list(ours, theirs)).contains("In getUser. Upstream: `UserDto`.");
    }

    @Test
    void valuesTypesAndParametersThatDisagreeSayBoth() throws IOException {
        theirsHas("[active, closed]", "[active, frozen]");
        oursHas("name: {type: string}", "name: {type: integer, maximum: 5}");
        oursHas("full, in: query, schema", "full, in: query, required: true, schema");

        assertThat(list())
                .containsExactly(
                        "### `GET /v1/users/{userId}` getUser",
                        "- `query parameter full`: required in ours only",
                        "### `User`",
                        "- `name`: type, ours `integer`, upstream `string`",
                        "- `name`: limits, ours `maximum 5`, upstream none",
                        "- `state`: values, ours `closed`, upstream `frozen`");
    }

    @Test
    void operationsStatusesAndParametersOfOneSide() throws IOException {
        theirsHas("responses:\n", "responses:\n        '404': {description: ''}\n");
        Files.writeString(
                theirs,
                Files.readString(theirs)
                        .replace(
                                "paths:\n",
                                "paths:\n  /api/v1/banks: {get: {tags: [Banks], responses: {'204': {description: ''}}}}\n"));
        oursHas("        - {name: full, in: query, schema: {type: boolean}}\n", "");

        assertThat(list())
                .containsExactly(
                        "### Banks",
                        "- `GET /api/v1/banks`",
                        "### `GET /v1/users/{userId}` getUser",
                        "- lacks `query parameter full` (optional boolean)",
                        "- lacks `404`");
    }

    @Test
    void whatOurRulesAskForIsCountedAndNotListed() throws IOException {
        oursHas("version: 0.1.0", "version: 0.1.0, x-source: revision 7");
        oursHas("born: {type: string, format: date}", "born: {type: string, format: date, nullable: true}");
        theirsHas("name: {type: string}", "name: {type: string, maxLength: 40, default: Ann}");

        assertThat(list()).isEmpty();
        assertThat(Upstream.list(ours, theirs)).contains("Not listed: 3 differences that follow");
    }

    @Test
    void whatIsAgreedOnIsNotListed() throws IOException {
        theirsHas("city: {type: string}", "city: {type: string}, zip: {type: string}");
        oursHas("    Address:\n", "    Address:\n      x-deviation: {lacks: {z*: never seen}}\n");
        oursHas("name: {type: string}", "name: {type: integer, x-deviation: {type: arrives as a number}}");

        assertThat(list()).isEmpty();
        assertThat(Upstream.list(ours, theirs)).contains("2 entries of `x-deviation`");
    }

    @Test
    void anAgreementThatHasNoLongerAnythingToSayIsListed() throws IOException {
        oursHas("name: {type: string}", "name: {type: string, x-deviation: {type: arrives as a number}}");

        assertThat(Upstream.list(ours, theirs))
                .contains("## No longer deviates\n\n- `components schemas User properties name type`\n");
    }

    @Test
    void swagger20IsReadAsWell() throws IOException {
        theirs = file("theirs.yaml", """
                swagger: '2.0'
                info: {title: Theirs, version: '7'}
                basePath: /api
                paths:
                  /v1/users/{id}:
                    get:
                      operationId: getUser
                      produces: [application/json]
                      parameters:
                        - {name: id, in: path, required: true, type: string}
                        - {name: full, in: query, type: boolean}
                      responses:
                        '200': {description: '', schema: {$ref: '#/definitions/User'}}
                definitions:
                  User: {type: object, properties: {id: {type: string}, name: {type: string}, email: {type: string}}}
                """);

        assertThat(list())
                .containsExactly(
                        "### `User`",
                        "- only ours `addresses` (optional array)",
                        "- only ours `born` (optional string date)",
                        "- lacks `email` (optional string)",
                        "- only ours `state` (optional string)");
    }

    @Test
    void ofTwoRevisionsOnlyTheChangesAreListedAndWhetherOursHasThem() throws IOException {
        Path since = theirs;
        theirs = file(
                "now.yaml",
                THEIRS.replace("city: {type: string}", "city: {type: string}, zip: {type: string}")
                        .replace("name: {type: string}", "name: {type: string, maxLength: 9}")
                        .replace("[active, closed]", "[active, closed, frozen]")
                        .replace("Base: {type: object, properties: {id: {type: string}}}", "Base: {type: object}"));
        oursHas("[active, closed]", "[active, closed, frozen]");

        assertThat(Upstream.changes(ours, since, theirs).lines().filter(line -> line.startsWith("- ")))
                .containsExactly(
                        "- gone `id` (optional string); ours still has it",
                        "- added `addresses[].zip` (optional string); ours lacks it",
                        "- `name`: limits, was none, is `maxLength 9`; ours none",
                        "- `state`: values, is `frozen`; ours has it");
    }
}
