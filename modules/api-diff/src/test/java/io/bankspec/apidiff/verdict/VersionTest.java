package io.bankspec.apidiff.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionTest {
    @ParameterizedTest
    @CsvSource({
        "1.2.3, BREAKING, 2.0.0",
        "1.2.3, COMPATIBLE, 1.3.0",
        "1.2.3, TEXT, 1.2.3",
        "0.2.3, BREAKING, 0.3.0",
        "0.2.3, COMPATIBLE, 0.2.4",
        "0.2.3, TEXT, 0.2.3"
    })
    void followsFromWhatHasChanged(String before, Level level, String after) {
        assertThat(Version.of(before).after(level)).hasToString(after);
    }

    @Test
    void isComparedByNumbers() {
        assertThat(Version.of("0.10.0")).isGreaterThan(Version.of("0.9.9"));
        assertThat(Version.of("1.0.0")).isGreaterThan(Version.of("0.10.0"));
    }

    @ParameterizedTest
    @CsvSource({"1.0", "v1.0.0", "1.0.0-beta", "''", "99999999999.0.0"})
    void ofAnotherFormIsNamed(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Version.of(text))
                .withMessage("info.version is not like 1.2.3: " + text);
    }
}
