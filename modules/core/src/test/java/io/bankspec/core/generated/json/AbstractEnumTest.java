package io.bankspec.core.generated.json;

import static io.bankspec.core.generated.json.ScalarsTest.isWrittenAsItCame;
import static io.bankspec.core.generated.json.ScalarsTest.read;
import static io.bankspec.core.generated.json.ScalarsTest.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.TypeAdapter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** {@link AbstractEnum} and its adapter: what every generated enumeration consists of. */
class AbstractEnumTest {
    private static final class Status extends AbstractEnum<String> {
        Status(String value) {
            super(value, !value.equals("OPEN"));
        }
    }

    private static final class Other extends AbstractEnum<String> {
        Other(String value) {
            super(value, true);
        }
    }

    private static final TypeAdapter<@Nullable Status> STATUS = new AbstractEnumAdapter<>(Scalars.TEXT) {
        @Override
        protected AbstractEnum<String> constant(String value) {
            return new Status(value);
        }
    };

    @Test
    void aValueThatTheSpecDoesNotListIsKept() throws IOException {
        assertThat(read(STATUS, "\"OPEN\"").isUnknown()).isFalse();
        Status other = read(STATUS, "\"new\"");
        assertThat(other.isUnknown()).isTrue();
        assertThat(other.known()).isEqualTo("new");
        assertThat(other.value()).isEqualTo("new");
        assertThat(Json.toJson(other, STATUS)).isEqualTo("\"new\"");
    }

    @Test
    void nullIsNone() throws IOException {
        assertThat(read(STATUS, "null")).isNull();
        assertThat(Json.toJson(null, STATUS)).isEqualTo("null");
    }

    @Test
    void aNumberIsTakenForItsTextAndAnObjectIsNot() {
        isWrittenAsItCame(STATUS, new Status("7"), "7");
        refuses(STATUS, "{\"canary\":1}", "canary", "text");
    }

    @Test
    void constantsAreEqualByClassAndValue() {
        Status open = new Status("OPEN");
        assertThat(open)
                .isEqualTo(new Status("OPEN"))
                .hasSameHashCodeAs("OPEN")
                .hasToString("OPEN")
                .isNotEqualTo(new Status("new"))
                .isNotEqualTo("OPEN");
        assertThat(new Status("new")).isNotEqualTo(new Other("new"));
    }
}
