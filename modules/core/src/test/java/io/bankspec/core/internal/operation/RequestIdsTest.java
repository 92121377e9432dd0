package io.bankspec.core.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdsTest {
    private static final RequestIds BOTH = new RequestIds("X-Request-Id", "requestId");

    private static Headers header(String value) {
        return Headers.of("x-request-id", value);
    }

    @Test
    void theHeaderComesBeforeTheBody() {
        String body = "{\"requestId\": \"of-body\"}";
        assertThat(BOTH.of(header("of-header"), body)).isEqualTo("of-header");
        assertThat(BOTH.of(Headers.EMPTY, body)).isEqualTo("of-body");
        assertThat(BOTH.of(header(""), body)).isEqualTo("of-body");
    }

    @Test
    void onlyWhatTheProviderDeclaresIsLookedAt() {
        String body = "{\"requestId\": \"of-body\"}";
        assertThat(new RequestIds(null, null).of(header("of-header"), body)).isNull();
        assertThat(new RequestIds("X-Request-Id", null).of(Headers.EMPTY, body)).isNull();
        assertThat(new RequestIds(null, "requestId").of(header("of-header"), body))
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
        assertThat(BOTH.of(Headers.EMPTY, body)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 256})
    void anIdHas255CharactersAtMost(int length) {
        String text = "r".repeat(length);
        assertThat(BOTH.of(header(text), "")).isEqualTo(length > 255 ? null : text);
        assertThat(BOTH.of(Headers.EMPTY, "{\"requestId\": \"" + text + "\"}")).isEqualTo(length > 255 ? null : text);
    }
}
