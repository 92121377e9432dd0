package io.bankspec.codegen.model;

import io.bankspec.codegen.support.Generated;
import io.bankspec.codegen.support.Specs;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeModelTest {
    @TempDir
    Path folder;

    @Test
    void nullsOfMoreThan64FieldsAreKeptApart() throws Exception {
        String fields = numbered(1, 130, "        f%d: {type: string, nullable: true}\n");
        Generated client = Generated.from(Specs.schemas("Wide:\n  type: object\n  properties:\n" + fields), folder);
        client.run("""
                for (int sent : new int[] {1, 31, 32, 33, 63, 64, 65, 96, 128, 129, 130}) {
                    String text = json("{'f" + sent + "':null}");
                    assertThat(Wide.fromJson(text).toJson()).isEqualTo(text);
                    assertThat(Wide.fromJson(text).toBuilder().build()).isEqualTo(Wide.fromJson(text)).isNotEqualTo(Wide.fromJson("{}"));
                }
                assertThat(Wide.builder().f65(null).f1("x").build().toJson()).isEqualTo(json("{'f1':'x','f65':null}"));
                """);
    }

    @Test
    void hundredsOfFieldsAndRequiredFieldsCompile() throws Exception {
        String names = numbered(1, 600, "f%d, ");
        String fields = numbered(1, 600, "        f%d: {type: string}\n");
        String spec = "Huge:\n  type: object\n  required: [" + names + "]\n  properties:\n" + fields;
        Generated.from(Specs.schemas(spec), folder).run("""
                assertThatThrownBy(() -> Huge.builder().build()).isInstanceOfSatisfying(
                        MissingFieldException.class, e -> assertThat(e.fields()).hasSize(600));
                assertThat(Huge.fromJson(json("{'f600':'x'}")).getF600()).isEqualTo("x");
                """);
    }

    @Test
    void thousandsOfEnumValuesCompile() throws Exception {
        String values = numbered(1, 4000, "value-number-%d, ");
        Generated.from(Specs.schemas("Code: {type: string, enum: [" + values + "]}"), folder)
                .run("""
                assertThat(Code.of("value-number-4000").known()).isEqualTo(Code.Known.VALUE_NUMBER_4000);
                """);
    }

    @Test
    void exampleLongerThanAConstantMayBeIsLeftOutOfTheSample() throws Exception {
        Generated client = Generated.from(Specs.paths("""
                /documents:
                  post:
                    operationId: upload
                    requestBody:
                      content:
                        application/json:
                          schema: {type: object, properties: {data: {type: string}}}
                          example: {data: %s}
                    responses: {'204': {description: ok}}
                """.formatted("x".repeat(70_000))), folder);
        client.run("assertThat(UploadRequest.builder().data(\"x\").build().getData()).isEqualTo(\"x\");");
    }

    private static String numbered(int first, int last, String format) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> String.format(Locale.ROOT, format, number))
                .collect(Collectors.joining());
    }
}
