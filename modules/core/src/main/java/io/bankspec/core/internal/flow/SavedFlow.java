package io.bankspec.core.internal.flow;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** A challenge as text: {@code bankspec1.<client>.<operation>.<encrypted rest>}. */
final class SavedFlow {
    private static final String FORMAT = "bankspec1";

    private SavedFlow() {}

    static String write(FlowDefinition definition, FlowState state, List<JsonElement> prompts) {
        StateCipher cipher = cipher(definition);
        JsonObject text = new JsonObject();
        text.addProperty("request", definition.request().fingerprint());
        text.addProperty(
                "deadline", definition.time().now().plus(definition.left(state)).toEpochMilli());
        text.addProperty("challenges", state.challenges());
        text.addProperty("wrongAnswers", state.wrongAnswers());
        text.add("kept", FlowRequest.tree(state.kept()));
        text.add("prompts", FlowRequest.tree(prompts));
        String context = context(definition);
        return context + '.' + cipher.close(deflated(text.toString()), context);
    }

    static <T extends @Nullable Object> OpenChallenge<T> read(FlowDefinition definition, String saved) {
        StateCipher cipher = cipher(definition);
        int end = saved.lastIndexOf('.');
        String context = context(definition);
        if (end < 0 || !saved.startsWith(FORMAT + '.'))
            throw new IllegalArgumentException("this is no saved flow, or only a part of one");
        if (!saved.substring(0, end).equals(context))
            throw new IllegalArgumentException("this flow was saved by another operation or client, not by " + context);
        JsonObject text = text(cipher, saved.substring(end + 1), context);
        if (!text.get("request").getAsString().equals(definition.request().fingerprint()))
            throw new IllegalArgumentException("this flow was started with other parameters");
        Duration left = Duration.ofMillis(
                text.get("deadline").getAsLong() - definition.time().now().toEpochMilli());
        FlowState state = new FlowState(
                Map.copyOf(text.getAsJsonObject("kept").asMap()),
                text.get("challenges").getAsInt(),
                text.get("wrongAnswers").getAsInt(),
                definition.time().nanos() + left.toNanos());
        return new OpenChallenge<>(
                definition, state, text.getAsJsonArray("prompts").asList());
    }

    private static String context(FlowDefinition definition) {
        return FORMAT + '.' + definition.client() + '.' + definition.operation();
    }

    private static StateCipher cipher(FlowDefinition definition) {
        if (definition.cipher() == null)
            throw new IllegalStateException("flows are saved and resumed with a key: call stateKey(…) on the builder");
        return definition.cipher();
    }

    private static JsonObject text(StateCipher cipher, String closed, String context) {
        try {
            return JsonParser.parseString(inflated(cipher.open(closed, context)))
                    .getAsJsonObject();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "this saved flow was changed or cut short, or the client that saved it has another stateKey", e);
        }
    }

    private static byte[] deflated(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static String inflated(byte[] bytes) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("what was sealed is whole", e);
        }
    }
}
