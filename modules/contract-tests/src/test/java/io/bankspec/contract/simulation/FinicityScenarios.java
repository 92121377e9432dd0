package io.bankspec.contract.simulation;

import io.bankspec.contract.simulation.Scenario.Calls;
import io.bankspec.contract.simulation.Scenario.Setting;
import io.bankspec.contract.simulation.Scenario.Start;
import io.bankspec.contract.simulation.Scenario.Task;
import io.bankspec.core.mfa.MfaAnswers;
import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.finicity.FinicityClient;
import io.bankspec.finicity.model.AddAllAccountsRequestBody;
import io.bankspec.finicity.model.CustomerAccount;
import io.bankspec.finicity.model.CustomerAccounts;
import io.bankspec.finicity.model.LoginCredential;
import io.bankspec.finicity.model.NewCustomer;
import io.bankspec.finicity.model.TransactionsReportConstraints;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** User and password choose the story, and some answers do. */
final class FinicityScenarios {
    private static final long FINBANK = 101732;
    private static final long PROFILES = 102105;
    private static final String CODE = "canary-code";

    private final List<Scenario> all = new ArrayList<>();

    static List<Scenario> all() {
        FinicityScenarios scenarios = new FinicityScenarios();
        scenarios.additions();
        scenarios.refreshes();
        scenarios.histories();
        scenarios.reports();
        return scenarios.all;
    }

    private void additions() {
        add("addAllAccounts", "plain", "COMPLETED", added(PROFILES, "canary-user", "profile_02"));
        add("addAllAccounts", "text", "COMPLETED", added(FINBANK, "tfa_text", "go"), CODE);
        add("addAllAccounts", "two texts", "COMPLETED", added(FINBANK, "tfa_text", "go"), "mfa", CODE);
        add("addAllAccounts", "wrong text", "WRONG_ANSWER", added(FINBANK, "tfa_text", "go"), "fail");
        add("addAllAccounts", "choice", "COMPLETED", added(FINBANK, "tfa_choice", "go"), "ch_0");
        add("addAllAccounts", "image", "COMPLETED", added(FINBANK, "tfa_image", "go"), CODE);
        add("addAllAccounts", "images", "COMPLETED", added(FINBANK, "tfa_multi", "go"), "pic_1");
        add("addAllAccounts", "two at once", "COMPLETED", added(FINBANK, "demo", "imagechoice2"), CODE);
        add("addAllAccounts", "refused", "LOGIN_REFUSED", added(FINBANK, "canary-user", "go"));
        add("addAllAccounts", "outage", "UNAVAILABLE", added(FINBANK, "demo", "123"));
    }

    private void refreshes() {
        String name = "refreshCustomerAccountsByInstitutionLogin";
        add(name, "plain", "COMPLETED", refreshed(PROFILES, "canary-user", "profile_02"));
        add(name, "text", "COMPLETED", refreshed(FINBANK, "tfa_text", "go"), CODE);
        add(name, "two texts", "COMPLETED", refreshed(FINBANK, "tfa_text", "go"), "mfa", CODE);
        add(name, "wrong text", "WRONG_ANSWER", refreshed(FINBANK, "tfa_text", "go"), "fail");
        add(name, "images", "COMPLETED", refreshed(FINBANK, "tfa_multi", "go"), "pic_1");
    }

    private void histories() {
        String name = "loadHistoricTransactionsForCustomerAccount";
        add(name, "plain", "COMPLETED", loaded(PROFILES, "canary-user", "profile_02"));
        add(name, "text", "COMPLETED", loaded(FINBANK, "tfa_text", "go"), CODE);
        add(name, "wrong text", "WRONG_ANSWER", loaded(FINBANK, "tfa_text", "go"), "fail");
    }

    private void reports() {
        add("generateTransactionsReport", "plain", "COMPLETED", reported("", false));
        add("generateTransactionsReport", "foreign account", "FAILED", reported("1", false));
        add("generateTransactionsReport", "too soon", "BUSY", reported("", true));
    }

