package io.bankspec.sandbox.finapi;

import static io.bankspec.sandbox.finapi.FinApiBed.demo;
import static io.bankspec.sandbox.finapi.FinApiBed.login;
import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.ApiCall;
import io.bankspec.finapi.model.DirectDebitSequenceType;
import io.bankspec.finapi.model.DirectDebitType;
import io.bankspec.finapi.model.ErrorCode;
import io.bankspec.finapi.model.ExecuteSepaDirectDebitParams;
import io.bankspec.finapi.model.ExecuteSepaMoneyTransferParams;
import io.bankspec.finapi.model.MoneyTransferOrderingResponse;
import io.bankspec.finapi.model.PaymentExecutionResponse;
import io.bankspec.finapi.model.RequestSepaDirectDebitParams;
import io.bankspec.finapi.model.RequestSepaMoneyTransferParams;
import io.bankspec.finapi.model.SingleDirectDebitData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FinApiOrdersTest {
    @RegisterExtension
    final FinApiBed bed = new FinApiBed();

    private static RequestSepaMoneyTransferParams.Builder order(long account) {
        return RequestSepaMoneyTransferParams.builder()
                .accountId(account)
                .bankingPin("12345")
                .twoStepProcedureId("955")
                .amount(new BigDecimal("10.00"));
    }

    private ApiCall<MoneyTransferOrderingResponse> handing(RequestSepaMoneyTransferParams.Builder order) {
        return bed.client.accounts().requestSepaMoneyTransfer(order.build());
    }

    private ApiCall<PaymentExecutionResponse> confirming(long account, String tan) {
        return bed.client
                .accounts()
                .executeSepaMoneyTransfer(ExecuteSepaMoneyTransferParams.builder()
                        .accountId(account)
                        .bankingTan(tan)
                        .build());
    }

    @Test
    void anOrderIsConfirmedWithItsTanOnce() {
        long account = bed.imported(login("12345")).getAccountIds().get(0);
        bed.assertRefused(422, ErrorCode.ILLEGAL_ENTITY_STATE, confirming(account, "123456"));
        assertThat(handing(order(account)).execute().getChallengeMessage()).contains("TAN");
        assertThat(confirming(account, "123456").execute().getSuccessMessage()).isNotBlank();
        bed.assertRefused(422, ErrorCode.ILLEGAL_ENTITY_STATE, confirming(account, "123456"));
    }

    @Test
    void aWrongTanEndsTheOrder() {
        long account = bed.imported(login("12345")).getAccountIds().get(0);
        handing(order(account)).execute();
        bed.assertRefused(422, ErrorCode.BANK_SERVER_REJECTION, confirming(account, "0"));
        bed.assertRefused(422, ErrorCode.ILLEGAL_ENTITY_STATE, confirming(account, "123456"));
    }

    @Test
    void theBankMayAskBeforeItTakesAnOrder() {
        long account = bed.imported(login("12345")).getAccountIds().get(0);
        bed.assertRefused(
                510,
                ErrorCode.ADDITIONAL_AUTHENTICATION_REQUIRED,
                handing(order(account).bankingPin("MSA")));
        assertThat(handing(order(account).bankingPin("MSA").challengeResponse("123456"))
                        .execute()
                        .getAnswerFieldLabel())
                .isEqualTo("TAN");
    }

    @Test
    void ordersThatCannotBeTakenAreRefused() {
        var accounts = bed.imported(login("12345")).getAccountIds();
        long account = accounts.get(0);
        bed.assertRefused(422, ErrorCode.UNSUPPORTED_ORDER, handing(order(accounts.get(1))));
        bed.assertRefused(
                422,
                ErrorCode.INVALID_TWO_STEP_PROCEDURE,
                handing(order(account).twoStepProcedureId("1")));
        RequestSepaMoneyTransferParams.Builder bare =
                RequestSepaMoneyTransferParams.builder().accountId(account).amount(BigDecimal.TEN);
        bed.assertRefused(422, ErrorCode.ILLEGAL_ENTITY_STATE, handing(bare));
        bed.assertRefused(422, ErrorCode.MISSING_TWO_STEP_PROCEDURE, handing(bare.bankingPin("12345")));
        bed.assertRefused(
                422, ErrorCode.BANK_SERVER_REJECTION, handing(order(account).bankingPin("WRONG")));
        bed.assertRefused(404, ErrorCode.UNKNOWN_ENTITY, handing(order(1)));
        long demo = bed.imported(demo("a")).getAccountIds().get(0);
        bed.assertRefused(422, ErrorCode.UNSUPPORTED_ORDER, handing(order(demo)));
    }

    @Test
    void aDirectDebitIsAnOrderOfItsOwn() {
        long account = bed.imported(login("12345")).getAccountIds().get(0);
        SingleDirectDebitData debit = SingleDirectDebitData.builder()
                .debitorName("John Roe")
                .debitorIban("DE19999999990000123456")
                .amount(new BigDecimal("10.00"))
                .mandateId("M-1")
                .mandateDate(LocalDate.of(2026, 1, 2))
                .build();
        RequestSepaDirectDebitParams order = RequestSepaDirectDebitParams.builder()
                .accountId(account)
                .bankingPin("MSA")
                .twoStepProcedureId("955")
                .directDebitType(DirectDebitType.BASIC)
                .sequenceType(DirectDebitSequenceType.OOFF)
                .executionDate(LocalDate.of(2026, 3, 20))
                .directDebits(List.of(debit))
                .build();
        // Debits are never asked for a second factor.
        bed.client.accounts().requestSepaDirectDebit(order).execute();
        bed.assertRefused(422, ErrorCode.ILLEGAL_ENTITY_STATE, confirming(account, "123456"));
        assertThat(bed.client
                        .accounts()
                        .executeSepaDirectDebit(ExecuteSepaDirectDebitParams.builder()
                                .accountId(account)
                                .bankingTan("123456")
                                .build())
                        .execute()
                        .getSuccessMessage())
                .isNotBlank();
    }
}
