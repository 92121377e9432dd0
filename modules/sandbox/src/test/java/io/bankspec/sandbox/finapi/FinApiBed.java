package io.bankspec.sandbox.finapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bankspec.core.ApiCall;
import io.bankspec.core.ApiException;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.testing.JumpingTime;
import io.bankspec.finapi.FinApiClient;
import io.bankspec.finapi.model.BankConnection;
import io.bankspec.finapi.model.ErrorCode;
import io.bankspec.finapi.model.ErrorDetails;
import io.bankspec.finapi.model.ErrorMessage;
import io.bankspec.finapi.model.ImportBankConnectionParams;
import io.bankspec.sandbox.CheckedAnswers;
import io.bankspec.sandbox.SandboxServer;
import io.bankspec.sandbox.TestDay;
import io.bankspec.sandbox.client.FinApiClients;
import java.time.Duration;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A fresh provider for each test, and a client of its first user whose answers are checked. */
final class FinApiBed implements AfterEachCallback {
    static final long DEMO = 277672;
    static final long BANK = 280123;

    final JumpingTime time = TestDay.time();
    final SandboxServer server = SandboxServer.builder("finapi").time(time).start();
    final FinApiClient client = builder().build();

    FinApiClient.Builder builder() {
        return FinApiClients.builder(server)
                .httpClient(CheckedAnswers.http("finapi", body -> body))
                .retries(RetryPolicy.NONE);
    }

    /** A demo connection to be. */
    static ImportBankConnectionParams.Builder demo(String name) {
        return ImportBankConnectionParams.builder().bankId(DEMO).name(name);
    }

    /** A connection to be at a bank that wants a login. */
    static ImportBankConnectionParams.Builder login(String pin) {
        return ImportBankConnectionParams.builder()
                .bankId(BANK)
                .bankingUserId("jane")
                .bankingPin(pin);
    }

    ApiCall<BankConnection> importing(ImportBankConnectionParams.Builder body) {
        return client.bankConnections().importBankConnection(body.build());
    }

    /** A connection whose data is all there. */
    BankConnection imported(ImportBankConnectionParams.Builder body) {
        long id = importing(body).execute().getId();
        time.skip(Duration.ofSeconds(8));
        return connection(id);
    }

    BankConnection connection(long id) {
        return client.bankConnections().getBankConnection(id).execute();
    }

    /** How a call is refused. */
    ErrorDetails refusal(int status, ApiCall<?> call) {
        ApiException failure = catchThrowableOfType(ApiException.class, call::execute);
        assertThat(failure).isNotNull();
        assertThat(failure.statusCode()).isEqualTo(status);
        return failure.error(ErrorMessage.class).getErrors().get(0);
    }

    void assertRefused(int status, ErrorCode code, ApiCall<?> call) {
        assertThat(refusal(status, call).getCode()).isEqualTo(code);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        server.close();
    }
}
