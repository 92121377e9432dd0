package io.bankspec.codegen.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.codegen.support.Generated;
import io.bankspec.codegen.support.Specs;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts whose form matters; that they compile, doclint included, is half of the proof. */
class TextsTest {
    @TempDir
    Path folder;

    @Test
    void codeBetweenFencesKeepsItsLines() throws Exception {
        Generated.from(Specs.schemas("""
                Thing:
                  type: object
                  properties: {a: {type: string}}
                  description: |
                    Such as:
                    ```json
                    {"a": [
                        "*/ @x <b> W"

                    ]}
                    ```
                    and no more.
                """.replace("W", "w ".repeat(80).strip())), folder);
        assertThat(Files.readString(folder.resolve("src/main/java/io/bankspec/tiny/model/Thing.java")))
                .contains("""
                /**
                 * Such as:
                 *
                 * <pre>
                 * &#123;"a": [
                 *     "*&#47; &#64;x &lt;b&gt; W"
                 *
                 * ]&#125;
                 * </pre>
                 *
                 * <p>and no more.
                 */
                """.replace("W", "w ".repeat(80).strip()));
    }

    @Test
    void aWordMayBeLongerThanALine() throws Exception {
        String word = "https://bank.test/" + "x".repeat(200);
        String paths = """
                /a:
                  get:
                    operationId: readA
                    summary: W
                    description: W and W
                    parameters: [{name: b, in: query, description: W, schema: {type: string, enum: [W]}}]
                    responses: {'200': {description: W, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}
                """;
        String schemas = "A: {type: object, description: a W, properties: {b: {type: string, description: W}}}";
        Generated.from(Specs.paths(paths.replace("W", word), schemas.replace("W", word)), folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a ` ` b", "``", "` `` `", "`", "```\n```", "~~~\n", "``` a ```", "a\n```\nb\n"})
    void backticksNeedNotHoldAnything(String text) throws Exception {
        String description = '"' + text.replace("\n", "\\n") + '"';
        String schema = "A: {type: object, properties: {b: {type: string, description: D}}, description: D}";
        Generated.from(Specs.schemas(schema.replace("D", description)), folder);
    }
}
