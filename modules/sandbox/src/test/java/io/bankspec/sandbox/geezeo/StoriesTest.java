package io.bankspec.sandbox.geezeo;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.geezeo.model.Account;
import io.bankspec.geezeo.model.AggregationAnswer;
import io.bankspec.geezeo.model.LoginParameter;
import io.bankspec.geezeo.model.MessageData;
import io.bankspec.geezeo.model.MfaAnswerForm;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What adding a bank leads to, and what answers do. */
class StoriesTest extends GeezeoFixture {
    @Test
    void theBankWithout2faHasAccountsAtOnce() {
        AggregationAnswer answer = addRetail();
        assertThat(answer.getResponse()).isNull();
        assertThat(answer.getAccounts()).extracting(Account::getId).containsExactly(657L, 658L, 659L);
        assertThat(answer.getAccounts())
                .extracting(Account::getBalance)
                .containsExactly(new BigDecimal("3897.52"), new BigDecimal("21099.0"), new BigDecimal("70.0"));
        assertThat(answer.getAccounts().get(0).getFi().getId()).isEqualTo(2);
    }

    @Test
    void theBankWith2faAsksForAColor() {
        MessageData challenge = nested(addRetail2fa());
        assertThat(challenge.getMfaParameters())
                .singleElement()
                .satisfies(prompt -> assertThat(prompt.getParameterId()).isEqualTo("answer"));
        assertThat(challenge.getHarvestId()).isEqualTo("8800210");
        assertThat(challenge.getLoginId()).isEqualTo("993104");
        assertThat(proceed(1, form(challenge, "red")).getAccounts()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"1, 42969, 42970", "2, 42971, 42972"})
    void anotherLoginThanTheDocumentedIsRefused(long institution, String user, String password) {
        AggregationAnswer answer = add(institution, login(Map.of(user, "test", password, "other")));
        assertThat(nested(answer).getCode()).hasToString("bad_credentials");
        assertThat(answer.hasAccounts()).isFalse();
    }

    @Test
    void aWrongAnswerIsAnErrorAndEndsTheSession() {
        MfaAnswerForm form = form(nested(add("challenge")), "wrong");
        AggregationAnswer answer = proceed(SANDBOX_BANK, form);
        assertThat(answer.getError().getMessage()).contains("wrong");
        assertThat(answer.getError().getData()).hasToString("{code=304}");
        assertThat(proceed(SANDBOX_BANK, form).getError().getMessage()).contains("unknown or has ended");
    }

    @Test
    void aWrongAnswerMayShowInTheAccountsOnly() {
        assertThat(proceed(nested(add("late")), "wrong").getAccounts())
                .hasSize(4)
                .allSatisfy(account -> assertThat(account.getError().getCode()).isEqualTo("304"));
    }

    @Test
    void aFlatChallengeHasItsDataBesideTheText() {
        assertThat(proceed(flat(add("flat")), "correct").getAccounts()).hasSize(4);
    }

    @Test
    void severalPromptsAreAnsweredTogether() {
        MessageData challenge = nested(add("several"));
        assertThat(challenge.getMfaParameters())
                .extracting(LoginParameter::getParameterId)
                .containsExactly("city", "1", "mother's maiden name");
        assertThat(proceed(challenge, "correct").getAccounts()).hasSize(4);
    }

    @Test
    void aMissingAnswerIsABadRequestAndTheSessionLivesOn() {
        MessageData challenge = nested(add("several"));
        MfaAnswerForm incomplete = form(challenge, "correct").toBuilder()
                .mfaResponses(Map.of("city", "correct"))
                .build();
        refused(400, () -> proceed(SANDBOX_BANK, incomplete));
        assertThat(proceed(challenge, "correct").getAccounts()).hasSize(4);
    }

    @Test
    void aSecondChallengeHasIdsOfItsOwn() {
        MessageData first = nested(add("second"));
        MessageData second = nested(proceed(first, "correct"));
        assertThat(second.getSessionKey()).isNotEqualTo(first.getSessionKey());
        assertThat(second.getHarvestId()).isNotEqualTo(first.getHarvestId());
        assertThat(second.getLoginId()).isNotEqualTo(first.getLoginId());
        assertThat(proceed(first, "correct").getError()).isNotNull();
        assertThat(proceed(second, "correct").getAccounts()).hasSize(4);
    }

    @Test
    void theEndlessStoryNeverFindsAccounts() {
        MessageData challenge = nested(add("endless"));
        for (int i = 0; i < 120; i++) challenge = nested(proceed(challenge, "correct"));
        assertThat(challenge.getMfaParameters()).hasSize(1);
    }

    @Test
    void whatFailsFailsInItsOwnWay() {
        assertThat(nested(add("refused")).getCode()).hasToString("bad_credentials");
        assertThat(add("error").getError().getMessage()).isEqualTo("Unable to reach the institution");
        assertThat(add("none").getAccounts()).isEmpty();
        AggregationAnswer message = add("message");
        assertThat(nested(message).hasMfaParameters()).isFalse();
        assertThat(message.getResponse().asMessageBody().getMessage()).isNotEmpty();
        refused(500, () -> add("outage"));
    }

    @ParameterizedTest
    @CsvSource({"a,'','',0", "'',1,'',0", "'','',1,0", "'','','',1"})
    void everythingHasToComeBackAsItWasSent(String key, String harvest, String login, long institution) {
        MessageData challenge = nested(add("challenge"));
        MfaAnswerForm form = form(challenge, "correct");
        MfaAnswerForm changed = form.toBuilder()
                .sessionKey(form.getSessionKey() + key)
                .harvestId(form.getHarvestId() + harvest)
                .loginId(form.getLoginId() + login)
                .build();
        assertThat(proceed(SANDBOX_BANK + institution, changed).getError()).isNotNull();
        assertThat(proceed(SANDBOX_BANK, form).getAccounts()).hasSize(4);
    }

    @Test
    void tenMinutesEndASession() {
        MessageData challenge = nested(add("challenge"));
        MessageData another = nested(add("challenge"));
        time.skip(Duration.ofSeconds(599));
        assertThat(proceed(challenge, "correct").getAccounts()).hasSize(4);
        time.skip(Duration.ofSeconds(1));
        assertThat(proceed(another, "correct").getError()).isNotNull();
    }

    @Test
    void aLoginParameterThatIsMissingOrTooLongIsABadRequest() {
        refused(400, () -> add(1, login(Map.of("42969", "test"))));
        refused(400, () -> add(1, login(Map.of("42969", "test", "42970", "x".repeat(31)))));
        refused(404, () -> add(99, login(Map.of("42969", "test"))));
    }
}
