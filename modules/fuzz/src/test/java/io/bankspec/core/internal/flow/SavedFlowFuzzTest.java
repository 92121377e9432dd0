package io.bankspec.core.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.gson.JsonObject;
import io.bankspec.atrium.AtriumClient;
import io.bankspec.core.mfa.MfaStep.Challenged;
import io.bankspec.fuzz.Canary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;

/** Saved flows that are authentic, because they are closed with the right key, and hold what no client ever saved. */
class SavedFlowFuzzTest {
    private static final DefinedFlow<?> FLOW = (DefinedFlow<?>) AtriumClient.builder()
            .baseUrl("https://127.0.0.1/")
            .apiKey("key")
            .clientId("id")
            .stateKey("an example of a state key, 32 bytes")
            .build()
            .mfa()
            .aggregateMember("USR-1", "MBR-1");

    private static final FlowDefinition DEFINITION = FLOW.definition();
    private static final String CONTEXT = context();

    private static String context() {
        FlowState state = new FlowState(Map.of(), 1, 0, DEFINITION.time().nanos());
        String saved = SavedFlow.write(DEFINITION, state, List.of(new JsonObject()));
        return saved.substring(0, saved.lastIndexOf('.'));
    }

    /** {@code $fingerprint} stands for that of the flow's parameters, which no fuzzer would guess. */
    @FuzzTest
    void savedFlow(byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8)
                .replace("$fingerprint", DEFINITION.request().fingerprint());
        resume(closed(deflated(text)));
        resume(closed(bytes));
        assertThatIllegalArgumentException().isThrownBy(() -> FLOW.resume(text));
        assertThatIllegalArgumentException().isThrownBy(() -> FLOW.resume(CONTEXT + '.' + text));
    }

    private static void resume(String saved) {
        Challenged<?> challenge;
        try {
            challenge = FLOW.resume(saved);
        } catch (IllegalArgumentException e) {
            Canary.isNotIn(e);
            return;
        }
        assertThat(challenge.prompts()).isNotEmpty();
        assertThat(FLOW.resume(challenge.save())).hasToString(challenge.toString());
    }

    private static String closed(byte[] text) {
        return CONTEXT + '.' + DEFINITION.cipher().close(text, CONTEXT);
    }

    private static byte[] deflated(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
