package io.bankspec.contract.simulation;

import io.bankspec.contract.simulation.Scenario.Calls;
import io.bankspec.contract.simulation.Scenario.Setting;
import io.bankspec.contract.simulation.Scenario.Start;
import io.bankspec.contract.simulation.Scenario.Task;
import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.finapi.FinApiClient;
import io.bankspec.finapi.model.BankConnection;
import io.bankspec.finapi.model.ImportBankConnectionParams;
import io.bankspec.finapi.model.RequestSepaMoneyTransferParams;
import io.bankspec.finapi.model.TriggerCategorizationParams;
import io.bankspec.finapi.model.UpdateBankConnectionParams;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** At the demo bank the name chooses the story, elsewhere the PIN. */
final class FinApiScenarios {
    private static final long DEMO = 277672;
    private static final long BANK = 280123;
    private static final long UNSUPPORTED = 280126;
    private static final String FIRST = "123456";
    private static final String SECOND = "654321";
    private static final String PIN = "canary-pin";
    private static final int READ = 8;

    private final List<Scenario> all = new ArrayList<>();

    static List<Scenario> all() {
        FinApiScenarios scenarios = new FinApiScenarios();
        scenarios.imports();
        scenarios.updates();
        scenarios.orders();
        scenarios.categorizations();
        return scenarios.all;
    }

    private void imports() {
        add("importBankConnection", "plain", "COMPLETED", imported(demo("plain")));
        add("importBankConnection", "one TAN", "COMPLETED", imported(demo("MSA")), FIRST);
        add("importBankConnection", "two TANs", "COMPLETED", imported(demo("MSA-2")), FIRST, SECOND);
        add("importBankConnection", "wrong TAN", "LOGIN_REFUSED", imported(demo("MSA")), "canary-tan");
        add("importBankConnection", "wrong second TAN", "LOGIN_REFUSED", imported(demo("MSA-2")), FIRST, "canary-tan");
        add("importBankConnection", "refused", "LOGIN_REFUSED", imported(demo("WRONG")));
        add("importBankConnection", "refused later", "LOGIN_REFUSED", imported(demo("FAIL")));
        add("importBankConnection", "one account fails", "COMPLETED", imported(demo("FAIL-ONE")));
        add("importBankConnection", "PIN", "COMPLETED", imported(login(PIN)));
        add(
                "importBankConnection",
                "unknown bank",
                "GONE",
                imported(demo("plain").bankId(UNSUPPORTED)));
        add("importBankConnection", "again", "EXISTS", first -> {
            client(first)
                    .bankConnections()
                    .importBankConnection(login(PIN).build())
                    .execute();
            return start(finapi -> finapi.mfa().importBankConnection(login(PIN).build()));
        });
    }

    private void updates() {
        add("updateBankConnection", "plain", "COMPLETED", updated(READ, PIN));
        add("updateBankConnection", "one TAN", "COMPLETED", updated(READ, "MSA"), FIRST);
        add("updateBankConnection", "two TANs", "COMPLETED", updated(READ, "MSA-2"), FIRST, SECOND);
        add("updateBankConnection", "wrong TAN", "LOGIN_REFUSED", updated(READ, "MSA"), "canary-tan");
        add("updateBankConnection", "refused", "LOGIN_REFUSED", updated(READ, "WRONG"));
        add("updateBankConnection", "too soon", "BUSY", updated(0, PIN));
    }

    private void orders() {
        add("requestSepaMoneyTransfer", "plain", "COMPLETED", ordered(READ, PIN));
        add("requestSepaMoneyTransfer", "one TAN", "COMPLETED", ordered(READ, "MSA"), FIRST);
        add("requestSepaMoneyTransfer", "wrong TAN", "LOGIN_REFUSED", ordered(READ, "MSA"), "canary-tan");
        add("requestSepaMoneyTransfer", "refused", "LOGIN_REFUSED", ordered(READ, "WRONG"));
        add("requestSepaMoneyTransfer", "too soon", "BUSY", ordered(0, PIN));
    }

    private void categorizations() {
        add("triggerCategorization", "plain", "COMPLETED", categorized(READ));
        add("triggerCategorization", "too soon", "BUSY", categorized(0));
    }

    private void add(String flow, String story, String ending, Setting setting, String... answers) {
        boolean isJob = flow.equals("triggerCategorization");
        Calls calls = new Calls(flow, "", isJob ? "getAllBankConnections" : "getBankConnection");
        all.add(new Scenario("finapi", calls, story, ending, List.of(answers), setting));
    }

    private static Setting imported(ImportBankConnectionParams.Builder body) {
        return first -> start(finapi -> finapi.mfa().importBankConnection(body.build()));
    }

    private static Setting updated(int seconds, String pin) {
        return first -> {
            long id = connection(first, seconds).getId();
            return start(finapi -> finapi.mfa()
                    .updateBankConnection(UpdateBankConnectionParams.builder()
                            .bankConnectionId(id)
                            .bankingPin(pin)
                            .build()));
        };
    }

    private static Setting ordered(int seconds, String pin) {
        return first -> {
            long account = connection(first, seconds).getAccountIds().get(0);
            RequestSepaMoneyTransferParams order = RequestSepaMoneyTransferParams.builder()
                    .accountId(account)
                    .bankingPin(pin)
                    .twoStepProcedureId("955")
                    .recipientName("Café Übersee GmbH")
                    .recipientIban("DE82888888880000777001")
                    .amount(new BigDecimal("49.90"))
                    .build();
            return start(finapi -> finapi.mfa().requestSepaMoneyTransfer(order));
        };
    }

    private static Setting categorized(int seconds) {
        return first -> {
            long id = connection(first, seconds).getId();
            return start(finapi -> finapi.jobs()
                    .triggerCategorization(TriggerCategorizationParams.builder()
                            .bankConnectionIds(List.of(id))
                            .build()));
        };
    }

    /** A connection so many seconds after its import. */
    private static BankConnection connection(Program first, int seconds) {
        BankConnection imported = client(first)
                .bankConnections()
                .importBankConnection(login(PIN).build())
                .execute();
        first.time().skip(Duration.ofSeconds(seconds));
        return imported;
    }

    private static Start start(Function<FinApiClient, MfaFlow<?>> flow) {
        return program -> {
            FinApiClient own = client(program);
            return new Task(flow.apply(own), own.accounts().getAndSearchAllAccounts(), own);
        };
    }

    private static FinApiClient client(Program program) {
        return program.serve(FinApiClient.builder())
                .oauth2Password("canary-client", "canary-secret", program.account("jane-roe"), "sandbox-password")
                .build();
    }

    private static ImportBankConnectionParams.Builder demo(String name) {
        return ImportBankConnectionParams.builder().bankId(DEMO).name(name);
    }

    private static ImportBankConnectionParams.Builder login(String pin) {
        return ImportBankConnectionParams.builder()
                .bankId(BANK)
                .bankingUserId("canary-user")
                .bankingPin(pin);
    }
}
