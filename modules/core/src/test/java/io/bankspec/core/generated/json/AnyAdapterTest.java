package io.bankspec.core.generated.json;

import static io.bankspec.core.generated.json.ScalarsTest.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import io.bankspec.core.InvalidFieldException;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnyAdapterTest {
    @Test
    void jsonBecomesPlainJava() throws IOException {
        Map<String, ?> map = read(Scalars.OBJECT, "{\"b\": true, \"a\": [\"x\", null, 1.50, {}], \"n\": null}");
        assertThat(map.keySet()).containsExactly("b", "a", "n");
        assertThat(map.get("b")).isEqualTo(true);
        assertThat((List<?>) map.get("a")).isEqualTo(Arrays.asList("x", null, new BigDecimal("1.50"), Map.of()));
        assertThat(map.get("n")).isNull();
        assertThat(read(Scalars.ANY, "null")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.10",
                "12345678901234567890.123456789",
                "1E+3",
                "1e3",
                "-0.0",
                "0.00000001",
                "1E-8",
                "1e999999999",
                "[1.0,1.00]",
                "{\"a\":null}",
                "\"<&'\""
            })
    void whatIsReadIsWrittenDigitForDigit(String json) throws IOException {
        TypeAdapter<@Nullable List<@Nullable Object>> lists = Adapters.list(Scalars.ANY);
        assertThat(Json.toJson(read(lists, '[' + json + ']'), lists)).isEqualTo('[' + json + ']');
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatIsReadIsUnmodifiableAtEveryLevel() throws IOException {
        Map<String, Object> map = (Map<String, Object>) (Map<String, ?>) read(Scalars.OBJECT, "{\"a\": [{\"b\": 1}]}");
        List<Object> list = (List<Object>) map.get("a");
        Map<String, Object> inner = (Map<String, Object>) list.get(0);
        assertThatThrownBy(() -> map.put("c", 1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> list.add(1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> inner.clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void ordinaryJavaIsWrittenToo() {
        Object value = Map.of("list", Set.of(LocalDate.of(2016, 10, 13)));
        assertThat(Json.toJson(value, Scalars.ANY)).isEqualTo("{\"list\":[\"2016-10-13\"]}");
        assertThat(Json.toJson(7L, Scalars.ANY)).isEqualTo("7");
    }

    @Test
    void deepNestingIsRefusedBeforeTheStackIs() throws IOException {
        JsonReader in = new JsonReader(new StringReader("[".repeat(100_000)));
        in.setNestingLimit(1_000_000);
        assertThatThrownBy(() -> Scalars.ANY.read(in))
                .isInstanceOf(JsonFormatException.class)
                .hasMessage("$: more than 500 levels");
        JsonReader bearable = new JsonReader(new StringReader("[".repeat(500) + "]".repeat(500)));
        bearable.setNestingLimit(1_000_000);
        assertThat(Scalars.ANY.read(bearable)).isInstanceOf(List.class);
    }

    @Test
    void exponentBombsFailWhenTheyAreRead() throws IOException {
        List<?> list =
                (List<?>) read(Scalars.OBJECT, "{\"a\": [1e999999999, 7]}").get("a");
        assertThat(list.get(1)).isEqualTo(new BigDecimal(7));
        assertThatThrownBy(() -> list.get(0))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessageContaining("expected a decimal number");
    }
}
