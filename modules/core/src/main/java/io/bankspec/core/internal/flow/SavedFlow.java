package io.bankspec.core.internal.flow;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.bankspec.core.internal.wire.JsonTrees;
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

/** A challenge as text: {@code bankspec2.<client>.<operation>.<encrypted rest>}. */
final class SavedFlow {
    private static final String FORMAT = "bankspec2";

    private SavedFlow() {}

    static String write(FlowDefinition definition, FlowState state, List<JsonElement> prompts) {
        StateCipher cipher = cipher(definition);
        JsonObject text = new JsonObject();
        text.addProperty("request", definition.request().fingerprint());
        text.addProperty(
                "deadline", definition.time().now().plus(definition.left(state)).toEpochMilli());
        text.addProperty("challenges", state.challenges());
        text.addProperty("wrongAnswers", state.wrongAnswers());
        text.add("kept", JsonTrees.of(state.kept()));
        text.add("prompts", JsonTrees.of(prompts));
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
        byte[] text = opened(cipher, saved.substring(end + 1), context);
        try {
            return read(definition, JsonParser.parseString(inflated(text)).getAsJsonObject());
        } catch (OtherParametersException e) {
            throw e;
        } catch (RuntimeException e) {
            // Closed with the right key, and still not by this method: its cause may quote what is in it.
            throw new IllegalArgumentException("this saved flow is damaged");
        }
    }

    private static <T extends @Nullable Object> OpenChallenge<T> read(FlowDefinition definition, JsonObject text) {
        if (!text.get("request").getAsString().equals(definition.request().fingerprint()))
            throw new OtherParametersException();
        Duration left = Duration.ofMillis(
                text.get("deadline").getAsLong() - definition.time().now().toEpochMilli());
        FlowState state = new FlowState(
                Map.copyOf(text.getAsJsonObject("kept").asMap()),
                text.get("challenges").getAsInt(),
                text.get("wrongAnswers").getAsInt(),
                definition.time().nanos() + left.toNanos());
        List<JsonElement> prompts = text.getAsJsonArray("prompts").asList();
        if (prompts.isEmpty()) throw new IllegalArgumentException("there are no prompts");
        return new OpenChallenge<>(definition, state, prompts);
    }

    /** Not a damage. */
    private static final class OtherParametersException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        OtherParametersException() {
            super("this flow was started with other parameters");
        }
    }

    private static String context(FlowDefinition definition) {
        return FORMAT + '.' + definition.client() + '.' + definition.operation();
    }

    private static StateCipher cipher(FlowDefinition definition) {
        if (definition.cipher() == null)
            throw new IllegalStateException("flows are saved and resumed with a key: call stateKey(…) on the builder");
        return definition.cipher();
    }

    private static byte[] opened(StateCipher cipher, String closed, String context) {
        try {
            return cipher.open(closed, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "this saved flow was changed or cut short, or saved by a client with another stateKey, account or server",
                    e);
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
