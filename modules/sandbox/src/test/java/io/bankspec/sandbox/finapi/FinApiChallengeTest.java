package io.bankspec.sandbox.finapi;

import static io.bankspec.sandbox.finapi.FinApiBed.demo;
import static io.bankspec.sandbox.finapi.FinApiBed.login;
import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.ApiCall;
import io.bankspec.core.MfaRequiredException;
import io.bankspec.finapi.model.BankConnection;
import io.bankspec.finapi.model.EditBankConnectionParams;
import io.bankspec.finapi.model.ErrorCode;
import io.bankspec.finapi.model.ErrorDetails;
import io.bankspec.finapi.model.ErrorMessage;
import io.bankspec.finapi.model.ErrorType;
import io.bankspec.finapi.model.UpdateBankConnectionParams;
import io.bankspec.finapi.model.UpdateStatus;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FinApiChallengeTest {
    @RegisterExtension
    final FinApiBed bed = new FinApiBed();

    private void assertAsked(ApiCall<?> call, String text) {
        MfaRequiredException challenge = Assertions.catchThrowableOfType(MfaRequiredException.class, call::execute);
        ErrorDetails detail = challenge.error(ErrorMessage.class).getErrors().get(0);
        assertThat(challenge.statusCode()).isEqualTo(510);
        assertThat(detail.getCode()).isEqualTo(ErrorCode.ADDITIONAL_AUTHENTICATION_REQUIRED);
        assertThat(detail.getType()).isEqualTo(ErrorType.BUSINESS);
        assertThat(detail.getMessage()).contains(text);
    }

    private ApiCall<BankConnection> answering(String answer) {
        return bed.importing(demo("MSA").challengeResponse(answer));
    }

    @Test
    void theRightAnswerLetsIn() {
        assertAsked(bed.importing(demo("MSA")), "Bitte geben Sie die TAN ein");
        assertThat(bed.client
                        .bankConnections()
                        .getAllBankConnections()
                        .execute()
                        .getConnections())
                .isEmpty();
        assertThat(answering("123456").execute().getUpdateStatus()).isEqualTo(UpdateStatus.IN_PROGRESS);
    }

    @Test
    void aWrongAnswerEndsTheAttempt() {
        assertAsked(bed.importing(demo("MSA")), "TAN");
        bed.assertRefused(422, ErrorCode.BANK_SERVER_REJECTION, answering("0"));
        bed.assertRefused(422, ErrorCode.NO_EXISTING_CHALLENGE, answering("123456"));
        assertAsked(bed.importing(demo("MSA")), "TAN");
        answering("123456").execute();
    }

    @Test
    void anAnswerNeedsAQuestion() {
        bed.assertRefused(422, ErrorCode.NO_EXISTING_CHALLENGE, answering("123456"));
        bed.assertRefused(
                422, ErrorCode.NO_EXISTING_CHALLENGE, bed.importing(demo("a").challengeResponse("123456")));
    }

    @Test
    void aQuestionIsForgottenAfterTenMinutes() {
        assertAsked(bed.importing(demo("MSA")), "TAN");
        bed.time.skip(Duration.ofMinutes(10));
        bed.assertRefused(422, ErrorCode.NO_EXISTING_CHALLENGE, answering("123456"));
        assertAsked(bed.importing(demo("MSA")), "TAN");
        bed.time.skip(Duration.ofMinutes(9));
        answering("123456").execute();
    }

    @Test
    void theBankMayAskTwice() {
        assertAsked(bed.importing(login("MSA-2")), "Mobiltelefon");
        assertAsked(bed.importing(login("MSA-2").challengeResponse("123456")), "Kartenleser");
        assertThat(bed.importing(login("MSA-2").challengeResponse("654321"))
                        .execute()
                        .getAccountIds())
                .isNotEmpty();
    }

    @Test
    void theSecondQuestionHasAnAnswerOfItsOwn() {
        assertAsked(bed.importing(login("MSA-2")), "Mobiltelefon");
        assertAsked(bed.importing(login("MSA-2").challengeResponse("123456")), "Kartenleser");
        bed.assertRefused(
                422,
                ErrorCode.BANK_SERVER_REJECTION,
                bed.importing(login("MSA-2").challengeResponse("123456")));
    }

    @Test
    void questionsOfTwoLoginsAreKeptApart() {
        assertAsked(bed.importing(login("MSA")), "TAN");
        assertAsked(bed.importing(login("MSA").bankingUserId("john")), "TAN");
        bed.assertRefused(
                422,
                ErrorCode.BANK_SERVER_REJECTION,
                bed.importing(login("MSA").bankingUserId("john").challengeResponse("0")));
        bed.importing(login("MSA").challengeResponse("123456")).execute();
    }

    @Test
    void anUpdateAsksToo() {
        long id = bed.imported(demo("a")).getId();
        bed.client
                .bankConnections()
                .editBankConnection(
                        id, EditBankConnectionParams.builder().name("MSA").build())
                .execute();
        UpdateBankConnectionParams.Builder body =
                UpdateBankConnectionParams.builder().bankConnectionId(id);
        assertAsked(bed.client.bankConnections().updateBankConnection(body.build()), "TAN");
        assertThat(bed.connection(id).getUpdateStatus()).isEqualTo(UpdateStatus.READY);
        body.challengeResponse("123456");
        assertThat(bed.client
                        .bankConnections()
                        .updateBankConnection(body.build())
                        .execute()
                        .getUpdateStatus())
                .isEqualTo(UpdateStatus.IN_PROGRESS);
    }
}
