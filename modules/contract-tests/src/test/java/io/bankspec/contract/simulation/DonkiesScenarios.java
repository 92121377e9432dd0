package io.bankspec.contract.simulation;

import io.bankspec.contract.simulation.Scenario.Calls;
import io.bankspec.contract.simulation.Scenario.Task;
import io.bankspec.donkies.DonkiesClient;
import io.bankspec.donkies.model.CredentialValue;
import io.bankspec.donkies.model.MemberCreate;
import java.util.ArrayList;
import java.util.List;

/** One flow, at a provider that passes on what Atrium says, and loses some of it. */
final class DonkiesScenarios {
    private final List<Scenario> all = new ArrayList<>();

    static List<Scenario> all() {
        DonkiesScenarios scenarios = new DonkiesScenarios();
        scenarios.add("plain", "COMPLETED", "canary-password");
        scenarios.add("text", "COMPLETED", "challenge", "correct");
        scenarios.add("wrong text", "LOGIN_REFUSED", "challenge", "canary-wrong");
        scenarios.add("refused", "LOGIN_REFUSED", "INVALID");
        scenarios.add("outage", "UNAVAILABLE", "BAD_REQUEST");
        scenarios.add("no end", "TIMEOUT", "SERVER_ERROR");
        return scenarios.all;
    }

    private void add(String story, String ending, String password, String... answers) {
        MemberCreate body = MemberCreate.builder()
                .institutionCode("mxbank")
                .credentials(List.of(value("LOGIN", "test_atrium"), value("PASSWORD", password)))
                .build();
        Calls calls = new Calls("createMember", "resumeMember", "readMember");
        all.add(new Scenario("donkies", calls, story, ending, List.of(answers), first -> program -> {
            DonkiesClient own = client(program);
            return new Task(own.mfa().createMember(body), own.auth().readUser(), own);
        }));
    }

    private static DonkiesClient client(Program program) {
        return program.serve(DonkiesClient.builder())
                .token(program.account("jane.roe@example.com"), "canary-password-of-jane")
                .build();
    }

    private static CredentialValue value(String field, String value) {
        return CredentialValue.builder().fieldName(field).value(value).build();
    }
}
