package io.bankspec.codegen.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.codegen.support.Generated;
import io.bankspec.codegen.support.Specs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages tell of models, operations and the client, and how they lead to each other. */
class PagesTest {
    private static final String SPEC = Specs.document("""
            servers:
              - {url: 'https://bank.test', x-name: production, description: The real one.}
              - {url: 'https://{region}.bank.test', x-name: sandbox, variables: {region: {default: eu}}}
            security: [{key: []}]
            paths:
              /banks/{id}:
                get:
                  operationId: getBank
                  tags: [Banks]
                  summary: Read a bank
                  description: See `addBank`, or a `Bank` of <any> kind.
                  parameters:
                    - {name: id, in: path, required: true, example: 7, schema: {type: integer, minimum: 1}}
                    - {name: since, in: query, description: First day., example: '2026-01-02', schema: {type: string, format: date}}
                    - {name: pin, in: header, schema: {type: string, format: password, minLength: 4, maxLength: 6}}
                  responses:
                    '200':
                      description: The bank.
                      headers: {X-Left: {$ref: '#/components/headers/Left'}}
                      content: {application/json: {schema: {$ref: '#/components/schemas/Bank'}}}
                    '404': {description: None., content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}
              /banks:
                post:
                  operationId: addBank
                  tags: [Banks]
                  security: [{oauth: []}]
                  requestBody:
                    required: true
                    content: {application/json: {schema: {$ref: '#/components/schemas/Bank'}, example: {name: Oak}}}
                  responses: {'204': {description: Done.}}
            components:
              headers: {Left: {description: Calls that are left., schema: {type: integer}}}
              securitySchemes:
                key: {type: apiKey, in: header, name: X-Key, description: From the `Bank`.}
                oauth:
                  type: oauth2
                  flows: {password: {tokenUrl: /token, scopes: {}}}
              schemas:
                Bank:
                  type: object
                  description: A bank.
                  required: [id, name]
                  properties:
                    id: {type: integer, format: int64, readOnly: true, description: Of the bank.}
                    name: {type: string, maxLength: 40, x-sensitive: true}
                    pin: {type: string, format: password, writeOnly: true, pattern: '[0-9]|x'}
                    state: {$ref: '#/components/schemas/State'}
                    seen: {type: integer, format: epoch-seconds, nullable: true}
                    branches: {type: array, maxItems: 9, items: {$ref: '#/components/schemas/Bank'}}
                    blz: {type: string, deprecated: true, description: 'Gone, or a | b.'}
                    owner: {$ref: '#/components/schemas/Owner'}
                State: {type: string, description: How it is., enum: [open, CLOSED, '']}
                Owner: {oneOf: [{$ref: '#/components/schemas/Problem'}, {type: string}]}
                Problem: {type: object, properties: {code: {type: string}}}
            """);

    @TempDir
    static Path folder;

    @BeforeAll
    static void generate() throws IOException {
        Generated.from(SPEC, folder);
    }

    private static String page(String name) throws IOException {
        return Files.readString(folder.resolve("docs").resolve(name));
    }

    @Test
    void modelTellsOfEachPropertyWhatItIs() throws IOException {
        assertThat(page("models/Bank.md"))
                .contains("\n# Bank\n\nA bank.\n")
                .contains("\n| `id` | `getId()` | `Long` | required, read-only | Of the bank. |\n")
                .contains("| `name` | `getName()` | `String` | required, personal | At most 40 characters. |")
                .contains("| `pin` | `getPin()` | `String` | optional, write-only, secret | Pattern `[0-9]\\|x`. |")
                .contains("| `state` | `getState()` | [`State`](../models/State.md) | optional | How it is. |")
                .contains("| `seen` | `getSeen()` | `Instant` | optional, nullable | Seconds since 1970. |")
                .contains("| [`List<Bank>`](../models/Bank.md) | optional | At most 9 items. |")
                .contains("| `blz` | `getBlz()` | `String` | optional, deprecated | Gone, or a \\| b. |");
    }

    @Test
    void modelLeadsToWhereItIsMet() throws IOException {
        assertThat(page("models/Bank.md"))
                .contains("- **Sent by** [`addBank`](../BanksApi.md#addbank)\n")
                .contains("- **Answer of** [`getBank`](../BanksApi.md#getbank)\n")
                .contains("- **Part of** [`Bank`](../models/Bank.md)\n");
        assertThat(page("models/Problem.md"))
                .contains("- **Error of** [`getBank`](../BanksApi.md#getbank)\n")
                .contains("- **Part of** [`Owner`](../models/Owner.md)\n");
    }

