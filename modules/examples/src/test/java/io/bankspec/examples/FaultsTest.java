package io.bankspec.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.finapi.FinApiClient;
import io.bankspec.finapi.model.ImportBankConnectionParams;
import io.bankspec.finapi.model.UpdateStatus;
import io.bankspec.sandbox.Fault;
import io.bankspec.sandbox.SandboxServer;
import io.bankspec.sandbox.junit.Sandbox;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FaultsTest {
    @Test
    void aBankIsLinkedWhileTheProviderStumbles(@Sandbox FinApiClient finapi, @Sandbox SandboxServer server) {
        server.fault(Fault.status(503).on("getBankConnection").times(3));
        server.fault(Fault.slow(Duration.ofMillis(200)));
        var login = ImportBankConnectionParams.builder().bankId(277672L).build();
        assertThat(finapi.mfa().importBankConnection(login).run().getUpdateStatus())
                .isEqualTo(UpdateStatus.READY);
        assertThat(server.requests()).filteredOn("getBankConnection"::equals).hasSizeGreaterThan(3);
    }
}
