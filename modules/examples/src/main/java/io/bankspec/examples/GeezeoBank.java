package io.bankspec.examples;

import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.geezeo.GeezeoClient;
import io.bankspec.geezeo.model.Account;
import io.bankspec.geezeo.model.AccountClassification;
import io.bankspec.geezeo.model.AddCeFiForm;
import io.bankspec.geezeo.model.AggregationAnswer;
import io.bankspec.geezeo.model.ClassifyForm;
import io.bankspec.geezeo.model.LoginCredentials;
import io.bankspec.sandbox.SandboxServer;
import io.bankspec.sandbox.client.GeezeoClients;
import java.util.LinkedHashMap;
import java.util.Map;

/** The vendor's test bank "Retail 2FA", which asks for a color. */
final class GeezeoBank extends TestBank<AggregationAnswer> {
    private static final String USER = "cust-1001";

    private final GeezeoClient geezeo;

    GeezeoBank(SandboxServer server) {
        super("geezeo", "Basic", "continue", "red", "blue");
        geezeo = GeezeoClients.builder(server).build();
    }

    @Override
    MfaFlow<AggregationAnswer> link() {
        return geezeo.mfa()
                .addCeFi(
                        USER,
                        AddCeFiForm.builder()
                                .id("1")
                                .credentials(LoginCredentials.builder()
                                        .loginParams(Map.of("42969", "test", "42970", "test"))
                                        .build())
                                .build());
    }

    @Override
    Holdings holdings(AggregationAnswer linked) {
        Map<String, AccountClassification> keep = new LinkedHashMap<>();
        for (Account account : linked.getAccounts()) keep.put(String.valueOf(account.getId()), asFound(account));
        // Accounts belong to the user only when they are classified.
        geezeo.aggregation()
                .classifyAccounts(USER, ClassifyForm.builder().accounts(keep).build())
                .execute();
        return new Holdings(
                geezeo.accounts().listAccounts(USER).execute().getAccounts().size(),
                (int) geezeo.transactions().listTransactions(USER).stream().count());
    }

    private static AccountClassification asFound(Account account) {
        var type = account.getCashedgeAccountType();
        return AccountClassification.builder()
                .typeCode(type.getAcctType() + "," + type.getExtType())
                .build();
    }
}
