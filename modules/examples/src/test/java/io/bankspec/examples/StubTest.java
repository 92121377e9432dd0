package io.bankspec.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.bankspec.core.ApiCall;
import io.bankspec.finapi.api.BankConnectionsApi;
import io.bankspec.finapi.model.BankConnection;
import org.junit.jupiter.api.Test;

class StubTest {
    @Test
    void aConnectionThatIsReadyCanBeRead() {
        BankConnectionsApi connections = mock();
        ApiCall<BankConnection> call = mock();
        when(connections.getBankConnection(42L)).thenReturn(call);
        when(call.execute()).thenReturn(BankConnection.fromJson("{\"updateStatus\": \"READY\"}"));

        assertThat(Calls.canBeRead(connections, 42L)).isTrue();
    }
}
