package io.bankspec.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.mfa.MfaAnswers;
import io.bankspec.finapi.FinApiClient;
import io.bankspec.finapi.model.BankConnection;
import io.bankspec.finapi.model.ImportBankConnectionParams;
import io.bankspec.finapi.model.UpdateStatus;
import io.bankspec.sandbox.junit.Sandbox;
import org.junit.jupiter.api.Test;

class LinkTest {
    @Test
    void aBankThatAsksForATanIsLinked(@Sandbox FinApiClient finapi) {
        var login =
                ImportBankConnectionParams.builder().bankId(277672L).name("MSA").build();
        BankConnection linked = finapi.mfa().importBankConnection(login).run(challenge -> MfaAnswers.of("123456"));
        assertThat(linked.getUpdateStatus()).isEqualTo(UpdateStatus.READY);
    }
}
