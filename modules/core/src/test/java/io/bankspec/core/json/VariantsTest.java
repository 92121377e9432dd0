package io.bankspec.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.bankspec.core.json.Variant.Kind;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantsTest {
    private static final Variant CARD = object(Set.of("card"), Set.of("number"), Set.of("number", "kind", "limit"));
    private static final Variant LOAN = object(Set.of("loan", "credit"), Set.of(), Set.of("rate", "kind", "limit"));
    private static final List<Variant> OBJECTS = List.of(CARD, LOAN);
    private static final List<Variant> SCALARS = List.of(
            new Variant(Kind.STRING, Scalars.TEXT, Set.of(), Set.of(), Set.of()),
            new Variant(Kind.NUMBER, Scalars.DECIMAL, Set.of(), Set.of(), Set.of()),
            new Variant(Kind.BOOLEAN, Scalars.BOOLEAN, Set.of(), Set.of(), Set.of()),
            new Variant(Kind.ARRAY, Adapters.list(Scalars.INT64), Set.of(), Set.of(), Set.of()),
            new Variant(Kind.OBJECT, Member.ADAPTER, Set.of(), Set.of(), Set.of()));

    private static Variant object(Set<String> values, Set<String> required, Set<String> known) {
        return new Variant(Kind.OBJECT, Scalars.OBJECT, values, required, known);
    }

    private static Variants.Choice read(String json, @Nullable String discriminator, List<Variant> variants)
            throws IOException {
        return Variants.read(new JsonReader(new StringReader(json)), discriminator, variants);
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
        "'{\"number\":1,\"rate\":2,\"limit\":3,\"kind\":4}', 0", "'{\"number\":1,\"rate\":2}', 0", "'[]', -1", "'1', -1"
    })
    void withoutOneTheVariantThatKnowsMostWins(String json, int index) throws IOException {
        assertThat(read(json, null, OBJECTS).index()).isEqualTo(index);
    }

    @ParameterizedTest
    @CsvSource({"'\"1\"', 0", "1, 1", "true, 2", "'[1]', 3", "'{\"name\":\"x\"}', 4"})
    void kindsTellOtherTypesApart(String json, int index) throws IOException {
        assertThat(read(json, null, SCALARS).index()).isEqualTo(index);
    }

    @Test
    void scalarTakesTextAndNumbersAndAnyTakesEverything() throws IOException {
        Variant scalar = new Variant(Kind.SCALAR, Scalars.TEXT, Set.of(), Set.of(), Set.of());
        Variant any = new Variant(Kind.ANY, Scalars.ANY, Set.of(), Set.of(), Set.of());
        assertThat(read("7", null, List.of(scalar)).value()).isEqualTo("7");
        assertThat(read("true", null, List.of(scalar)).index()).isEqualTo(-1);
        assertThat(read("true", null, List.of(scalar, any)).index()).isEqualTo(1);
    }

    @Test
    void whatFitsNoneIsKeptAsPlainJson() throws IOException {
        Variants.Choice choice = read("{\"kind\":\"new\",\"amount\":1.50}", "kind", OBJECTS);
        assertThat(choice.value()).isEqualTo(Map.of("kind", "new", "amount", new BigDecimal("1.50")));
        assertThat(written(choice)).isEqualTo("{\"kind\":\"new\",\"amount\":1.50}");
    }

    @ParameterizedTest
    @CsvSource({"'{\"balance\":\"canary\"}'", "'[1,\"canary\"]'", "'[[]]'"})
    void whatOnlyLookedLikeAVariantIsKeptAsPlainJson(String json) throws IOException {
        Variants.Choice choice = read(json, null, SCALARS);
        assertThat(choice.index()).isEqualTo(-1);
        assertThat(written(choice)).isEqualTo(json);
    }

    @Test
    void anObjectOfAnotherShapeInsideIsKeptAsPlainJson() throws IOException {
        Variant holder = new Variant(Kind.OBJECT, Adapters.map(Member.ADAPTER), Set.of(), Set.of(), Set.of("member"));
        Variants.Choice choice = read("{\"member\":\"text\"}", null, List.of(holder));
        assertThat(choice).isEqualTo(new Variants.Choice(Map.of("member", "text"), -1));
    }

    @Test
    void nullIsNull() throws IOException {
        assertThat(read("null", null, OBJECTS)).isEqualTo(new Variants.Choice(null, -1));
        assertThat(read("null", "kind", OBJECTS).value()).isNull();
    }

    @Test
    void unionsAreAsStrictAboutSyntaxAsTheirReader() {
        assertThatThrownBy(() -> read("{'number': 1}", null, OBJECTS)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("{\"number\": 1e999999999}", null, OBJECTS))
                .isInstanceOf(JsonFormatException.class)
                .hasMessageStartingWith("$.number: ");
    }

    private static String written(Variants.Choice choice) throws IOException {
        StringWriter text = new StringWriter();
        Variants.write(new JsonWriter(text), choice.value(), choice.index(), SCALARS);
        return text.toString();
    }

    @Test
    void aVariantIsWrittenByItsOwnAdapter() throws IOException {
        assertThat(written(new Variants.Choice(Member.named("Anna"), 4))).isEqualTo("{\"name\":\"Anna\"}");
        assertThat(written(new Variants.Choice("1", 0))).isEqualTo("\"1\"");
    }
}
