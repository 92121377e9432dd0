package io.bankspec.core.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.util.List;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosticsTest {
    private static final Diagnostics BOTH = new Diagnostics("X-Request-Id", "requestId", List.of());

    private static Headers header(String value) {
        return Headers.of("x-request-id", value);
    }

    @Test
    void theHeaderComesBeforeTheBody() {
        String body = "{\"requestId\": \"of-body\"}";
        assertThat(BOTH.requestId(header("of-header"), body)).isEqualTo("of-header");
        assertThat(BOTH.requestId(Headers.EMPTY, body)).isEqualTo("of-body");
        assertThat(BOTH.requestId(header(""), body)).isEqualTo("of-body");
    }

    @Test
    void onlyWhatTheProviderDeclaresIsLookedAt() {
        String body = "{\"requestId\": \"of-body\"}";
        assertThat(new Diagnostics(null, null, List.of()).requestId(header("of-header"), body))
                .isNull();
        assertThat(new Diagnostics("X-Request-Id", null, List.of()).requestId(Headers.EMPTY, body))
                .isNull();
        assertThat(new Diagnostics(null, "requestId", List.of()).requestId(header("of-header"), body))
                .isEqualTo("of-body");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"requestId\": 17}', 17",
        "'{\"requestId\": \"selfgen-ä 1\"}', selfgen-ä 1",
        "'{\"requestId\": null}', ",
        "'{\"requestId\": \"\"}', ",
        "'{\"requestId\": {\"pin\": \"canary\"}}', ",
        "'{\"requestId\": [\"canary\"]}', ",
        "'{\"requestId\": \"a\\nERROR forged line\"}', ",
        "'{\"error\": \"invalid_token\"}', ",
        "'<html>', ",
        "'', "
    })
    void aPropertyHasToLookLikeAnId(String body, @Nullable String id) {
        assertThat(BOTH.requestId(Headers.EMPTY, body)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"errors\": [{\"code\": \"LOCKED\"}], \"code\": 17}', LOCKED",
        "'{\"errors\": [], \"code\": 17}', 17",
        "'{\"errors\": [{\"code\": \"a sentence, as it is\"}], \"code\": \"bad_credentials\"}', bad_credentials",
        "'{\"code\": {\"pin\": 1}}', ",
        "'{\"code\": \"a\\nERROR forged\"}', ",
        "'{\"code\": \"\"}', ",
        "'[]', ",
    })
    void aCodeIsTheFirstWordThatItsPathsLeadTo(String body, @Nullable String code) {
        Diagnostics paths = new Diagnostics(null, null, List.of("errors.0.code", "code"));
        assertThat(paths.errorCode(JsonParser.parseString(body))).isEqualTo(code);
        assertThat(paths.errorCode(null)).isNull();
        assertThat(BOTH.errorCode(JsonParser.parseString(body))).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 65})
    void aCodeHas64CharactersAtMost(int length) {
        String text = "c".repeat(length);
        assertThat(new Diagnostics(null, null, List.of("code"))
                        .errorCode(JsonParser.parseString("{\"code\": " + text + "}")))
                .isEqualTo(length > 64 ? null : text);
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 256})
    void anIdHas255CharactersAtMost(int length) {
        String text = "r".repeat(length);
        assertThat(BOTH.requestId(header(text), "")).isEqualTo(length > 255 ? null : text);
        assertThat(BOTH.requestId(Headers.EMPTY, "{\"requestId\": \"" + text + "\"}"))
                .isEqualTo(length > 255 ? null : text);
    }
}
