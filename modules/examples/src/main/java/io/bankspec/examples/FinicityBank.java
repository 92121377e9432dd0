package io.bankspec.examples;

import io.bankspec.core.mfa.MfaAnswers;
import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.finicity.FinicityClient;
import io.bankspec.finicity.model.AddAllAccountsRequestBody;
import io.bankspec.finicity.model.CustomerAccounts;
import io.bankspec.finicity.model.LoginCredential;
import io.bankspec.finicity.model.NewCustomer;
import io.bankspec.sandbox.SandboxServer;
import io.bankspec.sandbox.client.FinicityClients;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** FinBank, where the user {@code tfa_text} is asked. */
final class FinicityBank extends TestBank<CustomerAccounts> {
    private static final Duration HISTORY = Duration.ofDays(90);

    private final SandboxServer server;
    private final FinicityClient finicity;
    private final String customer;

    FinicityBank(SandboxServer server) {
        super("finicity", "app key + login", "continue", "correct", "fail");
        this.server = server;
        finicity = FinicityClients.builder(server).build();
        customer = finicity.customers()
                .addTestingCustomer(NewCustomer.builder().username("jane_roe").build())
                .execute()
                .getId();
    }

    @Override
    MfaFlow<CustomerAccounts> link() {
        return finicity.mfa()
                .addAllAccounts(
                        customer,
                        101732L,
                        AddAllAccountsRequestBody.builder()
                                .credentials(List.of(
                                        field("101732001", "Banking Userid", "tfa_text"),
                                        field("101732002", "Banking Password", "go")))
                                .build());
    }

    private static LoginCredential field(String id, String name, String value) {
        return LoginCredential.builder().id(id).name(name).value(value).build();
    }

    @Override
    Holdings holdings(CustomerAccounts linked) {
        // Transactions come with a refresh, which may be asked as well.
        String login = String.valueOf(linked.getAccounts().get(0).getInstitutionLoginId());
        finicity.mfa()
                .refreshCustomerAccountsByInstitutionLogin(customer, login)
                .run(challenge -> MfaAnswers.of(right()));
        Instant now = server.time().now();
        return new Holdings(
                finicity.accounts()
                        .getCustomerAccounts(customer)
                        .execute()
                        .getAccounts()
                        .size(),
                (int) finicity.transactions().getAllCustomerTransactions(customer, now.minus(HISTORY), now).stream()
                        .count());
    }
}
