package io.bankspec.core.generated.json;

import static io.bankspec.core.generated.json.ScalarsTest.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonWriter;
import io.bankspec.core.FieldProblem;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What generated classes say about their properties. */
class ModelFieldsTest {
    private static final ModelFields LISTS = new ModelFields("Lists", "list", "map");

    private static AbstractObject lists(@Nullable Object list, @Nullable Object map) {
        return new AbstractObject(LISTS, new Object[] {list, map}) {};
    }

    private static final class Status extends AbstractEnum<String> {
        Status(String value, boolean unknown) {
            super(value, unknown);
        }
    }

    private static final class Choice extends AbstractUnion {
        Choice(Object value, int index) {
            super(value, index);
        }
    }

    @Test
    void aListOrMapThatIsNotThereIsEmpty() {
        assertThat(lists(null, null).list(0)).isEmpty();
        assertThat(lists(null, null).map(1)).isEmpty();
        assertThat(lists(List.of(1), null).list(0)).isEqualTo(List.of(1));
        assertThat(lists(null, Map.of("a", 1)).map(1)).isEqualTo(Map.of("a", 1));
    }

    @Test
    void anObjectEqualsOneOfItsClassWithTheSameValues() {
        AbstractObject one = lists(List.of(1), Map.of());
        assertThat(one).isEqualTo(lists(List.of(1), Map.of())).isNotEqualTo(lists(List.of(2), Map.of()));
        assertThat(one).isNotEqualTo("Lists").isNotEqualTo(Member.named("Anna"));
    }

    @Test
    void additionalPropertiesCountForTheHash() throws IOException {
        assertThat(read(Member.ADAPTER, "{\"a\": true}").hashCode())
                .isEqualTo(31 * Arrays.hashCode(new Object[] {null, null})
                        + Map.of("a", true).hashCode());
    }

    @Test
    void anAdapterKnowsWhichNamesAreRequiredAndDeclared() {
        assertThat(Login.Adapter.INSTANCE.requiredNames()).containsExactly("user", "pin", "bank");
        assertThat(Login.Adapter.INSTANCE.declares("note")).isTrue();
        assertThat(Login.Adapter.INSTANCE.declares("notes")).isFalse();
    }

    @Test
    void requiredIsWhatIsSaidToBeAndSecretsAreMasked() {
        ModelFields fields = new ModelFields("Login", "user", "pin", "bank")
                .required("user")
                .requiredOrNull("bank")
                .masked("pin");
        assertThat(fields.requiredNames()).containsExactly("user", "bank");
        assertThat(fields.isMissing(0, RawValue.NULL)).isTrue();
        assertThat(fields.isMissing(2, RawValue.NULL)).isFalse();
        assertThat(fields.isMissing(1, null)).isFalse();
        assertThat(fields.text(new Object[] {"anna", "canary", RawValue.NULL}, Map.of()))
                .isEqualTo("Login{user=anna, pin=***}");
    }

    @Test
    void aNameIsDeclaredWhereSomeClassHasIt() {
        assertThat(ModelFields.isDeclaredAnywhere(LISTS.name(0))).isTrue();
        assertThat(ModelFields.isDeclaredAnywhere("4711")).isFalse();
    }

    @Test
    void aRequiredValueIsGivenBeItNull() throws IOException {
        assertThat(read(Login.Adapter.INSTANCE, "{\"bank\": \"b\"}").bank()).isEqualTo("b");
    }

    @Test
    void aTextIsOneOfSeveralOrNot() throws IOException {
        Login login = read(Login.Adapter.INSTANCE, "{\"user\": \"a\", \"bank\": [\"a\"]}");
        assertThat(Login.Adapter.INSTANCE.saysOneOf(login, "user", "b", "a")).isTrue();
        assertThat(Login.Adapter.INSTANCE.saysOneOf(login, "user", "b")).isFalse();
        assertThat(Login.Adapter.INSTANCE.saysOneOf(login, "bank", "a")).isFalse();
        assertThat(Login.Adapter.INSTANCE.saysOneOf(login, "note", "a")).isFalse();
    }

    @Test
    void aNullAmongModelsIsOneItem() {
        TypeAdapter<@Nullable List<@Nullable Member>> members = Adapters.list(Member.ADAPTER);
        assertThat(Json.fromJson("[null, {\"name\": \"Anna\"}]", members)).containsExactly(null, Member.named("Anna"));
    }

    @Test
    void explicitNullsAreWrittenWhateverTheWritersSettingWhichStays() throws IOException {
        StringWriter text = new StringWriter();
        JsonWriter out = new JsonWriter(text);
        out.setSerializeNulls(false);
        Login.Adapter.INSTANCE.write(out, read(Login.Adapter.INSTANCE, "{\"note\": null}"));
        assertThat(text).hasToString("{\"note\":null}");
        assertThat(out.getSerializeNulls()).isFalse();
    }

    @Test
    void valuesThatTheSpecDoesNotListAreProblems() {
        List<Object> values = List.of(
                new Status("OPEN", false),
                new Status("canary", true),
                new Choice("canary", -1),
                new Choice(new Status("canary", true), 0),
                Map.of("canary", new Choice("canary", -1)));
        assertThat(Problems.of(values))
                .extracting(problem -> problem.path() + " " + problem.reason())
                .containsExactly(
                        "$[1] is none of the values that the spec lists",
                        "$[2] fits none of the types that the spec lists",
                        "$[3] is none of the values that the spec lists",
                        "$[4].* fits none of the types that the spec lists");
        assertThat(Problems.of(values)).extracting(FieldProblem::kind).containsOnly(FieldProblem.Kind.UNKNOWN);
    }

    @Test
    void namesAreNoDataUnlessTheModelIsOpen() {
        Map<String, @Nullable Object> more = Map.of("more", new Choice("x", -1));
        Object[] none = {};
        assertThat(Problems.of(new AbstractModel<>(new ModelFields("Closed"), none, more) {}))
                .extracting(FieldProblem::path)
                .containsExactly("$.more", "$.more");
        assertThat(Problems.of(new AbstractModel<>(new ModelFields("Open").open(), none, more) {}))
                .extracting(FieldProblem::path)
                .containsExactly("$.*");
    }

    @Test
    void aMapWithAnOddValueKnowsItsKeysAndItsEquals() {
        TypeAdapter<? extends @Nullable Map<String, ?>> maps = Adapters.map(Scalars.INT32);
        Map<String, ?> odd = Json.fromJson("{\"a\": \"01\", \"b\": {}}", maps);
        assertThat(odd.containsKey("a")).isTrue();
        assertThat(odd.containsKey("c")).isFalse();
        assertThat(odd)
                .isEqualTo(Json.fromJson("{\"b\": {}, \"a\": 1}", maps))
                .isNotEqualTo(Json.fromJson("{\"a\": 2, \"b\": {}}", maps))
                .isNotEqualTo(Json.fromJson("{\"a\": 1, \"c\": {}}", maps))
                .isNotEqualTo(Map.of("a", 1));
    }
}
