package io.bankspec.codegen.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.core.util.Yaml;
import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {type: string}                                       | Of it.
            {type: string, minLength: 1, maxLength: 5}           | Of it. From 1 to 5 characters.
            {type: string, minLength: 4, maxLength: 4}           | Of it. Exactly 4 characters.
            {type: string, pattern: '[a-z]'}                     | Of it. Pattern `[a-z]`.
            {type: array, minItems: 1}                           | Of it. At least 1 items.
            {type: array, maxItems: 9, uniqueItems: true}        | Of it. At most 9 items. Each item once.
            {type: object, minProperties: 1, maxProperties: 2}   | Of it. From 1 to 2 entries.
            {type: integer, minimum: 0, maximum: 7}              | Of it. From 0 to 7.
            {type: integer, multipleOf: 5, default: 10}          | Of it. A multiple of 5. Default `10`.
            {type: number, minimum: 0, exclusiveMinimum: true}   | Of it. Above 0.
            {type: number, maximum: 1, exclusiveMaximum: true}   | Of it. Below 1.
            {type: integer, format: epoch-seconds}               | Of it. Seconds since 1970.
            {type: string, format: decimal}                      | Of it. Digits as text.
            """)
    void limitsStandBehindTheText(String schema, String text) throws IOException {
        assertThat(Limits.described("Of it.", Yaml.mapper().readValue(schema, Schema.class)))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {type: number, exclusiveMinimum: 0}                      | Of it. Above 0.
            {type: number, exclusiveMinimum: 0, exclusiveMaximum: 1} | Of it. Above 0. Below 1.
            """)
    void thoseOfTheNewerVersionTooWhateverTheTextEndsWith(String schema, String text) throws IOException {
        assertThat(Limits.described("Of it", Yaml31.mapper().readValue(schema, Schema.class)))
                .isEqualTo(text);
    }
}
