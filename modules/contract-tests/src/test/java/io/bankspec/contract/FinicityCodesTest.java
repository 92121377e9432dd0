package io.bankspec.contract;

import static io.bankspec.contract.FinicityScript.error;
import static io.bankspec.contract.StepCheck.failed;
import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.mfa.MfaReason;
import io.bankspec.core.mfa.MfaStep.Challenged;
import io.bankspec.finicity.model.CustomerAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A 500 is often no fault of the server; its code tells whose. */
class FinicityCodesTest {
    @RegisterExtension
    final FinicityScript provider = new FinicityScript();

    /** Every aggregation status code but 0, which is none; of 920 to 929 three. */
    @ParameterizedTest
    @CsvSource({
        "102, UNAVAILABLE",
        "103, LOGIN_REFUSED",
        "106, FAILED",
        "108, USER_ACTION_NEEDED",
        "109, USER_ACTION_NEEDED",
        "169, FAILED",
        "185, WRONG_ANSWER",
        "187, WRONG_ANSWER",
        "320, UNAVAILABLE",
        "325, BUSY",
        "400, GONE",
        "580, UNAVAILABLE",
        "900, UNAVAILABLE",
        "901, UNAVAILABLE",
        "903, UNAVAILABLE",
        "904, UNAVAILABLE",
        "905, UNAVAILABLE",
        "906, UNAVAILABLE",
        "907, UNAVAILABLE",
        "910, UNAVAILABLE",
        "913, GONE",
        "914, GONE",
        "915, UNAVAILABLE",
        "916, UNAVAILABLE",
        "920, GONE",
        "924, GONE",
        "929, GONE",
        "931, FAILED",
        "936, FAILED",
        "945, USER_ACTION_NEEDED",
        "946, USER_ACTION_NEEDED",
        "947, USER_ACTION_NEEDED",
        "948, USER_ACTION_NEEDED",
        "977, THROTTLED",
        "5006, BUSY",
        "9999, UNAVAILABLE"
    })
    void theCodeOfA500SaysWhatItMeans(int code, MfaReason reason) {
        provider.answers(500, error(code));
        assertThat(failed(reason, provider.flow().start()).cause().errorProperty("code"))
                .isEqualTo(String.valueOf(code));
        assertThat(provider.received.count()).isEqualTo(1);
        Challenged<CustomerAccounts> challenge = provider.asked();
        provider.answers(500, error("'" + code + "'"));
        failed(reason, challenge.answer("canary-answer"));
        assertThat(provider.received.count()).isEqualTo(3);
    }

    @Test
    void whatIsThereAlreadyHasAReasonOfItsOwn() {
        provider.answers(409, error(11000));
        assertThat(failed(MfaReason.EXISTS, provider.flow().start()).cause().errorProperty("code"))
                .isEqualTo("11000");
        Challenged<CustomerAccounts> challenge = provider.asked();
        provider.answers(409, error(11000));
        failed(MfaReason.EXISTS, challenge.answer("canary-answer"));
    }

    @Test
    void aRefusedLoginIsNoWrongAnswerEvenAfterOne() {
        Challenged<CustomerAccounts> challenge = provider.asked();
        provider.answers(500, error(103));
        failed(MfaReason.LOGIN_REFUSED, challenge.answer("canary-answer"));
    }
}
