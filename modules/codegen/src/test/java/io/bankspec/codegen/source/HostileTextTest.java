package io.bankspec.codegen.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import io.bankspec.codegen.support.Generated;
import java.nio.file.Path;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No text of a spec ends a comment or a literal: that it compiles, doclint included, is half of the proof. */
public class HostileTextTest {
    /** What the snippets compare with. */
    public static final String TEXT =
            "*/ int x; /* </p><b> @see {@code a {@link \\u0041 \\u002a/ \\ \"q\" 'q' ``` ${x} {{x}} | & &amp;"
                    + " \n\n\t second \r\n \u2028 \u0000 \uD83D\uDE00 \\";

    private static Generated client;

    @BeforeAll
    static void generate(@TempDir Path folder) throws Exception {
        String quoted = new GsonBuilder().disableHtmlEscaping().create().toJson(TEXT);
        client = Generated.from("""
                openapi: 3.0.3
                info: {title: TEXT, version: TEXT, description: TEXT}
                servers: [{url: 'https://tiny.example', description: TEXT}]
                tags: [{name: Things, description: TEXT}]
                paths:
                  /things:
                    post:
                      operationId: create
                      tags: [Things]
                      summary: TEXT
                      description: TEXT
                      security: [{key: []}]
                      parameters:
                        - {name: TEXT, in: query, x-java-name: odd, description: TEXT, schema: {type: string, default: TEXT}}
                        - {name: q, in: query, required: true, description: TEXT, example: TEXT, schema: {type: string}}
                      requestBody:
                        description: TEXT
                        content:
                          application/json:
                            schema: {$ref: '#/components/schemas/Thing'}
                            example: {text: TEXT, kind: TEXT, map: {TEXT: TEXT}}
                      responses: {'204': {description: TEXT}}
                components:
                  securitySchemes: {key: {type: apiKey, in: query, name: TEXT, x-prefix: TEXT, description: TEXT}}
                  schemas:
                    Thing:
                      type: object
                      description: TEXT
                      required: [TEXT]
                      properties:
                        text: {type: string, description: TEXT, default: TEXT}
                        TEXT: {type: string, description: TEXT, x-java-name: odd}
                        kind: {type: string, enum: [TEXT, b], description: TEXT}
                        map: {type: object, additionalProperties: {type: string}}
                    Named: {type: object, properties: {TEXT: {type: string, enum: [TEXT]}}}
                    Either:
                      description: TEXT
                      oneOf: [{$ref: '#/components/schemas/Thing'}, {$ref: '#/components/schemas/Named'}]
                      discriminator: {propertyName: TEXT, mapping: {TEXT: '#/components/schemas/Thing'}}
                """.replace("TEXT", quoted), folder);
    }

    @Test
    void wireNamesAndValuesAreExact() throws Exception {
        client.run("""
                String text = io.bankspec.codegen.source.HostileTextTest.TEXT;
                assertThat(ThingKind.of(text).isUnknown()).isFalse();
                assertThatThrownBy(() -> Thing.builder().build()).hasMessageContaining(text);
                Thing thing = Thing.builder().odd(text).text(text).kind(ThingKind.of(text)).map(Map.of(text, text)).build();
                assertThat(Thing.fromJson(thing.toJson())).isEqualTo(thing);
                assertThat(com.google.gson.JsonParser.parseString(thing.toJson()).getAsJsonObject().get(text).getAsString())
                        .isEqualTo(text);
                assertThat(Either.fromJson(thing.toJson()).asThing()).isEqualTo(thing);
                """);
    }

    @Test
    void queryParameterNamesAndValuesAreExact() throws Exception {
        HttpUrl url = client.sent("""
                        String text = io.bankspec.codegen.source.HostileTextTest.TEXT;
                        TinyClient keyed = builder.key("k").build();
                        keyed.things().create(text, CreateParams.builder().odd(text).build()).execute();
                        """).getUrl();
        assertThat(url.queryParameter("q")).isEqualTo(TEXT);
        assertThat(url.queryParameterNames()).contains(TEXT);
    }
}
