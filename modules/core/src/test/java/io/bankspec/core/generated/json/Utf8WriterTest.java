package io.bankspec.core.generated.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8WriterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "Caf\u00e9 Z\u00fcrich",
                "\u20ac 1.50",
                "\ud83c\udfe6 bank",
                "\"quoted\" \\ and\nbroken\u2028lines\u0000",
            })
    void bodiesAreTheBytesOfTheText(String text) throws IOException {
        Map<String, Object> value = Map.of("name", List.of(text, text + "\n" + text));
        assertThat(Json.bytes(value, Scalars.OBJECT).toByteArray())
                .isEqualTo(Json.toJson(value, Scalars.OBJECT).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aLongTextIsWholeWhereverItsCharactersFall() throws IOException {
        String some = "0123456789 \u20ac \ud83c\udfe6 ".repeat(100);
        for (int offset = 0; offset < 20; offset++) {
            String text = "x".repeat(offset) + some;
            assertThat(Json.bytes(text, Scalars.TEXT).utf8()).isEqualTo('"' + text + '"');
        }
    }

    @Test
    void everyWayToWriteEndsInTheBuffer() throws IOException {
        Buffer buffer = new Buffer();
        Utf8Writer writer = new Utf8Writer(buffer);
        writer.write('\u20ac');
        writer.write("-- 1.50 --", 3, 4);
        writer.write(new char[] {'x', '\u00e9', 'y'}, 1, 2);
        writer.append("null").append("abc", 1, 2).append('.');
        writer.flush();
        writer.close();
        assertThat(buffer.readUtf8()).isEqualTo("\u20ac1.50\u00e9ynullb.");
    }
}
