package io.bankspec.core.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.bankspec.core.mfa.MfaPrompt;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is read from the extensions of a spec. */
class RulesTest {
    private static final Function<String, @Nullable JsonElement> VALUES =
            expression -> expression.equals("$request.body.bank") ? new JsonPrimitive("b7") : null;

    private static JsonElement json(String text) {
        return JsonParser.parseString(text);
    }

    /** Not those that were read before. */
    private static Rules rules(String... parts) {
        return Rules.parse(List.of(parts));
    }

    @Test
    void partsAreJoinedAtAllLevelsAndTheLaterValueStays() {
        Rules rules = rules(
                "{\"poll\": {\"arguments\": {\"a\": \"x\", \"b\": \"x\"}, \"interval\": 2}}",
                "{\"poll\": {\"arguments\": {\"b\": \"y\"}, \"settle\": 5}}");
        assertThat(rules.poll().arguments()).isEqualTo(Map.of("a", "x", "b", "y"));
        assertThat(rules.poll().interval()).isEqualTo(Duration.ofSeconds(2));
        assertThat(rules.poll().settle()).isEqualTo(Duration.ofSeconds(5));
        assertThat(rules.poll().dataAfter()).isZero();
    }

    @Test
    void whatIsNotSaidIsNotThere() {
        Rules rules = rules("{}");
        assertThat(rules.challenge()).isNull();
        assertThat(rules.answer()).isNull();
        assertThat(rules.poll()).isNull();
        assertThat(rules.lookup()).isNull();
        assertThat(rules.outcomes()).isEmpty();
        assertThat(rules.resubmits()).isFalse();
    }

    @Test
    void theSameTextsGiveTheSameRules() {
        assertThat(Rules.of("{}", "{}")).isSameAs(Rules.of("{}", "{}")).isNotSameAs(Rules.of("{ }", "{}"));
    }

    @Test
    void onlyResubmittingAddsAnswersToTheFirstCall() {
        assertThat(rules("{\"kind\": \"resubmit\", \"answer\": {}}").resubmits())
                .isTrue();
        assertThat(rules("{\"kind\": \"continue\", \"answer\": {}}").resubmits())
                .isFalse();
    }

    @Test
    void outcomesAreThoseOfTheirCall() {
        Rules rules = rules("""
                {"answer": {"outcomes": [{"is": "refused"}]}, "outcomes": [{"is": "completed"}, {"is": "refused"}]}""");
        assertThat(rules.outcomes()).hasSize(2);
        assertThat(rules.answer().outcomes()).hasSize(1);
    }

    @Test
    void theItemOfAPollHasTheValuesOfTheFlow() {
        Rules.Item item = rules(
                        "{\"poll\": {\"item\": {\"in\": \"jobs\", \"where\": {\"bank\": \"$request.body.bank\"}}}}")
                .poll()
                .item();
        JsonElement answer = json("{\"jobs\": [{\"bank\": \"b1\"}, {\"bank\": \"b7\", \"n\": 1}, {\"bank\": \"b7\"}]}");
        assertThat(item.of(answer, VALUES)).isEqualTo(json("{\"bank\": \"b7\", \"n\": 1}"));
        assertThat(item.of(json("{\"jobs\": [{\"bank\": \"b1\"}, {}]}"), VALUES))
                .isNull();
        assertThat(item.of(answer, expression -> null)).isNull();
        assertThat(item.of(null, VALUES)).isNull();
    }

    private static Rules.Lookup lookup(String as) {
        return rules("{\"lookup\": {\"where\": {\"bank\": \"$request.body.bank\", \"user\": \"$request.body.user\"}"
                        + as + "}}")
                .lookup();
    }

    @Test
    void aLookupFindsTheOneItemThatFitsWhatIsKnown() {
        Map<String, String> other = Map.of("bank", "b1", "user", "u1");
        Map<String, String> made = Map.of("bank", "b7", "user", "u1");
        assertThat(lookup("").answer(List.of(other, made), VALUES))
                .isEqualTo(json("{\"bank\":\"b7\",\"user\":\"u1\"}"));
        assertThat(lookup(", \"as\": \"member\"").answer(List.of(made), VALUES))
                .isEqualTo(json("{\"member\":{\"bank\":\"b7\",\"user\":\"u1\"}}"));
        for (String as : List.of("", ", \"as\": \"member\"")) {
            assertThat(lookup(as).answer(List.of(made, made), VALUES)).isNull();
            assertThat(lookup(as).answer(List.of(other), VALUES)).isNull();
        }
    }

    @Test
    void aChallengeIsReadAsItIsWritten() {
        ChallengeRules challenge = rules("""
                {"challenge": {
                  "status": 510, "when": {"code": "MORE"}, "in": ["data", "more"], "prompts": "items",
                  "prompt": {
                    "id": "id", "label": ["text", "name"], "type": "kind", "types": {"P": "text"}, "maxLength": "max",
                    "image": "picture",
                    "options": {"in": "choices", "label": "l", "value": "v"},
                    "imageOptions": {"in": "pictures", "label": "l", "value": "v", "image": "i"}
                  }
                }}""").challenge();
        assertThat(challenge)
                .isEqualTo(new ChallengeRules(
                        510,
                        new Condition(Map.of("code", List.of("MORE"))),
                        List.of("data", "more"),
                        "items",
                        new ChallengeRules.Prompt(
                                "id",
                                List.of("text", "name"),
                                "kind",
                                Map.of("P", MfaPrompt.Type.TEXT),
                                "max",
                                List.of("picture"),
                                new ChallengeRules.Choices("choices", List.of("l"), List.of("v"), List.of()),
                                new ChallengeRules.Choices("pictures", List.of("l"), List.of("v"), List.of("i")))));
    }

    @Test
    void aStatusOrAConditionTellsOfAChallengeAndPromptsAloneDoNot() {
        String prompts = "\"prompts\": \"items\", \"prompt\": {}";
        ChallengeRules bare = rules("{\"challenge\": {" + prompts + "}}").challenge();
        ChallengeRules told =
                rules("{\"challenge\": {\"status\": 510, " + prompts + "}}").challenge();
        ChallengeRules asked = rules("{\"challenge\": {\"when\": {\"a\": \"x\"}, " + prompts + "}}")
                .challenge();
        assertThat(bare.places()).containsExactly("");
        assertThat(bare.prompt().types()).isEmpty();
        assertThat(bare.prompt().options()).isNull();
        assertThat(List.of(bare.tells(), told.tells(), asked.tells())).containsExactly(false, true, true);
        Answer answer = new Answer(200, Headers.EMPTY, json("{\"a\": \"x\"}"), null, null);
        assertThat(bare.asksNothing(answer)).isFalse();
        assertThat(told.asksNothing(answer)).isFalse();
        assertThat(asked.asksNothing(answer)).isTrue();
    }
}
