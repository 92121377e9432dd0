package io.bankspec.codegen.model;

import io.bankspec.codegen.support.Generated;
import io.bankspec.codegen.support.Specs;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only one side sends, required or not. */
class DirectionTest {
    private static Generated client;

    @BeforeAll
    static void generate(@TempDir Path folder) throws Exception {
        client = Generated.from(Specs.schemas("""
                User:
                  type: object
                  required: [id, name, pin, kind, codes, version]
                  properties:
                    id: {type: string, readOnly: true}
                    name: {type: string}
                    pin: {type: string, format: password, writeOnly: true}
                    kind: {allOf: [{$ref: '#/components/schemas/Kind'}], readOnly: true}
                    codes: {type: array, writeOnly: true, items: {type: string}}
                    version: {$ref: '#/components/schemas/Version'}
                Kind: {type: string, enum: [a, b]}
                Version: {type: integer, readOnly: true}
                """), folder);
    }

    @Test
    void requestsAreNotAskedForWhatAnswersHave() throws Exception {
        client.run("""
                User user = User.builder().name("Anna").pin("1").codes(List.of()).build();
                assertThat(user.toJson()).isEqualTo(json("{'name':'Anna','pin':'1','codes':[]}"));
                assertThatThrownBy(() -> User.builder().id("1").build())
                        .isInstanceOf(MissingFieldException.class)
                        .hasMessageContaining("name").hasMessageContaining("pin").hasMessageContaining("codes");
                """);
    }

    @Test
    void answersDoNotLackWhatRequestsHave() throws Exception {
        client.run("""
                User user = User.fromJson(json("{'id':'1','name':'Anna','kind':'a','version':2}"));
                assertThat(user.problems()).isEmpty();
                assertThat(user.getPin()).isNull();
                assertThat(user.getCodes()).isEmpty();
                assertThat(user.hasCodes()).isFalse();
                assertThat(User.fromJson("{}").problems()).extracting(FieldProblem::path)
                        .containsExactly("$.id", "$.name", "$.kind", "$.version");
                assertThatThrownBy(User.fromJson("{}")::getId).isInstanceOf(MissingFieldException.class);
                """);
    }
}
