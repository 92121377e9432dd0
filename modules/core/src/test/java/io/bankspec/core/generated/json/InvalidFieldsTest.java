package io.bankspec.core.generated.json;

import static io.bankspec.core.generated.json.ScalarsTest.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.TypeAdapter;
import io.bankspec.core.FieldException;
import io.bankspec.core.FieldProblem;
import io.bankspec.core.InvalidFieldException;
import io.bankspec.core.MissingFieldException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A value that does not fit costs no more than itself. */
class InvalidFieldsTest {
    private static final TypeAdapter<@Nullable List<@Nullable Member>> MEMBERS = Adapters.list(Member.ADAPTER);

    private static Login login(String json) throws IOException {
        return read(Login.Adapter.INSTANCE, json);
    }

    private static String json(Login login) {
        return Json.toJson(login, Login.Adapter.INSTANCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"canary\"", "\"\"", "\"12,50\"", "true", "{\"canary\":1}", "[\"canary\"]", "NaN", "1e999999999"
            })
    void theRestIsThereAndWhatCameIsWritten(String odd) {
        String json = "[{\"name\":\"Anna\",\"balance\":" + odd + ",\"more\":1},{\"name\":\"Ben\",\"balance\":12.50}]";
        List<@Nullable Member> members = Json.fromJson(json, MEMBERS);
        assertThat(members.get(1).balance()).isEqualTo(new BigDecimal("12.50"));
        assertThat(members.get(0).name()).isEqualTo("Anna");
        assertThat(members.get(0).getAdditionalProperties()).containsOnlyKeys("more");
        assertThatThrownBy(members.get(0)::balance)
                .isInstanceOfSatisfying(InvalidFieldException.class, e -> {
                    assertThat(e.model()).isEqualTo("Member");
                    assertThat(e.fields()).containsExactly("balance");
                    assertThat(e.reason()).startsWith("expected a decimal number but found ");
                })
                .isInstanceOf(FieldException.class)
                .hasMessageStartingWith("Member has no valid value for balance: expected a decimal number but found ")
                .hasNoCause()
                .message()
                .doesNotContain("canary", "12,50", "999");
        assertThat(Json.toJson(members, MEMBERS)).isEqualTo(json);
        assertThat(members)
                .hasToString("[Member{name=Anna, balance=<invalid>, additionalProperties=[more]},"
                        + " Member{name=Ben, balance=12.50}]");
    }

    @Test
    void itIsPresentAndNotMissing() throws IOException {
        Login login = login("{\"user\": {}, \"pin\": \"1\", \"bank\": null, \"note\": []}");
        assertThat(login.hasNote()).isTrue();
        assertThatThrownBy(login::note).isInstanceOf(InvalidFieldException.class);
        assertThatThrownBy(login::user).isInstanceOf(InvalidFieldException.class);
        assertThatThrownBy(() -> AbstractObject.<String>orNull(login::user)).isInstanceOf(InvalidFieldException.class);
    }

    @Test
    void aSecretThatDoesNotFitIsMaskedToo() throws IOException {
        assertThat(login("{\"pin\": {\"canary\": 1}, \"user\": [\"canary\"]}"))
                .hasToString("Login{user=<invalid>, pin=***}");
    }

    @Test
    void itSurvivesABuilderUntilItIsSetAnew() throws IOException {
        Login odd = login("{\"user\":[1],\"pin\":7,\"bank\":{},\"note\":\"x\",\"more\":NaN}");
        assertThat(json(new Login.Builder(odd).build()))
                .isEqualTo("{\"user\":[1],\"pin\":7,\"bank\":{},\"note\":\"x\",\"more\":NaN}");
        assertThat(json(new Login.Builder(odd)
                        .user("anna")
                        .pin("7")
                        .bank(null)
                        .putAdditionalProperty("more", 1)
                        .build()))
                .isEqualTo("{\"user\":\"anna\",\"pin\":\"7\",\"bank\":null,\"note\":\"x\",\"more\":1}");
        assertThat(new Login.Builder(odd).build()).isEqualTo(odd).hasSameHashCodeAs(odd);
    }

