package io.bankspec.core.generated.json;

import static io.bankspec.core.generated.json.ScalarsTest.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.TypeAdapter;
import io.bankspec.core.InvalidFieldException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
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
        assertThat(Json.toJson(list, LONGS)).isEqualTo("[3,null,\"1\"]");
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
    void anotherShapeFailsWhenItIsReadAndIsWrittenAgain() throws IOException {
        TypeAdapter<@Nullable Map<String, @Nullable List<@Nullable Long>>> map = Adapters.map(LONGS);
        Map<String, @Nullable List<@Nullable Long>> lists = read(map, "{\"a\":{\"canary\":1},\"b\":[7]}");
        assertThat(lists.get("b")).containsExactly(7L);
        assertThatThrownBy(() -> lists.get("a"))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessage("$ has no valid value for [*]: expected a list but found an object");
        assertThat(Json.toJson(lists, map)).isEqualTo("{\"a\":{\"canary\":1},\"b\":[7]}");
        List<@Nullable Map<String, @Nullable Long>> counts = read(Adapters.list(COUNTS), "[{}, [\"canary\"]]");
        assertThat(counts.get(0)).isEmpty();
        assertThatThrownBy(() -> counts.get(1))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessage("$ has no valid value for [1]: expected an object but found a list");
    }

    @Test
    void whereNothingHoldsItAnotherShapeIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> read(LONGS, "\"canary\""))
                .isInstanceOf(JsonFormatException.class)
                .hasMessage("$: expected a list but found other text");
        assertThatThrownBy(() -> read(COUNTS, "[\"canary\"]")).hasMessage("$: expected an object but found a list");
    }

    @Test
    void aWalkOverAListGoesOnAfterAnItemThatFails() throws IOException {
        List<@Nullable Long> list = read(LONGS, "[1, \"\", 3]");
        Iterator<@Nullable Long> walk = list.iterator();
        assertThat(walk.next()).isEqualTo(1);
        assertThatThrownBy(walk::next).isInstanceOf(InvalidFieldException.class);
        assertThat(walk.next()).isEqualTo(3);
        assertThat(walk.hasNext()).isFalse();
        assertThat(list).hasSize(3).hasToString("[1, <invalid>, 3]");
        assertThatThrownBy(() -> list.add(1L)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aWalkOverAMapFailsNoSoonerThanItsValueIsAskedFor() throws IOException {
        Map<String, @Nullable Long> map = read(COUNTS, "{\"a\": 1, \"b\": \"\", \"c\": null}");
        assertThat(map.keySet()).containsExactly("a", "b", "c");
        List<Map.Entry<String, @Nullable Long>> entries = new ArrayList<>(map.entrySet());
        assertThat(entries.get(0).getValue()).isEqualTo(1);
        assertThatThrownBy(entries.get(1)::getValue).isInstanceOf(InvalidFieldException.class);
        assertThat(entries.get(2).getValue()).isNull();
        assertThat(map.get("d")).isNull();
        assertThat(map).hasSize(3).hasToString("{a=1, b=<invalid>, c=null}");
        assertThatThrownBy(() -> map.put("d", 1L)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void collectionsAreEqualWhateverTheSpelling() throws IOException {
        List<@Nullable Long> list = read(LONGS, "[1, 2]");
        Map<String, @Nullable Long> map = read(COUNTS, "{\"a\": 1, \"b\": 2}");
        assertThat(read(LONGS, "[\"1\", 2.0]"))
                .isEqualTo(list)
                .hasSameHashCodeAs(list)
                .isNotEqualTo(List.of(1L));
        assertThat(list).isEqualTo(read(LONGS, "[\"1\", 2.0]"));
        assertThat(read(COUNTS, "{\"b\": 2.0, \"a\": 1e0}")).isEqualTo(map).hasSameHashCodeAs(map);
        assertThat(map).isEqualTo(read(COUNTS, "{\"b\": 2.0, \"a\": 1e0}")).isNotEqualTo(Map.of("a", 1L));
        assertThat(read(LONGS, "[1, \"x\"]"))
                .isEqualTo(read(LONGS, "[\"1\", \"x\"]"))
                .isNotEqualTo(read(LONGS, "[1, \"y\"]"));
        assertThat(read(COUNTS, "{\"a\": \"x\"}"))
                .isEqualTo(read(COUNTS, "{\"a\": \"x\"}"))
                .isNotEqualTo(read(COUNTS, "{\"a\": \"y\"}"));
    }

    @Test
    void aCopyHoldsWhatFails() throws IOException {
        List<@Nullable Long> list = read(LONGS, "[1,\"\"]");
        Map<String, @Nullable Long> map = read(COUNTS, "{\"a\":\"\"}");
        assertThat(Json.toJson(Adapters.copy(list), LONGS)).isEqualTo("[1,\"\"]");
        assertThat(Json.toJson(Adapters.copy(map), COUNTS)).isEqualTo("{\"a\":\"\"}");
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
