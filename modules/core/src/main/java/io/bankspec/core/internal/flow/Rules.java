package io.bankspec.core.internal.flow;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.bankspec.core.internal.wire.JsonPaths;
import io.bankspec.core.internal.wire.JsonTrees;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a spec says about one flow, as the generator hands it on in JSON: the extensions that meet in it. The spec check has seen
 * them, so that nothing is checked here.
 *
 * @param challenge how a question shows itself, null where none is asked
 * @param answer how it is answered, null where none is asked
 * @param poll how the end is seen, null where the first answer is the end
 * @param lookup how to find what the start has made where its answer does not say, null where it always does
 * @param outcomes what answers and errors of the first call mean
 */
public record Rules(
        @Nullable ChallengeRules challenge,
        @Nullable Sending answer,
        @Nullable Poll poll,
        @Nullable Lookup lookup,
        List<Outcome> outcomes) {
    private static final Map<List<String>, Rules> PARSED = new ConcurrentHashMap<>();

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

    /**
     * How to ask for the end.
     *
     * @param item which part of an answer tells, null for all of it
     */
    record Poll(
            Map<String, String> arguments,
            Duration interval,
            Duration settle,
            Duration dataAfter,
            List<String> state,
            @Nullable Item item,
            List<Outcome> outcomes) {}

    /**
     * An item of a list about the work of many.
     *
     * @param where from its properties to expressions for their values
     */
    record Item(String in, Map<String, String> where) {
        /** Null while there is none. */
        @Nullable
        JsonElement of(@Nullable JsonElement answer, Function<String, @Nullable JsonElement> values) {
            return JsonPaths.find(answer, in).stream()
                    .filter(one -> fits(one, where, values, false))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * A list of what starts have made.
     *
     * @param where from properties of its items to expressions for their values; what has no value is not asked for
     * @param as the property of the start's answer that the item stands for, null for all of it
     */
    record Lookup(
            Map<String, String> arguments,
            Map<String, String> where,
            @Nullable String as) {
        /** The start's answer as it would have been; null when not exactly one item fits. */
        @Nullable
        JsonElement answer(List<?> items, Function<String, @Nullable JsonElement> values) {
            List<JsonElement> fitting = items.stream()
                    .map(JsonTrees::of)
                    .filter(one -> fits(one, where, values, true))
                    .toList();
            if (fitting.size() != 1 || as == null) return fitting.size() == 1 ? fitting.get(0) : null;
            JsonObject answer = new JsonObject();
            answer.add(as, fitting.get(0));
            return answer;
        }
    }

    /** @param ifUnknown what a property says of an item where nobody knows its value */
    private static boolean fits(
            JsonElement item,
            Map<String, String> where,
            Function<String, @Nullable JsonElement> values,
            boolean ifUnknown) {
        return where.entrySet().stream().allMatch(entry -> {
            JsonElement wanted = values.apply(entry.getValue());
            return wanted == null ? ifUnknown : wanted.getAsString().equals(JsonPaths.text(item, entry.getKey()));
        });
    }

    /** Whether answers go with the call that started, sent again. */
    boolean resubmits() {
        return answer != null && answer.isAddition();
    }

    /** The same texts give the same rules: flows are many, operations few. */
    public static Rules of(String... parts) {
        return PARSED.computeIfAbsent(List.of(parts), Rules::parse);
    }

    static Rules parse(List<String> parts) {
        JsonObject all = new JsonObject();
        for (String part : parts) complete(all, JsonParser.parseString(part).getAsJsonObject());
        return read(all);
    }

    /** Adds what is in {@code part}, at all levels; of two values that are not both objects its own stays. */
    static void complete(JsonObject all, JsonObject part) {
        part.asMap().forEach((name, value) -> {
            if (all.get(name) instanceof JsonObject there && value instanceof JsonObject more) complete(there, more);
            else all.add(name, value);
        });
    }

    private static Rules read(JsonObject rules) {
        JsonObject challenge = rules.getAsJsonObject("challenge");
        JsonObject answer = rules.getAsJsonObject("answer");
        JsonObject poll = rules.getAsJsonObject("poll");
        JsonObject lookup = rules.getAsJsonObject("lookup");
        return new Rules(
                challenge == null ? null : ChallengeRules.read(challenge),
                answer == null ? null : sending(answer, "resubmit".equals(JsonPaths.text(rules, "kind"))),
                poll == null ? null : poll(poll),
                lookup == null ? null : lookup(lookup),
                outcomes(rules));
    }

    private static Sending sending(JsonObject answer, boolean isAddition) {
        return new Sending(arguments(answer), answer.get("body"), isAddition, outcomes(answer));
    }

    private static Poll poll(JsonObject poll) {
        JsonObject item = poll.getAsJsonObject("item");
        return new Poll(
                arguments(poll),
                seconds(poll, "interval"),
                seconds(poll, "settle"),
                seconds(poll, "dataAfter"),
                texts(poll.get("state")),
                item == null ? null : new Item(item.get("in").getAsString(), texts(item.getAsJsonObject("where"))),
                outcomes(poll));
    }

    private static Lookup lookup(JsonObject lookup) {
        return new Lookup(arguments(lookup), texts(lookup.getAsJsonObject("where")), JsonPaths.text(lookup, "as"));
    }

    private static Duration seconds(JsonObject of, String name) {
        return of.has(name) ? Duration.ofSeconds(of.get(name).getAsLong()) : Duration.ZERO;
    }

    private static Map<String, String> arguments(JsonObject of) {
        return texts(of.getAsJsonObject("arguments"));
    }

    private static Map<String, String> texts(@Nullable JsonObject object) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (object != null) object.asMap().forEach((name, value) -> texts.put(name, value.getAsString()));
        return texts;
    }

    private static List<Outcome> outcomes(JsonObject of) {
        if (!of.has("outcomes")) return List.of();
        return of.getAsJsonArray("outcomes").asList().stream()
                .map(outcome -> outcome(outcome.getAsJsonObject()))
                .toList();
    }

    private static Outcome outcome(JsonObject outcome) {
        return new Outcome(
                Outcome.Meaning.of(outcome.get("is").getAsString()),
                status(outcome),
                condition(outcome.getAsJsonObject("when")));
    }

    /** 0 for any. */
    static int status(JsonObject of) {
        return of.has("status") ? of.get("status").getAsInt() : 0;
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
        return value.getAsJsonArray().asList().stream().map(Rules::text).toList();
    }

    private static String text(JsonElement value) {
        return value.isJsonNull() ? "null" : value.getAsString();
    }
}