    @Test
    void modelsAreEqualWhateverTheSpellingAndOtherJsonIsNot() throws IOException {
        Login plain = login("{\"user\": \"7\", \"pin\": \"1\"}");
        assertThat(login("{\"user\": 7, \"pin\": 1}")).isEqualTo(plain).hasSameHashCodeAs(plain);
        assertThat(plain).isEqualTo(login("{\"user\": 7, \"pin\": 1}"));
        Login odd = login("{\"user\": [7], \"more\": 1e999999999}");
        assertThat(odd)
                .isEqualTo(login("{\"user\": [7], \"more\": 1e999999999}"))
                .isNotEqualTo(login("{\"user\": [8], \"more\": 1e999999999}"))
                .isNotEqualTo(login("{\"user\": [7], \"more\": 1}"))
                .isNotEqualTo(login("{\"user\": null, \"more\": 1e999999999}"))
                .isNotEqualTo(login("{\"more\": 1e999999999}"));
        assertThat(login("{\"user\": [7], \"more\": 1}")).isNotEqualTo(odd);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"canary\"", "7", "[1]"})
    void anItemThatIsNoObjectFailsInEachOfItsProperties(String odd) {
        String json = "[{\"name\":\"Anna\"}," + odd + "]";
        List<@Nullable Member> members = Json.fromJson(json, MEMBERS);
        Member none = members.get(1);
        assertThatThrownBy(none::name)
                .isInstanceOf(InvalidFieldException.class)
                .hasMessageStartingWith("Member has no valid value for name: expected an object but found ");
        assertThatThrownBy(none::balance).isInstanceOf(InvalidFieldException.class);
        assertThat(none.getAdditionalProperties()).isEmpty();
        assertThat(none.problems()).extracting(FieldProblem::path).containsExactly("$");
        assertThat(none).hasToString("Member{<invalid>}").isNotEqualTo(members.get(0));
        assertThat(Json.toJson(members, MEMBERS)).isEqualTo(json);
    }

    @Test
    void aBuilderMakesAnObjectOfWhatWasNone() throws IOException {
        Login none = read(Adapters.list(Login.Adapter.INSTANCE), "[\"canary\"]").get(0);
        assertThat(json(new Login.Builder(none).build())).isEqualTo("\"canary\"");
        assertThat(json(new Login.Builder(none).user("a").pin("b").bank("c").build()))
                .isEqualTo("{\"user\":\"a\",\"pin\":\"b\",\"bank\":\"c\"}");
        assertThatThrownBy(() -> new Login.Builder(none).user("a").build())
                .isInstanceOf(MissingFieldException.class)
                .hasMessage("Login has no value for required pin, bank");
        assertThat(Login.Adapter.INSTANCE.saysOneOf(none, "user", "canary")).isFalse();
    }

    @Test
    void unknownPropertiesFailOneByOne() throws IOException {
        Login login = login("{\"user\":\"x\",\"a\":1e999999999,\"b\":[1,1e999999999],\"c\":2}");
        Map<String, @Nullable Object> more = login.getAdditionalProperties();
        assertThat(more.get("c")).isEqualTo(new BigDecimal(2));
        assertThatThrownBy(() -> more.get("a"))
                .hasMessage(
                        "Login has no valid value for additionalProperties[*]: expected a decimal number but found another number");
        assertThatThrownBy(() -> ((List<?>) more.get("b")).get(1))
                .hasMessageStartingWith("Login has no valid value for additionalProperties[*][1]: ");
    }

    @Test
    void problemsAreListedByPlaceAndWithoutValues() throws IOException {
        assertThat(login("{\"user\": \"a\", \"pin\": \"b\", \"bank\": null, \"note\": 7}")
                        .problems())
                .isEmpty();
        assertThat(login("{\"user\": [\"canary\"], \"pin\": null, \"more\": {\"a\": [1e999999999]}}")
                        .problems())
                .extracting(problem -> problem.path() + " " + problem.kind() + " " + problem.reason())
                .containsExactly(
                        "$.user INVALID expected text but found a list",
                        "$.pin MISSING is required and not there",
                        "$.bank MISSING is required and not there",
                        "$.more UNKNOWN is no property that the spec names",
                        "$.more.*[0] INVALID expected a decimal number but found another number");
        assertThat(login("{\"user\": \"a\", \"pin\": \"b\", \"bank\": null, \"x\\r\\nforged\": 1}")
                        .problems())
                .noneMatch(problem ->
                        problem.path().contains("\r") || problem.path().contains("\n"));
    }
}
