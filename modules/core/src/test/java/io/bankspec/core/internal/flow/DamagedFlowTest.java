package io.bankspec.core.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.core.mfa.MfaStep.Challenged;
import io.bankspec.core.testing.JumpingTime;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that were closed with the right key for the right owner, and still are no saved flows. */
class DamagedFlowTest {
    private static final String CONTEXT = "bankspec2.WorkClient.start";

    @RegisterExtension
    final RuntimeFixture server = new RuntimeFixture();

    private StateCipher cipher;
    private MfaFlow<Map<String, Object>> flow;

    @BeforeEach
    void build() {
        cipher = new StateCipher(FlowFixture.KEY).ownedBy("http\n127.0.0.1\n" + server.server.getPort());
        flow = new FlowFixture(server, new JumpingTime()).flow(FlowFixture.CONTINUE);
    }

    private String closed(byte[] bytes) {
        return CONTEXT + '.' + cipher.close(bytes, CONTEXT);
    }

    private String closed(String text) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return closed(bytes.toByteArray());
    }

    private JsonObject whole() throws Exception {
        server.answer(200, "{\"data\": {\"key\": \"k\", \"prompts\": [{\"name\": \"color\"}]}}");
        String saved = ((Challenged<?>) flow.start()).save();
        byte[] bytes = cipher.open(saved.substring(saved.lastIndexOf('.') + 1), CONTEXT);
        String text = new String(
                new InflaterInputStream(new ByteArrayInputStream(bytes)).readAllBytes(), StandardCharsets.UTF_8);
        return JsonParser.parseString(text).getAsJsonObject();
    }

    private void isDamaged(String saved) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> flow.resume(saved))
                .withMessage("this saved flow is damaged")
                .withNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "{}", "{\"request\":", "[[[[", "\u0000"})
    void whatIsNoFlowIsRefused(String text) throws Exception {
        isDamaged(closed(text));
    }

    @Test
    void whatIsNotPackedIsRefused() {
        isDamaged(closed(new byte[0]));
        isDamaged(closed(new byte[] {1, 2, 3}));
    }

    @Test
    void everyPartIsNeededAndOfItsKind() throws Exception {
        JsonObject whole = whole();
        assertThat(flow.resume(closed(whole.toString())).prompts()).hasSize(1);
        for (String name : whole.keySet()) {
            JsonObject without = whole.deepCopy();
            without.remove(name);
            isDamaged(closed(without.toString()));
            for (String other : List.of("null", "[]", "[1, 2]")) {
                JsonObject odd = whole.deepCopy();
                JsonElement value = JsonParser.parseString(other);
                odd.add(name, value);
                // A prompt may be anything, so that a list of two numbers asks two questions.
                if (!name.equals("prompts") || !other.equals("[1, 2]")) isDamaged(closed(odd.toString()));
            }
        }
    }

    @Test
    void aDeadlineBeyondAllTimeIsRefused() throws Exception {
        JsonObject odd = whole();
        odd.addProperty("deadline", Long.MAX_VALUE);
        isDamaged(closed(odd.toString()));
    }
}
