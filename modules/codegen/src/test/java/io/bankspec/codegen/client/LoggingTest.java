package io.bankspec.codegen.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.codegen.support.Generated;
import io.bankspec.codegen.support.Specs;
import java.nio.file.Path;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a client tells a log, and the provider, about itself. No name here gives itself away. */
class LoggingTest {
    private static final String ANSWER = "{'v':'shown','card':'canary'}".replace('\'', '"');

    private static Generated client;

    @BeforeAll
    static void generate(@TempDir Path folder) throws Exception {
        client = Generated.from(Specs.document("""
                paths:
                  /things/{id}:
                    parameters: [{$ref: '#/components/parameters/Card'}]
                    post:
                      operationId: create
                      security: [{head: [], url: []}]
                      parameters:
                        - {name: id, in: path, required: true, schema: {type: string}}
                        - {name: X-Card, in: header, schema: {allOf: [{$ref: '#/components/schemas/Hidden'}]}}
                        - {name: codes, in: query, schema: {type: array, items: {$ref: '#/components/schemas/Hidden'}}}
                        - {name: filter, in: query, style: deepObject, schema: {$ref: '#/components/schemas/Filter'}}
                        - name: json
                          in: query
                          content: {application/json: {schema: {$ref: '#/components/schemas/Filter'}}}
                      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
                      responses:
                        '200':
                          description: ok
                          headers:
                            X-Next: {$ref: '#/components/headers/Hidden'}
                            X-Code: {schema: {$ref: '#/components/schemas/Hidden'}}
                          content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
                    put:
                      operationId: form
                      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                      requestBody:
                        content: {application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Thing'}}}
                      responses: {'204': {description: ok}}
                components:
                  securitySchemes:
                    head: {type: apiKey, in: header, name: X-Head}
                    url: {type: apiKey, in: query, name: u}
                  parameters: {Card: {name: card no, in: query, schema: {$ref: '#/components/schemas/Hidden'}}}
                  headers: {Hidden: {schema: {type: string, format: password}}}
                  schemas:
                    Hidden: {type: string, format: password}
                    Filter: {type: object, properties: {from: {type: string}, iban: {$ref: '#/components/schemas/Hidden'}}}
                    Base: {type: object, properties: {number: {type: string, format: password}}}
                    Thing:
                      allOf:
                        - {$ref: '#/components/schemas/Base'}
                        - type: object
                          properties:
                            v: {type: string}
                            card: {allOf: [{$ref: '#/components/schemas/Hidden'}], nullable: true}
                            list: {type: array, items: {type: array, items: {type: string, format: password}}}
                            map: {type: object, additionalProperties: {$ref: '#/components/schemas/Hidden'}}
                            either: {oneOf: [{type: integer}, {$ref: '#/components/schemas/Hidden'}]}
                            free: {type: object}
                            any: {}
                            inner: {type: object, properties: {"odd \\" name": {type: string, format: password}}}
                """), folder);
    }

    @Test
    void everyPlaceOfASecretIsKnownByItsName() throws Exception {
        RecordedRequest sent = client.answered("application/json", ANSWER, """
                List<String> log = new ArrayList<>();
                Thing thing = Thing.fromJson(json("{'v':'shown','card':'canary','list':[['canary']],'map':{'a':'canary'},"
                        + "'either':'canary','free':{'a':'canary'},'any':['canary'],'number':'canary',"
                        + "'inner':{'odd \\\\\\" name':'canary'}}"));
                Filter filter = Filter.fromJson(json("{'from':'canary','iban':'canary'}"));
                CreateParams params = CreateParams.builder().cardNo("canary").xCard("canary")
                        .codes(List.of("canary")).filter(filter).json(filter).build();
                builder.head("canary").url("canary").logging(LoggingInterceptor.Level.BODY, log::add).build()
                        .default_().create("7", thing, params).execute();
                assertThat(log.get(0)).contains("/things/7?", "codes=***", "json=***", "'v':'shown'".replace('\\'', '"'));
                assertThat(log.get(1)).contains("'v':'shown'".replace('\\'', '"'));
                assertThat(log.toString()).doesNotContain("canary");
                """);
        assertThat(sent.getBody().utf8().split("canary", -1)).hasSize(9);
        assertThat(sent.getHeaders().get("X-Head")).isEqualTo("canary");
    }

    @Test
    void formsAreMaskedAsJsonIs() throws Exception {
        RecordedRequest sent = client.sent("""
                List<String> log = new ArrayList<>();
                Thing thing = Thing.fromJson(json("{'v':'shown','card':'canary','list':[['canary']],'map':{'a':'canary'},"
                        + "'inner':{'odd \\\\\\" name':'canary'}}"));
                builder.logging(LoggingInterceptor.Level.BODY, log::add).build().default_().form("7", thing).execute();
                assertThat(log.get(0)).contains("v=shown&").doesNotContain("canary");
                """);
        assertThat(sent.getBody().utf8().split("canary", -1)).hasSize(5);
    }

    @Test
    void secretsOfHeadersAndSchemesAreKnownToInterceptorsOfTheProgram() throws Exception {
        client.answered(
                new mockwebserver3.MockResponse.Builder()
                        .addHeader("X-Next", "canary")
                        .addHeader("X-Code", "canary")
                        .addHeader("X-Other", "shown")
                        .build(),
                """
                List<String> log = new ArrayList<>();
                OkHttpClient http = new OkHttpClient.Builder()
                        .addNetworkInterceptor(new LoggingInterceptor(LoggingInterceptor.Level.HEADERS, TinyClient.secrets(), log::add))
                        .build();
                Request request = new Request.Builder().url(url + "?u=canary&card%20no=canary").header("X-Head", "canary").build();
                http.newCall(request).execute().close();
                assertThat(log.toString()).contains("X-Other: shown", "u=***").doesNotContain("canary");
                """);
    }

    @Test
    void theUserAgentDoesWithoutAVersion() throws Exception {
        RecordedRequest sent =
                client.sent("builder.build().default_().form(\"7\", Thing.builder().build()).execute();");
        assertThat(sent.getHeaders().get("User-Agent")).isEqualTo("bankspec-tiny");
    }

    @Test
    void aSecretWithoutANameHidesAllPathsOrBodies(@TempDir Path folder) throws Exception {
        Generated.from(Specs.paths("""
                /users/{pin}:
                  put:
                    operationId: put
                    parameters: [{name: pin, in: path, required: true, schema: {type: string, format: password}}]
                    requestBody:
                      content:
                        application/json:
                          schema: {type: object, additionalProperties: {type: string, format: password}}
                    responses: {'204': {description: ok}}
                """), folder).sent("""
                List<String> log = new ArrayList<>();
                builder.logging(LoggingInterceptor.Level.BODY, log::add).build().default_().put("canary", Map.of("a", "canary")).execute();
                assertThat(log.get(0)).contains("PUT " + url + "***", "(body not shown)");
                assertThat(log.toString()).doesNotContain("canary");
                """);
    }
}
