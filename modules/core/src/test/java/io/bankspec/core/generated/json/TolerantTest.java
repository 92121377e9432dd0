package io.bankspec.core.generated.json;

import static io.bankspec.core.generated.json.ScalarsTest.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.TypeAdapter;
import io.bankspec.core.InvalidFieldException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TolerantTest {
    private static final TypeAdapter<@Nullable List<@Nullable Member>> LIST = Adapters.list(Member.ADAPTER);
    private static final Member ANNA = Member.named("Anna");
    private static final Member BEN = Member.named("Ben");

    @Test
    void aSingleItemIsAListOfOne() throws IOException {
        TypeAdapter<@Nullable List<@Nullable Member>> adapter = Tolerant.singleItem(LIST);
        assertThat(read(adapter, "{\"name\": \"Anna\"}")).containsExactly(ANNA);
        assertThat(read(adapter, "[{\"name\": \"Anna\"}, {\"name\": \"Ben\"}]")).containsExactly(ANNA, BEN);
        assertThat(read(adapter, "[]")).isEmpty();
        assertThat(read(adapter, "null")).isNull();
        assertThat(read(Tolerant.singleItem(Adapters.list(Scalars.INT64)), "7")).containsExactly(7L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"member\": {\"name\": \"Anna\"}}, {\"member\": {\"name\": \"Ben\"}}]",
                "[{\"name\": \"Anna\"}, {\"member\": {\"name\": \"Ben\"}}]",
                "[{\"name\": \"Anna\"}, {\"name\": \"Ben\"}]"
            })
    void wrappedItemsAreTakenOutOfTheirObject(String json) throws IOException {
        assertThat(read(Tolerant.wrappedItems(LIST), json)).containsExactly(ANNA, BEN);
    }

    @Test
    void wrappedItemsMayBeSingleOrNoneAtAll() throws IOException {
        TypeAdapter<@Nullable List<@Nullable Member>> adapter = Tolerant.wrappedItems(LIST);
        assertThat(read(adapter, "{\"member\": {\"name\": \"Anna\"}}")).containsExactly(ANNA);
        assertThat(read(adapter, "[]")).isEmpty();
        assertThat(read(adapter, "[null]")).containsExactly((Member) null);
        assertThat(read(adapter, "null")).isNull();
    }

    @Test
    void anItemOfSeveralPropertiesIsNoWrapper() throws IOException {
        List<@Nullable Member> list =
                read(Tolerant.wrappedItems(LIST), "[{\"name\": \"Anna\", \"owner\": {\"name\": \"Ben\"}}]");
        assertThat(list.get(0).name()).isEqualTo("Anna");
        assertThat(list.get(0).getAdditionalProperties()).isEqualTo(Map.of("owner", Map.of("name", "Ben")));
    }

    @Test
    void nullIsTheEmptyList() throws IOException {
        TypeAdapter<@Nullable List<@Nullable Member>> adapter = Tolerant.nullAsEmpty(LIST);
        assertThat(read(adapter, "null")).isEmpty();
        assertThat(read(adapter, "[{\"name\": \"Anna\"}]")).containsExactly(ANNA);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"'\"\"';NULL", "'\"1.50\"';1.50", "1.50;1.50", "null;NULL"},
            delimiter = ';',
            nullValues = "NULL")
    void emptyTextIsNull(String json, @Nullable BigDecimal value) throws IOException {
        assertThat(read(Tolerant.emptyAsNull(Scalars.DECIMAL), json)).isEqualTo(value);
    }

    @Test
    void anEmptyObjectIsNull() throws IOException {
        TypeAdapter<@Nullable Member> member = Tolerant.objectAsNull(Member.ADAPTER);
        assertThat(read(member, "{}")).isNull();
        assertThat(read(member, "{\"name\": \"Anna\"}")).isEqualTo(ANNA);
        assertThat(read(Tolerant.objectAsNull(Scalars.TEXT), "{}")).isNull();
        assertThat(read(Tolerant.objectAsNull(Scalars.TEXT), "\"x\"")).isEqualTo("x");
    }

    @Test
    void tolerancesCanBeCombined() throws IOException {
        TypeAdapter<@Nullable List<@Nullable Member>> adapter =
                Tolerant.emptyAsNull(Tolerant.nullAsEmpty(Tolerant.singleItem(Tolerant.objectAsNull(LIST))));
        assertThat(read(adapter, "null")).isEmpty();
        assertThat(read(adapter, "{\"name\": \"Anna\"}")).containsExactly(ANNA);
        assertThat(read(adapter, "\"\"")).isNull();
    }

    @Test
    void theDeclaredShapeIsWritten() {
        List<@Nullable Member> one = List.of(ANNA);
        String declared = "[{\"name\":\"Anna\"}]";
        assertThat(Json.toJson(one, Tolerant.singleItem(LIST))).isEqualTo(declared);
        assertThat(Json.toJson(one, Tolerant.wrappedItems(LIST))).isEqualTo(declared);
        assertThat(Json.toJson(one, Tolerant.nullAsEmpty(LIST))).isEqualTo(declared);
        assertThat(Json.toJson(one, Tolerant.emptyAsNull(Tolerant.objectAsNull(LIST))))
                .isEqualTo(declared);
    }

    @Test
    void toleranceOfShapesIsNoToleranceOfValues() throws IOException {
        List<@Nullable Member> wrapped = read(
                Tolerant.wrappedItems(LIST),
                "[{\"name\": \"x\"}, {\"member\": {\"balance\": \"canary\"}}, \"canary\"]");
        assertThat(wrapped.get(0).name()).isEqualTo("x");
        assertThatThrownBy(wrapped.get(1)::balance)
                .hasMessage("Member has no valid value for balance: expected a decimal number but found other text");
        assertThatThrownBy(wrapped.get(2)::name)
                .hasMessage("Member has no valid value for name: expected an object but found other text");
        assertThat(Json.toJson(wrapped, LIST)).isEqualTo("[{\"name\":\"x\"},{\"balance\":\"canary\"},\"canary\"]");
        TypeAdapter<@Nullable List<@Nullable BigDecimal>> decimals =
                Adapters.list(Tolerant.emptyAsNull(Scalars.DECIMAL));
        List<@Nullable BigDecimal> list = read(decimals, "[1,\"canary\",\"\"]");
        assertThatThrownBy(() -> list.get(1)).isInstanceOf(InvalidFieldException.class);
        assertThat(Json.toJson(list, decimals)).isEqualTo("[1,\"canary\",null]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"canary\"", "true"})
    void anotherKindOfJsonIsNoListEither(String json) {
        assertThatThrownBy(() -> read(Tolerant.singleItem(LIST), json)).isInstanceOf(JsonFormatException.class);
        assertThatThrownBy(() -> read(Tolerant.wrappedItems(LIST), json)).isInstanceOf(JsonFormatException.class);
        assertThatThrownBy(() -> read(Tolerant.nullAsEmpty(LIST), json)).isInstanceOf(JsonFormatException.class);
        assertThatThrownBy(() -> read(Tolerant.objectAsNull(Member.ADAPTER), json))
                .isInstanceOf(JsonFormatException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'name': 'Anna'}]",
                "[{\"name\": Anna}]",
                "[{\"name\": \"Anna\"} /* canary */]",
                "[{\"name\"=1}]"
            })
    void toleranceOfShapesIsNoToleranceOfSyntax(String json) {
        assertThatThrownBy(() -> read(Tolerant.wrappedItems(LIST), json)).isInstanceOf(JsonFormatException.class);
    }
}
