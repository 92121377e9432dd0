package io.bankspec.core.mfa;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a spec says about one flow, as the generator hands it on: the extensions that meet in it, put together as JSON. The spec
 * check has seen them, so that nothing is checked here.
 *
 * @param challenge how a question shows itself, null where none is asked
 * @param answer how it is answered, null where none is asked
 * @param poll how the end is seen, null where the first answer is the end
 * @param outcomes what answers and errors of the first call mean
 */
record Rules(
        @Nullable ChallengeRules challenge,
        @Nullable Sending answer,
        @Nullable Poll poll,
        List<Outcome> outcomes) {
    private static final Map<String, Rules> PARSED = new ConcurrentHashMap<>();

    /**
     * A call that goes on with a flow.
     *
     * @param arguments from a parameter to the expression for its value
     * @param body template of the body, null for none
     * @param isAddition whether the template is added to the body of the first call
     */
    record Sending(
            Map<String, String> arguments, @Nullable JsonElement body, boolean isAddition, List<Outcome> outcomes) {
        boolean isForOnePrompt() {
            return body != null && Templates.isForOnePrompt(body);
        }
    }

    /** How to ask for the end. */
    record Poll(
            Map<String, String> arguments,
            Duration interval,
            Duration settle,
            Duration dataAfter,
            List<String> state,
            List<Outcome> outcomes) {}

    /** The same text gives the same rules: flows are many, operations few. */
    static Rules of(String json) {
        return PARSED.computeIfAbsent(
                json, text -> read(JsonParser.parseString(text).getAsJsonObject()));
    }

    private static Rules read(JsonObject rules) {
        JsonObject challenge = rules.getAsJsonObject("challenge");
        JsonObject answer = rules.getAsJsonObject("answer");
        JsonObject poll = rules.getAsJsonObject("poll");
        return new Rules(
                challenge == null ? null : ChallengeRules.read(challenge),
                answer == null ? null : sending(answer, "resubmit".equals(Trees.text(rules, "kind"))),
                poll == null ? null : poll(poll),
                outcomes(rules));
    }

    private static Sending sending(JsonObject answer, boolean isAddition) {
        return new Sending(arguments(answer), answer.get("body"), isAddition, outcomes(answer));
    }

    private static Poll poll(JsonObject poll) {
        return new Poll(
                arguments(poll),
                seconds(poll, "interval"),
                seconds(poll, "settle"),
                seconds(poll, "dataAfter"),
                texts(poll.get("state")),
                outcomes(poll));
    }

    private static Duration seconds(JsonObject of, String name) {
        return of.has(name) ? Duration.ofSeconds(of.get(name).getAsLong()) : Duration.ZERO;
    }

    private static Map<String, String> arguments(JsonObject of) {
        Map<String, String> arguments = new LinkedHashMap<>();
        if (of.has("arguments"))
            of.getAsJsonObject("arguments").asMap().forEach((name, value) -> arguments.put(name, value.getAsString()));
        return arguments;
    }

    private static List<Outcome> outcomes(JsonObject of) {
        List<Outcome> outcomes = new ArrayList<>();
        for (JsonElement one : of.has("outcomes") ? of.getAsJsonArray("outcomes") : List.<JsonElement>of()) {
            JsonObject outcome = one.getAsJsonObject();
            outcomes.add(new Outcome(
                    Outcome.Meaning.of(outcome.get("is").getAsString()),
                    outcome.has("status") ? outcome.get("status").getAsInt() : 0,
                    condition(outcome.getAsJsonObject("when"))));
        }
        return outcomes;
    }

    static Condition condition(@Nullable JsonObject when) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (when != null) when.asMap().forEach((path, wanted) -> values.put(path, texts(wanted)));
        return new Condition(values);
    }

    /** One text or several. */
    static List<String> texts(@Nullable JsonElement value) {
        if (value == null) return List.of();
        if (!value.isJsonArray()) return List.of(text(value));
        List<String> texts = new ArrayList<>();
        for (JsonElement one : value.getAsJsonArray()) texts.add(text(one));
        return texts;
    }

    private static String text(JsonElement value) {
        return value.isJsonNull() ? "null" : value.getAsString();
    }
}