    @Test
    void enumerationListsItsValues() throws IOException {
        assertThat(page("models/State.md"))
                .contains("How it is.")
                .contains("| `\"open\"` | `OPEN` |\n| `\"CLOSED\"` | `CLOSED` |\n| `\"\"` | `EMPTY` |\n");
    }

    @Test
    void unionListsItsTypes() throws IOException {
        assertThat(page("models/Owner.md"))
                .contains("| [`Problem`](../models/Problem.md) | `isProblem()`, `asProblem()` |")
                .contains("| `String` | `isString()`, `asString()` |");
    }

    @Test
    void operationTellsWhatGoesAndWhatComes() throws IOException {
        assertThat(page("BanksApi.md"))
                .contains("See [`addBank`](BanksApi.md#addbank), or a [`Bank`](models/Bank.md) of &lt;any> kind.")
                .contains("| `id` | path `id` | `Long` | required | At least 1. |")
                .contains("| `since` | query `since` | `LocalDate` | optional | First day. |")
                .contains("| `pin` | header `pin` | `String` | optional, secret | From 4 to 6 characters. |")
                .contains("- **Returns** [`Bank`](models/Bank.md)\n")
                .contains("| 200 |  | [`Bank`](models/Bank.md) | The bank. |")
                .contains("| 404 | `NotFoundException` | [`Problem`](models/Problem.md) | None. |")
                .contains("| 200 | `X-Left` | `Long` | Calls that are left. |")
                .doesNotContain("**Document**");
    }

    @Test
    void programHasAClientWithTheCredentialsOfItsOperation() throws IOException {
        assertThat(page("BanksApi.md")).contains("""
                ```java
                import io.bankspec.core.ApiException;
                import io.bankspec.tiny.TinyClient;
                import io.bankspec.tiny.model.Bank;
                import io.bankspec.tiny.model.Problem;
                import io.bankspec.tiny.params.GetBankParams;
                import java.time.LocalDate;

                public class GetBankSample {
                    public static void main(String[] args) {
                        try (TinyClient client = TinyClient.builder()
                                .server(TinyClient.Server.sandbox(System.getenv("TINY_REGION")))
                                .key(System.getenv("TINY_KEY"))
                                .build()) {
                            call(client);
                        } catch (ApiException e) {
                            System.err.println(e.getMessage());
                            System.err.println(e.error(Problem.class));
                        }
                    }

                    static void call(TinyClient client) {
                        Bank answer = client.banks().getBank(7L).execute();
                        System.out.println(answer);
                    }

                    static void callWithOptions(TinyClient client) {
                """).contains(".oauth2Password(");
    }

    @Test
    void indexLeadsToEverything() throws IOException {
        assertThat(page("README.md"))
                .contains("| `TinyClient.Server.PRODUCTION` | `https://bank.test` | The real one. |")
                .contains("### key\n\nFrom the [`Bank`](models/Bank.md).\n")
                .contains("        .key(System.getenv(\"TINY_KEY\"))\n")
                .contains("| [getBank](BanksApi.md#getbank) | GET `/banks/{id}` | Read a bank |")
                .contains("| [Bank](models/Bank.md) | A bank |");
    }

    @Test
    void exceptionOfAStatusIsTheOneThatIsThrown(@TempDir Path other) throws Exception {
        List<Integer> statuses = List.of(302, 400, 401, 403, 404, 409, 410, 423, 429, 500, 503);
        String responses =
                statuses.stream().map(", '%d': {description: bad}"::formatted).collect(Collectors.joining());
        Generated client = Generated.from(Specs.paths("""
                /x: {get: {operationId: x, responses: {'204': {description: ok}%s}}}
                """.formatted(responses)), other);
        String page = Files.readString(other.resolve("docs/DefaultApi.md"));
        String statements = statuses.stream()
                .map(status -> page.replaceAll("(?s).*\\| " + status + " \\| `(\\w+)`.*", "$1"))
                .map("assertThatThrownBy(call::execute).isExactlyInstanceOf(%s.class);\n"::formatted)
                .collect(Collectors.joining());
        List<MockResponse> answers = statuses.stream()
                .map(status -> new MockResponse.Builder().code(status).build())
                .toList();
        client.answered(answers, """
                RetryPolicy never = RetryPolicy.DEFAULT.withMaxRetries(0);
                ApiCall<?> call = builder.retries(never).build().default_().x();
                """ + statements);
    }
}
