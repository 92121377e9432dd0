package io.bankspec.examples;

import io.bankspec.atrium.AtriumClient;
import io.bankspec.atrium.model.ChallengesResponseBody;
import io.bankspec.atrium.model.ConnectionStatus;
import io.bankspec.atrium.model.MemberStatus;
import io.bankspec.atrium.model.Transaction;
import io.bankspec.atrium.model.TransactionsResponseBody;
import io.bankspec.atrium.params.ListUserTransactionsParams;
import io.bankspec.core.ApiException;
import io.bankspec.core.ApiResponse;
import io.bankspec.core.MfaRequiredException;
import io.bankspec.finapi.FinApiClient;
import io.bankspec.finapi.api.BankConnectionsApi;
import io.bankspec.finapi.model.BadCredentialsError;
import io.bankspec.finapi.model.BankConnection;
import io.bankspec.finapi.model.ErrorDetails;
import io.bankspec.finapi.model.ErrorMessage;
import io.bankspec.finapi.model.ImportBankConnectionParams;
import io.bankspec.finapi.model.UpdateStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;

/** Samples of the README, one method each. */
final class Calls {
    private Calls() {}

    static void threeWaysToCall(FinApiClient finapi) {
        BankConnection now = finapi.bankConnections().getBankConnection(42L).execute();
        CompletableFuture<BankConnection> later =
                finapi.bankConnections().getBankConnection(42L).executeAsync();
        ApiResponse<BankConnection> raw =
                finapi.bankConnections().getBankConnection(42L).executeForResponse();
        System.out.println(raw.statusCode() + " " + raw.requestId() + " " + now.equals(later.join()));
    }

    /** Takes the interface, so that a test can stub it. */
    static boolean canBeRead(BankConnectionsApi connections, long id) {
        return connections.getBankConnection(id).execute().getUpdateStatus() == UpdateStatus.READY;
    }

    static BigDecimal spentInOctober(AtriumClient atrium, String userGuid) {
        ListUserTransactionsParams october = ListUserTransactionsParams.builder()
                .fromDate(LocalDate.of(2016, 10, 1))
                .toDate(LocalDate.of(2016, 10, 31))
                .build();
        TransactionsResponseBody page =
                atrium.transactions().listUserTransactions(userGuid, october).execute();
        return page.getTransactions().stream().map(Transaction::getAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static String nextStep(AtriumClient atrium, String userGuid, String memberGuid) {
        MemberStatus member = atrium.members()
                .readMemberStatus(userGuid, memberGuid)
                .execute()
                .getMember();
        ConnectionStatus status = member.getConnectionStatus();
        if (status == null) return "ask again";
        return switch (status.known()) {
            case ConnectionStatus.Known.CHALLENGED -> "ask the user";
            case ConnectionStatus.Known.CONNECTED -> "read the accounts";
            default -> "ask again, or give up on " + status;
        };
    }

    static int openQuestions(AtriumClient atrium, String userGuid, String memberGuid) {
        ChallengesResponseBody answer =
                atrium.members().listMemberMFAChallenges(userGuid, memberGuid).execute();
        return answer == null ? 0 : answer.getChallenges().size();
    }

    static BankConnection importOrExplain(FinApiClient finapi, ImportBankConnectionParams bank) {
        try {
            return finapi.bankConnections().importBankConnection(bank).execute();
        } catch (MfaRequiredException e) {
            ErrorMessage question = e.error(ErrorMessage.class);
            throw new IllegalStateException(
                    "ask the user and send again with challengeResponse: " + texts(question), e);
        } catch (ApiException e) {
            System.err.println(e.operation() + " " + e.statusCode() + " " + e.requestId());
            throw e;
        }
    }

    static String whatWentWrong(FinApiClient finapi) {
        try {
            return finapi.bankConnections().getAllBankConnections().execute().toString();
        } catch (ApiException e) {
            BadCredentialsError oauth = e.error(BadCredentialsError.class);
            String code = e.errorCode(); // such as ENTITY_EXISTS
            Duration wait = e.retryAfter(); // seconds or date
            return e.statusCode() + " " + oauth + " " + code + " " + wait;
        }
    }

    private static String texts(ErrorMessage error) {
        return error == null
                ? "?"
                : error.getErrors().stream()
                        .map(ErrorDetails::getMessage)
                        .toList()
                        .toString();
    }
}