    private void add(String flow, String story, String ending, Setting setting, String... answers) {
        String answer = switch (flow) {
            case "addAllAccounts" -> "addAllAccountsMfa";
            case "refreshCustomerAccountsByInstitutionLogin" -> "refreshInstitutionLoginMfa";
            case "loadHistoricTransactionsForCustomerAccount" -> "loadHistoricTransactionsMfa";
            default -> "";
        };
        Calls calls = new Calls(flow, answer, answer.isEmpty() ? "getReportsByCustomerId" : "");
        all.add(new Scenario("finicity", calls, story, ending, List.of(answers), setting));
    }

    private static Setting added(long institution, String user, String password) {
        return first -> start(
                customer(client(first)),
                (finicity, customer) ->
                        finicity.mfa().addAllAccounts(customer, institution, login(institution, user, password)));
    }

    private static Setting refreshed(long institution, String user, String password) {
        return first -> {
            FinicityClient finicity = client(first);
            String customer = customer(finicity);
            String login = String.valueOf(account(finicity, customer, login(institution, user, password), institution)
                    .getInstitutionLoginId());
            return start(customer, (own, owner) -> own.mfa().refreshCustomerAccountsByInstitutionLogin(owner, login));
        };
    }

    private static Setting loaded(long institution, String user, String password) {
        return first -> {
            FinicityClient finicity = client(first);
            String customer = customer(finicity);
            String account = account(finicity, customer, login(institution, user, password), institution)
                    .getId();
            return start(
                    customer, (own, owner) -> own.mfa().loadHistoricTransactionsForCustomerAccount(owner, account));
        };
    }

    private static CustomerAccount account(
            FinicityClient finicity, String customer, AddAllAccountsRequestBody login, long institution) {
        CustomerAccounts accounts = finicity.mfa()
                .addAllAccounts(customer, institution, login)
                .run(challenge -> MfaAnswers.each(
                        challenge.prompts(),
                        prompt -> prompt.choices().isEmpty()
                                ? CODE
                                : prompt.choices().get(0).value()));
        return accounts.getAccounts().get(0);
    }

    private static Setting reported(String accounts, boolean isRunning) {
        return first -> {
            FinicityClient finicity = client(first);
            String customer = customer(finicity);
            finicity.accounts()
                    .addAllAccounts(customer, PROFILES, login(PROFILES, "canary-user", "profile_02"))
                    .execute();
            Instant day = Instant.parse("2026-01-01T00:00:00Z");
            TransactionsReportConstraints wanted =
                    TransactionsReportConstraints.builder().accountIds(accounts).build();
            if (isRunning)
                finicity.transactions()
                        .generateTransactionsReport(customer, day, wanted)
                        .execute();
            return start(customer, (own, owner) -> own.jobs().generateTransactionsReport(owner, day, wanted));
        };
    }

    private static Start start(String customer, BiFunction<FinicityClient, String, MfaFlow<?>> flow) {
        return program -> {
            FinicityClient own = client(program);
            return new Task(flow.apply(own, customer), own.customers().getCustomer(customer), own);
        };
    }

    private static FinicityClient client(Program program) {
        return program.serve(FinicityClient.builder())
                .appKey("canary-app-key")
                .appToken(program.account("2445583946651"), "canary-partner-secret")
                .build();
    }

    private static String customer(FinicityClient finicity) {
        return finicity.customers()
                .addTestingCustomer(NewCustomer.builder()
                        .username("jane-roe")
                        .firstName("Jane")
                        .build())
                .execute()
                .getId();
    }

    private static AddAllAccountsRequestBody login(long institution, String user, String password) {
        return AddAllAccountsRequestBody.builder()
                .credentials(List.of(
                        field(institution + "001", "Banking Userid", user),
                        field(institution + "002", "Banking Password", password)))
                .build();
    }

    private static LoginCredential field(String id, String name, String value) {
        return LoginCredential.builder().id(id).name(name).value(value).build();
    }
}
