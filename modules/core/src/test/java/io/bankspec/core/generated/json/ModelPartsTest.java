package io.bankspec.core.generated.json;

import static io.bankspec.core.generated.json.ScalarsTest.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.core.MissingFieldException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link AbstractModel}, its builder and its adapter: what every generated model consists of. */
class ModelPartsTest {
    @Test
    void unknownPropertiesSurviveARoundTripInTheirOrder() throws IOException {
        String json = "{\"name\":\"Anna\",\"z\":{\"deep\":[1.00,null]},\"a\":null}";
        Member member = read(Member.ADAPTER, json);
        assertThat(member.getAdditionalProperties().keySet()).containsExactly("z", "a");
        assertThat(Json.toJson(member, Member.ADAPTER)).isEqualTo(json);
    }

    private static Login login(String json) throws IOException {
        return read(Login.Adapter.INSTANCE, json);
    }

    @Test
    void textShowsValuesMasksSecretsAndNamesTheRest() throws IOException {
        assertThat(login("{\"user\": \"anna\", \"pin\": \"canary\", \"note\": null, \"more\": \"canary\"}"))
                .hasToString("Login{user=anna, pin=***, additionalProperties=[more]}");
        assertThat(login("{\"pin\": null}")).hasToString("Login{}");
    }

    @Test
    void textOfAnEmptyModelHasNothingInIt() throws IOException {
        assertThat(login("{}")).hasToString("Login{}");
    }

    @Test
    void aRequiredFieldIsGivenOrNamed() throws IOException {
        assertThat(login("{\"user\": \"x\"}").user()).isEqualTo("x");
        for (String json : List.of("{}", "{\"user\": null}")) {
            assertThatThrownBy(login(json)::user)
                    .isInstanceOfSatisfying(MissingFieldException.class, e -> {
                        assertThat(e.model()).isEqualTo("Login");
                        assertThat(e.fields()).containsExactly("user");
                    })
                    .hasMessage("Login has no value for required user");
        }
        assertThat(login("{\"bank\": null}").bank()).isNull();
        assertThatThrownBy(login("{}")::bank).isInstanceOf(MissingFieldException.class);
    }

    @Test
    void whoCanDoWithoutARequiredFieldGetsNull() throws IOException {
        assertThat(AbstractObject.<String>orNull(() -> "x")).isEqualTo("x");
        assertThat(AbstractObject.<String>orNull(() -> null)).isNull();
        assertThat(AbstractObject.<String>orNull(login("{}")::user)).isNull();
        assertThatThrownBy(() ->
                        AbstractObject.<String>orNull(() -> List.<String>of().get(0)))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void everyMissingFieldIsNamedAndNoValueIs() {
        assertThatThrownBy(() -> new Login.Builder().pin("canary").build())
                .isInstanceOfSatisfying(
                        MissingFieldException.class, e -> assertThat(e.fields()).isEqualTo(List.of("user", "bank")))
                .hasMessage("Login has no value for required user, bank");
        assertThat(new Login.Builder().user("").pin("0").bank(null).build().bank())
                .isNull();
    }

    @Test
    void aNullThatWasSentIsNoAbsentValue() throws IOException {
        Login sent = login("{\"note\": null}");
        assertThat(sent.note()).isNull();
        assertThat(sent.hasNote()).isTrue();
        assertThat(Json.toJson(sent, Login.Adapter.INSTANCE)).isEqualTo("{\"note\":null}");
        assertThat(login("{}").hasNote()).isFalse();
        assertThat(sent).isNotEqualTo(login("{}")).isEqualTo(login("{\"note\": null}"));
        assertThat(sent.hashCode()).isEqualTo(login("{\"note\": null}").hashCode());
    }

    @Test
    void anExplicitNullHashesAlikeInEveryJvm() throws IOException {
        assertThat(login("{\"note\": null}").hashCode())
                .isEqualTo(31 * Arrays.hashCode(new Object[] {null, null, null, 1}));
    }

    @Test
    void whatABuilderDoesLaterChangesNoObject() {
        Login.Builder builder = new Login.Builder().user("a").pin("b").bank("c").putAdditionalProperty("more", 1);
        Login first = builder.build();
        Login second = builder.user("z").putAdditionalProperty("most", 2).build();
        assertThat(first.user()).isEqualTo("a");
        assertThat(first.getAdditionalProperties()).containsOnlyKeys("more");
        assertThat(new Login.Builder(second).user("a").build().getAdditionalProperties())
                .containsOnlyKeys("more", "most");
        assertThat(second.user()).isEqualTo("z");
    }

    @Test
    void aDeclaredPropertyThatIsAddedTakesThePlaceOfTheOther() {
        Login.Builder builder = new Login.Builder().user("a").pin("b").bank("c");
        assertThat(Json.toJson(builder.putAdditionalProperty("note", "x").build(), Login.Adapter.INSTANCE))
                .endsWith("\"note\":\"x\"}");
    }
}
