package io.bankspec.core.generated.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import io.bankspec.core.InvalidFieldException;
import io.bankspec.core.generated.json.UnionMember.Kind;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AbstractUnionAdapterTest {
    private static final UnionMember CARD = object(List.of("card"), Set.of("number"), "number", "kind", "limit");
    private static final UnionMember LOAN = object(List.of("loan", "credit"), Set.of(), "rate", "kind", "limit");
    private static final List<UnionMember> OBJECTS = List.of(CARD, LOAN);
    private static final List<UnionMember> SCALARS = List.of(
            new UnionMember(Kind.STRING, Scalars.TEXT, List.of(), Map.of()),
            new UnionMember(Kind.NUMBER, Scalars.DECIMAL, List.of(), Map.of()),
            new UnionMember(Kind.BOOLEAN, Scalars.BOOLEAN, List.of(), Map.of()),
            new UnionMember(Kind.ARRAY, Adapters.list(Scalars.INT64), List.of(), Map.of()),
            new UnionMember(Kind.OBJECT, Member.ADAPTER, List.of(), Map.of()));

    private static UnionMember object(List<String> values, Set<String> required, String... names) {
        return new UnionMember(Kind.OBJECT, new Named.Adapter(required, Map.of(), names), values, Map.of());
    }

    private static UnionMember object(Map<String, TypeAdapter<?>> adapters, String... names) {
        return new UnionMember(Kind.OBJECT, new Named.Adapter(Set.of(), adapters, names), List.of(), Map.of());
    }

    private static UnionMember only(String value) {
        Named.Adapter adapter = new Named.Adapter(Set.of(), Map.of(), "kind", "amount");
        return new UnionMember(Kind.OBJECT, adapter, List.of(), Map.of("kind", value));
    }

    private static final class Choice extends AbstractUnion {
        Choice(Object value, int index) {
            super(value, index);
        }
    }

    private static AbstractUnionAdapter<Choice> adapter(@Nullable String discriminator, List<UnionMember> variants) {
        return new AbstractUnionAdapter<>(discriminator) {
            @Override
            protected List<UnionMember> members() {
                return variants;
            }

            @Override
            protected AbstractUnion union(Object value, int index) {
                return new Choice(value, index);
            }
        };
    }

    private static @Nullable Choice read(String json, @Nullable String discriminator, List<UnionMember> variants)
            throws IOException {
        return adapter(discriminator, variants).read(new JsonReader(new StringReader(json)));
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"kind\":\"card\"}', 0",
        "'{\"kind\":\"credit\",\"number\":1}', 1",
        "'{\"kind\":\"other\"}', -1",
        "'{}', -1"
    })
    void theDiscriminatorDecidesAlone(String json, int index) throws IOException {
        assertThat(read(json, "kind", OBJECTS).index()).isEqualTo(index);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"number\":1}', 0", "'{\"rate\":1}', 1", "'{\"number\":1,\"kind\":2}', 0", "'{\"limit\":1}', 1",
        "'{\"number\":1,\"rate\":2,\"limit\":3,\"kind\":4}', -2", "'{\"number\":1,\"rate\":2}', -2", "'[]', -1",
                "'1', -1"
    })
    void withoutOneTheVariantThatKnowsMostWinsUnlessTwoDo(String json, int index) throws IOException {
        assertThat(read(json, null, OBJECTS).index()).isEqualTo(index);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"kind\":\"card\",\"amount\":1}', 0",
        "'{\"kind\":\"loan\"}', 1",
        "'{\"kind\":\"gift\"}', -1",
        "'{\"amount\":1}', -2"
    })
    void aPropertyOfOneValueDecides(String json, int index) throws IOException {
        assertThat(read(json, null, List.of(only("card"), only("loan"))).index())
                .isEqualTo(index);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"data\":{\"iban\":\"D\"}}', 0",
        "'{\"data\":{\"pan\":\"4\"}}', 1",
        "'{\"data\":[{\"pan\":\"4\"}]}', 2",
        "'{\"data\":{}}', -2"
    })
    void namesFurtherDownTellWhatTheFirstOnesLeaveOpen(String json, int index) throws IOException {
        TypeAdapter<?> iban = new Named.Adapter(Set.of(), Map.of(), "iban");
        Named.Adapter pan = new Named.Adapter(Set.of(), Map.of(), "pan");
        List<UnionMember> members = List.of(
                object(Map.of("data", iban), "data"),
                object(Map.of("data", pan), "data"),
                object(Map.of("data", Adapters.list(pan)), "data"));
        assertThat(read(json, null, members).index()).isEqualTo(index);
    }

    @ParameterizedTest
    @CsvSource({"'[{\"iban\":\"D\"}]', 0", "'[{\"pan\":\"4\"}]', 1", "'[]', -2", "'[{\"x\":1}]', -2"})
    void listsAreToldApartByTheirItems(String json, int index) throws IOException {
        List<UnionMember> members = Stream.of("iban", "pan")
                .map(name -> Adapters.list(new Named.Adapter(Set.of(), Map.of(), name)))
                .map(list -> new UnionMember(Kind.ARRAY, list, List.of(), Map.of()))
                .toList();
        assertThat(read(json, null, members).index()).isEqualTo(index);
    }

    @Test
    void aUnionInsideIsToldByItsOwnTypes() throws IOException {
        UnionMember inner = new UnionMember(Kind.ANY, adapter(null, OBJECTS), List.of(), Map.of());
        List<UnionMember> members = List.of(inner, object(Map.of(), "limit", "iban"));
        assertThat(read("{\"rate\":\"1\",\"limit\":\"2\"}", null, members).index())
                .isZero();
        assertThat(read("{\"iban\":\"1\",\"limit\":\"2\"}", null, members).index())
                .isEqualTo(1);
        assertThat(read("7", null, members).index()).isEqualTo(-1);
    }

    @Test
    void theDiscriminatorIsWrittenWhereTheValueLacksIt() throws IOException {
        AbstractUnionAdapter<Choice> adapter = adapter("kind", OBJECTS);
        Choice loan = read("{\"rate\":1e2}", null, List.of(LOAN));
        assertThat(Json.toJson(new Choice(loan.value(), 1), adapter)).isEqualTo("{\"kind\":\"loan\",\"rate\":1e2}");
        String named = "{\"rate\":\"1\",\"kind\":\"credit\"}";
        assertThat(Json.toJson(read(named, "kind", OBJECTS), adapter)).isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource({"'\"1\"', 0", "1, 1", "true, 2", "'[1]', 3", "'{\"name\":\"x\"}', 4", "'{\"more\":1}', 4"})
    void kindsTellOtherTypesApart(String json, int index) throws IOException {
        assertThat(read(json, null, SCALARS).index()).isEqualTo(index);
    }

    @Test
    void scalarTakesTextAndNumbersAndAnyTakesEverything() throws IOException {
        UnionMember scalar = new UnionMember(Kind.SCALAR, Scalars.TEXT, List.of(), Map.of());
        UnionMember any = new UnionMember(Kind.ANY, Scalars.ANY, List.of(), Map.of());
        assertThat(read("7", null, List.of(scalar)).value()).isEqualTo("7");
        assertThat(read("true", null, List.of(scalar)).index()).isEqualTo(-1);
        assertThat(read("true", null, List.of(scalar, any)).index()).isEqualTo(1);
    }

    @Test
    void aVariantWithoutItsRequiredPropertiesIsNone() throws IOException {
        assertThat(read("{\"limit\":1}", null, List.of(CARD)).index()).isEqualTo(-1);
    }

    @Test
    void whatADiscriminatorNamesAndIsNoSuchThingIsKeptAsPlainJson() throws IOException {
        UnionMember list = new UnionMember(Kind.ARRAY, Adapters.list(Scalars.INT64), List.of("list"), Map.of());
        assertThat(read("{\"kind\":\"list\"}", "kind", List.of(list)).index()).isEqualTo(-1);
    }

    @Test
    void whatFitsNoneIsKeptAsPlainJson() throws IOException {
        Choice choice = read("{\"kind\":\"new\",\"amount\":1.50}", "kind", OBJECTS);
        assertThat(choice.value()).isEqualTo(Map.of("kind", "new", "amount", new BigDecimal("1.50")));
        assertThat(written(choice)).isEqualTo("{\"kind\":\"new\",\"amount\":1.50}");
    }

    @ParameterizedTest
    @CsvSource({"'{\"balance\":\"canary\"}'", "'[1,\"canary\"]'", "'[[]]'"})
    void whatOnlyLookedLikeAVariantIsKeptAsPlainJson(String json) throws IOException {
        Choice choice = read(json, null, SCALARS);
        assertThat(choice.index()).isEqualTo(-1);
        assertThat(written(choice)).isEqualTo(json);
    }

    @Test
    void anObjectOfAnotherShapeInsideIsKeptAsPlainJson() throws IOException {
        UnionMember holder = new UnionMember(Kind.OBJECT, Adapters.map(Member.ADAPTER), List.of(), Map.of());
        Choice choice = read("{\"member\":\"text\"}", null, List.of(holder));
        assertThat(choice).isEqualTo(new Choice(Map.of("member", "text"), -1));
    }

    @Test
    void nullIsNull() throws IOException {
        assertThat(read("null", null, OBJECTS)).isNull();
        assertThat(read("null", "kind", OBJECTS)).isNull();
    }

    @Test
    void unionsAreAsStrictAboutSyntaxAsTheirReader() {
        assertThatThrownBy(() -> read("{'number': 1}", null, OBJECTS)).isInstanceOf(IOException.class);
    }

    @Test
    void aNumberThatIsNoneIsKept() throws IOException {
        Map<?, ?> value =
                (Map<?, ?>) read("{\"number\": 1e999999999}", "kind", List.of()).value();
        assertThatThrownBy(() -> value.get("number")).isInstanceOf(InvalidFieldException.class);
    }

    @Test
    void aDiscriminatorOutweighsWhatDoesNotFit() throws IOException {
        UnionMember member = new UnionMember(Kind.OBJECT, Member.ADAPTER, List.of("m"), Map.of());
        String json = "{\"name\":\"Anna\",\"balance\":\"\",\"kind\":\"m\"}";
        Choice choice = read(json, "kind", List.of(member));
        assertThat(((Member) choice.value()).name()).isEqualTo("Anna");
        assertThat(Json.toJson(choice, adapter("kind", List.of(member)))).isEqualTo(json);
        assertThat(read(json, null, List.of(member)).isUnknown()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E3", "0.00000001", "\"07\"", "[1,\"2\"]", "{\"x\":1e2}", "1e999999999", "[1e3,NaN]"})
    void unionsInAListAreWrittenAsTheyCame(String json) {
        TypeAdapter<@Nullable List<@Nullable Choice>> lists = Adapters.list(adapter(null, SCALARS));
        assertThat(Json.toJson(Json.fromJson('[' + json + ']', lists), lists)).isEqualTo('[' + json + ']');
    }

    private static String written(Choice choice) {
        return Json.toJson(choice, adapter(null, SCALARS));
    }

    @Test
    void aVariantIsWrittenByItsOwnAdapter() throws IOException {
        assertThat(written(new Choice(Member.named("Anna"), 4))).isEqualTo("{\"name\":\"Anna\"}");
        assertThat(written(new Choice("1", 0))).isEqualTo("\"1\"");
    }

    @Test
    void aUnionIsOfItsTypeAndOfNoOther() {
        Choice anna = new Choice(Member.named("Anna"), 4);
        assertThat(anna.is(4)).isTrue();
        assertThat(anna.is(0)).isFalse();
        assertThat(anna.<Member>as(4, "a member").name()).isEqualTo("Anna");
        assertThatThrownBy(() -> anna.as(0, "a text"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Choice is not a text");
        assertThat(anna)
                .isEqualTo(new Choice(Member.named("Anna"), 4))
                .hasSameHashCodeAs(Member.named("Anna"))
                .isNotEqualTo(new Choice(Member.named("Anna"), 3))
                .isNotEqualTo(new Choice(Member.named("Ben"), 4));
    }

    @Test
    void theTextOfAUnionShowsModelsAndNothingElse() {
        Choice anna = new Choice(Member.named("Anna"), 4);
        assertThat(anna).hasToString("Member{name=Anna}");
        assertThat(new Choice(anna, 0)).hasToString("Member{name=Anna}");
        assertThat(new Choice("canary", 0)).hasToString("***");
    }
}
