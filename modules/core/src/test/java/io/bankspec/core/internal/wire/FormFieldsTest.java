package io.bankspec.core.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.TypeAdapter;
import io.bankspec.core.generated.json.Json;
import io.bankspec.core.generated.json.Scalars;
import io.bankspec.core.generated.style.FieldStyle;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import okhttp3.FormBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormFieldsTest {
    private static List<String> fields(String parent, String json) {
        try {
            Map<String, @Nullable Object> value = Json.read(new StringReader(json), Scalars.OBJECT);
            return FormFields.of(parent, "value", value, Scalars.OBJECT).stream()
                    .map(field -> field.name() + "=" + field.value())
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatIsInsideStandsInBrackets() {
        assertThat(fields("", "{\"a\": {\"b\": {\"42971\": \"x\"}, \"c\": true}, \"d\": 1.50}"))
                .containsExactly("a[b][42971]=x", "a[c]=true", "d=1.50");
        assertThat(fields("p", "{\"a\": {\"b\": 1}, \"c\": 2}")).containsExactly("p[a][b]=1", "p[c]=2");
    }

    @Test
    void aListOfSingleValuesRepeatsItsName() {
        assertThat(fields("", "{\"a\": [1, null, 2], \"b\": {\"c\": [3]}}")).containsExactly("a=1", "a=2", "b[c]=3");
    }

    @Test
    void anyOtherListNumbersItsItems() {
        assertThat(fields("", "{\"b\": {\"c\": [{\"d\": 1}, {\"d\": 2, \"e\": 3}]}}"))
                .containsExactly("b[c][0][d]=1", "b[c][1][d]=2", "b[c][1][e]=3");
        assertThat(fields("", "{\"a\": [1, [2, 3], {\"b\": 4}]}"))
                .containsExactly("a[0]=1", "a[1]=2", "a[1]=3", "a[2][b]=4");
    }

    @Test
    void aPropertyHasTheStyleOfTheSpec() {
        Map<String, @Nullable Object> value = new TreeMap<>(Map.of(
                "a",
                List.of("x y", "z"),
                "b",
                List.of(1, 2),
                "c",
                Map.of("from", 1),
                "d",
                List.of(Map.of("e", 1)),
                "f",
                List.of(7, 8)));
        Map<String, FieldStyle> styles =
                Map.of("a", FieldStyle.JOINED, "b", FieldStyle.PIPED, "c", FieldStyle.EXPLODED, "d", FieldStyle.JSON);
        FormBody body = FormFields.body(value, Scalars.OBJECT, styles);
        assertThat(IntStream.range(0, body.size()).mapToObj(i -> body.name(i) + "=" + body.value(i)))
                .containsExactly("a=x y,z", "b=1|2", "from=1", "d=[{\"e\":1}]", "f=7", "f=8");
    }

    @Test
    void anItemThatHoldsTheSeparatorIsRefused() {
        Map<String, @Nullable Object> value = Map.of("a", List.of("canary x", "z"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FormFields.body(value, Scalars.OBJECT, Map.of("a", FieldStyle.SPACED)))
                .withMessage("an item of a holds ' ', which separates items");
    }

    @Test
    void nothingIsSentForNullAndForWhatIsEmpty() {
        assertThat(fields("", "{\"a\": null, \"b\": [], \"c\": {}, \"d\": [null], \"e\": \"\"}"))
                .containsExactly("e=");
    }

    @Test
    void aBracketCannotCloseTheOneAroundIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fields("", "{\"a\": {\"b][c\": \"canary\"}}"))
                .withMessageNotContaining("canary");
        assertThatIllegalArgumentException().isThrownBy(() -> fields("p", "{\"b]\": 1}"));
        assertThat(fields("", "{\"a[]\": 1}")).containsExactly("a[]=1");
    }

    @Test
    void aFieldWithoutANameIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> fields("", "{\"\": {\"pin\": 1}}"));
        assertThatIllegalArgumentException().isThrownBy(() -> fields("", "{\"a\": {\"\": 1}}"));
    }

    @Test
    void namesAndValuesAreEncodedAndCanBeReadBack() throws IOException {
        Map<String, @Nullable Object> value = Map.of("login", Map.of("pässwort", "a&b=c+d %20€\n😀"));
        FormBody body = FormFields.body(value, Scalars.OBJECT, Map.of());
        assertThat(body.contentType()).hasToString("application/x-www-form-urlencoded");
        assertThat(body.name(0)).isEqualTo("login[pässwort]");
        assertThat(body.value(0)).isEqualTo("a&b=c+d %20€\n😀");
        Buffer wire = new Buffer();
        body.writeTo(wire);
        assertThat(wire.readUtf8()).isEqualTo("login%5Bp%C3%A4sswort%5D=a%26b%3Dc%2Bd+%2520%E2%82%AC%0A%F0%9F%98%80");
    }

    @Test
    void amountsAreWrittenWithoutExponent() {
        Map<String, @Nullable Object> value = Map.of("amount", new BigDecimal("1E+3"));
        assertThat(FormFields.body(value, Scalars.OBJECT, Map.of()).value(0)).isEqualTo("1000");
    }

    @Test
    void onlyObjectsHaveFields() {
        TypeAdapter<@Nullable Object> any = Scalars.ANY;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FormFields.body(List.of("canary"), any, Map.of()))
                .withMessage("only objects have form fields");
    }
}
