package io.bankspec.core.generated.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurrogatesTest {
    private static final String WHOLE = "\uD83D\uDE00";
    private static final JsonElement HALF = new JsonPrimitive("pin\uD83D");

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", WHOLE, "a" + WHOLE + WHOLE + "b"})
    void wholeTextIsGivenBack(String text) {
        assertThat(Surrogates.checked(text, "pin")).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "\uDE00", "\uDE00\uD83D", "\uD83Dx", "x\uD83D", WHOLE + "\uDE00"})
    void halfACharacterIsRefusedWithoutTheText(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Surrogates.checked(text, "pin"))
                .withMessage("pin holds half a character (an unpaired surrogate)");
    }

    @Test
    void onlyWhatIsLookedAtCounts() {
        assertThat(Surrogates.arePaired(WHOLE, 0, 1)).isFalse();
        assertThat(Surrogates.arePaired(WHOLE, 1, 2)).isFalse();
        assertThat(Surrogates.arePaired("\uD83Dab\uD83D", 1, 3)).isTrue();
    }

    @Test
    void theFirstPlaceIsFound() {
        JsonArray list = new JsonArray();
        list.add(1);
        list.add(HALF);
        list.add(HALF);
        JsonObject tree = new JsonObject();
        tree.addProperty("whole", WHOLE);
        tree.add("list", list);
        tree.add("later", HALF);
        assertThat(Surrogates.place(HALF, "$")).isEqualTo("$");
        assertThat(Surrogates.place(tree, "$")).isEqualTo("$.list[1]");
    }

    @Test
    void aNameThatHoldsOneStandsForWhatItNames() {
        JsonObject inner = new JsonObject();
        inner.addProperty("a\uD83D", 1);
        JsonObject tree = new JsonObject();
        tree.add("b", inner);
        assertThat(Surrogates.place(tree, "$")).isEqualTo("a property name at $.b");
    }

    @Test
    void wholeJsonHasNone() {
        String json = "{\"a\": [null, true, 1, \"" + WHOLE + "\", {\"" + WHOLE + "\": []}]}";
        assertThat(Surrogates.place(JsonParser.parseString(json), "$")).isNull();
    }
}
