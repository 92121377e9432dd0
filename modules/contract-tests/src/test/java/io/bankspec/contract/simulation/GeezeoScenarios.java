package io.bankspec.contract.simulation;

import io.bankspec.contract.simulation.Scenario.Calls;
import io.bankspec.contract.simulation.Scenario.Setting;
import io.bankspec.contract.simulation.Scenario.Start;
import io.bankspec.contract.simulation.Scenario.Task;
import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.geezeo.GeezeoClient;
import io.bankspec.geezeo.model.Account;
import io.bankspec.geezeo.model.AccountClassification;
import io.bankspec.geezeo.model.AddCeFiForm;
import io.bankspec.geezeo.model.ClassifyForm;
import io.bankspec.geezeo.model.LoginCredentials;
import io.bankspec.geezeo.model.UpdateCredentialsForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** At the bank of the sandbox the password chooses the story. */
final class GeezeoScenarios {
    private static final String BANK = "4294967311";
    private static final String USER = "cust-1001";

    private final List<Scenario> all = new ArrayList<>();

    static List<Scenario> all() {
        GeezeoScenarios scenarios = new GeezeoScenarios();
        scenarios.additions();
        scenarios.updates();
        scenarios.harvests();
        return scenarios.all;
    }

    private void additions() {
        add("addCeFi", "plain", "COMPLETED", added("canary-password"));
        add("addCeFi", "question", "COMPLETED", added("challenge"), "correct");
        add("addCeFi", "flat question", "COMPLETED", added("flat"), "correct");
        add("addCeFi", "three at once", "COMPLETED", added("several"), "correct");
        add("addCeFi", "two questions", "COMPLETED", added("second"), "correct");
        add("addCeFi", "endless", "LIMIT_REACHED", added("endless"), "correct");
        add("addCeFi", "wrong answer", "WRONG_ANSWER", added("challenge"), "canary-wrong");
        add("addCeFi", "wrong answer, told late", "WRONG_ANSWER", added("late"), "canary-wrong");
        add("addCeFi", "refused", "LOGIN_REFUSED", added("refused"));
        add("addCeFi", "error", "FAILED", added("error"));
        add("addCeFi", "outage", "UNAVAILABLE", added("outage"));
        add("addCeFi", "message", "UNEXPECTED", added("message"));
        add("addCeFi", "no accounts", "COMPLETED", added("none"));
    }

    private void updates() {
        add("updateAccountCredentials", "plain", "COMPLETED", updated("canary-password"));
        add("updateAccountCredentials", "question", "COMPLETED", updated("challenge"), "correct");
        add("updateAccountCredentials", "two questions", "COMPLETED", updated("second"), "correct");
        add("updateAccountCredentials", "wrong answer", "WRONG_ANSWER", updated("challenge"), "canary-wrong");
        add("updateAccountCredentials", "refused", "LOGIN_REFUSED", updated("refused"));
        add("updateAccountCredentials", "error", "FAILED", updated("error"));
    }

    private void harvests() {
        add("createHarvest", "plain", "COMPLETED", harvested("canary-password"));
        add("createHarvest", "one account fails", "COMPLETED", harvested("expires"));
    }

    private void add(String flow, String story, String ending, Setting setting, String... answers) {
        Calls calls = switch (flow) {
            case "addCeFi" -> new Calls(flow, "continueCeFiMfa", "");
            case "createHarvest" -> new Calls(flow, "", "getHarvest");
            default -> new Calls(flow, "", "");
        };
        all.add(new Scenario("geezeo", calls, story, ending, List.of(answers), setting));
    }

    private static Setting added(String password) {
        return first -> start(geezeo -> geezeo.mfa().addCeFi(USER, form(password)));
    }

    private static Setting updated(String password) {
        return first -> {
            long account = linked(first, "canary-password").get(0).getId();
            return start(geezeo -> geezeo.mfa()
                    .updateAccountCredentials(
                            USER,
                            account,
                            UpdateCredentialsForm.builder()
                                    .credentials(login(password))
                                    .build()));
        };
    }

    private static Setting harvested(String password) {
        return first -> {
            linked(first, password);
            return start(geezeo -> geezeo.jobs().createHarvest(USER));
        };
    }

    /** Accounts that were found and kept. */
    private static List<Account> linked(Program first, String password) {
        GeezeoClient geezeo = client(first);
        List<Account> found =
                geezeo.aggregation().addCeFi(USER, form(password)).execute().getAccounts();
        AccountClassification kind =
                AccountClassification.builder().typeCode("DDA,CMA").build();
        Map<String, AccountClassification> kinds = new LinkedHashMap<>();
        for (Account account : found) kinds.put(String.valueOf(account.getId()), kind);
        ClassifyForm kept = ClassifyForm.builder().accounts(kinds).build();
        return geezeo.aggregation().classifyAccounts(USER, kept).execute().getAccounts();
    }

    private static Start start(Function<GeezeoClient, MfaFlow<?>> flow) {
        return program -> {
            GeezeoClient own = client(program);
            return new Task(flow.apply(own), own.ping().ping(), own);
        };
    }

    private static GeezeoClient client(Program program) {
        return program.serve(GeezeoClient.builder())
                .apiKey(program.account("canary-api-key"))
                .build();
    }

    private static AddCeFiForm form(String password) {
        return AddCeFiForm.builder().id(BANK).credentials(login(password)).build();
    }

    private static LoginCredentials login(String password) {
        return LoginCredentials.builder()
                .loginParams(Map.of("51200", "canary-user", "51201", password))
                .build();
    }
}
