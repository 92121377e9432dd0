package io.bankspec.core.generated.json;

import static io.bankspec.core.generated.json.ScalarsTest.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.core.MissingFieldException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@link AdditionalProperties}, {@link ModelText} and {@link Required}: what every generated model calls. */
class ModelPartsTest {
    @Test
    void unknownPropertiesSurviveARoundTripInTheirOrder() throws IOException {
        String json = "{\"name\":\"Anna\",\"z\":{\"deep\":[1.00,null]},\"a\":null}";
        Member member = read(Member.ADAPTER, json);
        assertThat(member.extras().keySet()).containsExactly("z", "a");
        assertThat(Json.toJson(member, Member.ADAPTER)).isEqualTo(json);
    }

    @Test
    void failuresInUnknownPropertiesNameTheirPlace() {
        assertThatThrownBy(() -> read(Member.ADAPTER, "{\"z\": {\"deep\": 1e999999999}}"))
                .isInstanceOf(JsonFormatException.class)
                .hasMessageStartingWith("$.z.deep: ");
    }

    @Test
    void textShowsValuesMasksSecretsAndNamesTheRest() {
        String text = new ModelText("Login")
                .add("user", "anna")
                .masked("pin", "canary")
                .add("absent", null)
                .masked("noSecret", null)
                .extras(new LinkedHashMap<>(Map.of("more", "canary")))
                .toString();
        assertThat(text).isEqualTo("Login{user=anna, pin=***, additionalProperties=[more]}");
    }

    @Test
    void textOfAnEmptyModelHasNothingInIt() {
        assertThat(new ModelText("Login").extras(Map.of())).hasToString("Login{}");
    }

    @Test
    void aRequiredFieldIsGivenOrNamed() {
        assertThat(Required.get("x", "Login", "user")).isEqualTo("x");
        assertThatThrownBy(() -> Required.get(null, "Login", "user"))
                .isInstanceOfSatisfying(MissingFieldException.class, e -> {
                    assertThat(e.model()).isEqualTo("Login");
                    assertThat(e.fields()).containsExactly("user");
                })
                .hasMessage("Login has no value for required user");
    }

    @Test
    void whoCanDoWithoutARequiredFieldGetsNull() {
        assertThat(Required.<String>orNull(() -> "x")).isEqualTo("x");
        assertThat(Required.<String>orNull(() -> null)).isNull();
        assertThat(Required.<String>orNull(() -> Required.get(null, "Login", "user")))
                .isNull();
        assertThatThrownBy(() -> Required.<String>orNull(() -> List.<String>of().get(0)))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void everyMissingFieldIsNamedAndNoValueIs() {
        assertThatThrownBy(() -> Required.check("Login", "user", null, "pin", "canary", "bank", null))
                .isInstanceOfSatisfying(
                        MissingFieldException.class, e -> assertThat(e.fields()).isEqualTo(List.of("user", "bank")))
                .hasMessage("Login has no value for required user, bank");
        Required.check("Login", "user", "", "pin", 0);
    }
}
