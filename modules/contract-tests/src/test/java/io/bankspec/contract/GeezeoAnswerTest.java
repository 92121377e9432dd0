package io.bankspec.contract;

import static io.bankspec.contract.GeezeoChallengeTest.ACCOUNTS;
import static io.bankspec.contract.GeezeoChallengeTest.COLOR;
import static io.bankspec.contract.GeezeoChallengeTest.IDS;
import static io.bankspec.contract.GeezeoChallengeTest.adding;
import static io.bankspec.contract.GeezeoChallengeTest.fields;
import static io.bankspec.contract.GeezeoChallengeTest.nested;
import static io.bankspec.contract.GeezeoChallengeTest.wrapped;
import static io.bankspec.contract.StepCheck.challenged;
import static io.bankspec.contract.StepCheck.completed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bankspec.core.mfa.MfaPrompt;
import io.bankspec.core.mfa.MfaPrompt.Type;
import io.bankspec.core.mfa.MfaStep.Challenged;
import io.bankspec.geezeo.GeezeoClient;
import io.bankspec.geezeo.model.AggregationAnswer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes back with the answers: the ids of the latest challenge, and one answer for each of its prompts. */
class GeezeoAnswerTest {
    @RegisterExtension
    final ScriptedProvider provider = new ScriptedProvider();

    private Challenged<AggregationAnswer> asked(String challenge) {
        provider.answers(200, challenge);
        return challenged(adding(provider.serve(GeezeoClient.builder())
                        .apiKey("canary-key")
                        .build())
                .start());
    }

    @ParameterizedTest
    @CsvSource({
        "'canary +/=&%41 ä ', 0088, ' 7'",
        "'CANARYcanary0a1b', 88002109999999999999, 993104",
        "canary, '8800210', 'a;b'"
    })
    void whatAChallengeBringsGoesBackCharacterForCharacter(String key, String harvest, String login) {
        String ids = "'session_key': '" + key + "', 'harvest_id': '" + harvest + "', 'login_id': '" + login + "'";
        Challenged<AggregationAnswer> challenge = asked(nested(COLOR).replace(IDS, ids));
        provider.answers(200, ACCOUNTS);
        completed(challenge.answer("canary R&d+% é "));
        provider.received.next();
        assertThat(fields(provider.received.next()))
                .containsEntry("session_key", key)
                .containsEntry("harvest_id", harvest)
                .containsEntry("login_id", login)
                .containsEntry("mfa_responses[answer]", "canary R&d+% é ");
    }

    @Test
    void idsThatAreNumbersGoBackAsTheyWereWritten() {
        Challenged<AggregationAnswer> challenge =
                asked(nested(COLOR).replace("'8800210'", "88002109999999999999").replace("'993104'", "993104"));
        provider.answers(200, ACCOUNTS);
        completed(challenge.answer("canary-red"));
        provider.received.next();
        assertThat(fields(provider.received.next()))
                .containsEntry("harvest_id", "88002109999999999999")
                .containsEntry("login_id", "993104");
    }

    @Test
    void theNextChallengeReplacesPromptsKeyAndIds() {
        Challenged<AggregationAnswer> first = asked(nested(COLOR));
        String next = "{'response': 'unprintable', 'data': {'mfa_parameters': [{'parameter_id': 'pet'}],"
                + " 'session_key': 'canary-k2', 'harvest_id': '2', 'login_id': '3'}}";
        provider.answers(200, next);
        Challenged<AggregationAnswer> second = challenged(first.answer("canary-red"));
        assertThat(second.prompts()).extracting(MfaPrompt::id).containsExactly("pet");
        provider.answers(200, ACCOUNTS);
        completed(second.answer("canary-rex"));
        provider.received.next();
        provider.received.next();
        assertThat(fields(provider.received.next()))
                .isEqualTo(Map.of(
                        "mfa_responses[pet]", "canary-rex",
                        "session_key", "canary-k2",
                        "harvest_id", "2",
                        "login_id", "3"));
    }

    @Test
    void severalPromptsAreAnsweredTogetherByTheirIds() {
        Challenged<AggregationAnswer> challenge =
                asked(nested(COLOR + ", " + wrapped("{'parameter_id': 'tan ä', 'parameter_type': 'password'}")
                        + ", {'parameter_id': 7, 'parameter_caption': 'Same', 'parameter_type': 'voice',"
                        + " 'parameter_max_length': null}"));
        assertThat(challenge.prompts())
                .extracting(MfaPrompt::type)
                .containsExactly(Type.TEXT, Type.PASSWORD, Type.UNKNOWN);
        assertThat(challenge.prompts().get(2).typeName()).isEqualTo("voice");
        assertThat(challenge.prompts().get(2).maxLength()).isNull();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> challenge.answer(Map.of("answer", "canary".repeat(4), "tan ä", "canary", "7", "canary")))
                .withMessageContaining("longer than 20")
                .withMessageNotContaining("canary");
        provider.answers(200, ACCOUNTS);
        completed(challenge.answer(Map.of("answer", "canary-1", "tan ä", "canary-2", "7", "canary-3")));
        provider.received.next();
        assertThat(fields(provider.received.next()))
                .containsEntry("mfa_responses[answer]", "canary-1")
                .containsEntry("mfa_responses[tan ä]", "canary-2")
                .containsEntry("mfa_responses[7]", "canary-3");
    }
}
