package io.bankspec.core.generated.json;

import static io.bankspec.core.generated.json.ScalarsTest.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.TypeAdapter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AdaptersTest {
    private static final TypeAdapter<@Nullable List<@Nullable Long>> LONGS = Adapters.list(Scalars.INT64);
    private static final TypeAdapter<@Nullable Map<String, @Nullable Long>> COUNTS = Adapters.map(Scalars.INT64);

    @Test
    void listsKeepOrderAndNulls() throws IOException {
        List<@Nullable Long> list = read(LONGS, "[3, null, \"1\"]");
        assertThat(list).containsExactly(3L, null, 1L);
        assertThat(Json.toJson(list, LONGS)).isEqualTo("[3,null,1]");
        assertThat(read(LONGS, "[]")).isEmpty();
        assertThat(read(LONGS, "null")).isNull();
        assertThat(Json.toJson(null, LONGS)).isEqualTo("null");
    }

    @Test
    void mapsKeepOrderAndNulls() throws IOException {
        Map<String, @Nullable Long> map = read(COUNTS, "{\"z\": 1, \"\": null, \"ä.[]\": 2}");
        assertThat(map.keySet()).containsExactly("z", "", "ä.[]");
        assertThat(Json.toJson(map, COUNTS)).isEqualTo("{\"z\":1,\"\":null,\"ä.[]\":2}");
        assertThat(read(COUNTS, "null")).isNull();
        assertThat(Json.toJson(null, COUNTS)).isEqualTo("null");
    }

    @Test
    void whatIsReadIsUnmodifiable() throws IOException {
        List<@Nullable Long> list = read(LONGS, "[3]");
        Map<String, @Nullable Long> map = read(COUNTS, "{\"z\": 1}");
        assertThatThrownBy(() -> list.add(1L)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.put("y", 1L)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anotherShapeIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> read(Adapters.map(LONGS), "{\"a\": {\"canary\": 1}}"))
                .isInstanceOf(JsonFormatException.class)
                .hasMessage("$.a: expected a list but found an object");
        assertThatThrownBy(() -> read(Adapters.list(COUNTS), "[{}, [\"canary\"]]"))
                .isInstanceOf(JsonFormatException.class)
                .hasMessage("$[1]: expected an object but found a list");
        assertThatThrownBy(() -> read(LONGS, "\"canary\"")).hasMessage("$: expected a list but found other text");
    }

    @Test
    void copiesDoNotFollowTheirOriginal() {
        List<@Nullable String> list = new ArrayList<>(Arrays.asList("a", null));
        Map<String, @Nullable String> map = new LinkedHashMap<>();
        map.put("k", null);
        List<@Nullable String> listCopy = Adapters.copy(list);
        Map<String, @Nullable String> mapCopy = Adapters.copy(map);
        list.clear();
        map.clear();
        assertThat(listCopy).containsExactly("a", null);
        assertThat(mapCopy).containsEntry("k", null);
        assertThatThrownBy(() -> listCopy.add("b")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> mapCopy.put("b", "")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aCopyOfNothingIsNothing() {
        List<String> list = null;
        Map<String, String> map = null;
        assertThat(Adapters.copy(list)).isNull();
        assertThat(Adapters.copy(map)).isNull();
    }
}
