package io.bankspec.contract.simulation;

import io.bankspec.atrium.AtriumClient;
import io.bankspec.atrium.AtriumMfa;
import io.bankspec.atrium.model.Credential;
import io.bankspec.atrium.model.CredentialAnswer;
import io.bankspec.atrium.model.MemberCreate;
import io.bankspec.atrium.model.MemberCreateRequestBody;
import io.bankspec.atrium.model.MemberUpdate;
import io.bankspec.atrium.model.MemberUpdateRequestBody;
import io.bankspec.atrium.model.UserCreate;
import io.bankspec.atrium.model.UserCreateRequestBody;
import io.bankspec.contract.simulation.Scenario.Calls;
import io.bankspec.contract.simulation.Scenario.Setting;
import io.bankspec.contract.simulation.Scenario.Task;
import io.bankspec.core.mfa.MfaFlow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;

/** The password chooses what the bank does, and so do some answers. */
final class AtriumScenarios {
    private static final String GOOD = "canary-password";
    private static final String BANK = "example_premium";

    /** A flow on a member that exists. */
    private interface Job {
        MfaFlow<?> of(AtriumMfa mfa, String user, String member);
    }

    private static final Map<String, Job> JOBS = Map.of(
            "aggregateMember", AtriumMfa::aggregateMember,
            "aggregateMemberBalances", AtriumMfa::aggregateMemberBalances,
            "extendHistory", AtriumMfa::extendHistory,
            "fetchStatements", AtriumMfa::fetchStatements,
            "identifyMember", AtriumMfa::identifyMember,
            "verifyMember", AtriumMfa::verifyMember);

    private final List<Scenario> all = new ArrayList<>();

    static List<Scenario> all() {
        AtriumScenarios scenarios = new AtriumScenarios();
        scenarios.creations();
        for (String name : JOBS.keySet().stream().sorted().toList()) scenarios.jobs(name, JOBS.get(name));
        scenarios.updates();
        return scenarios.all;
    }

    private void creations() {
        String name = "createMember";
        add(name, "plain", "COMPLETED", created(GOOD));
        add(name, "text", "COMPLETED", created("challenge"), "correct");
        add(name, "two texts", "COMPLETED", created("challenge"), "challenge", "correct");
        add(name, "options", "COMPLETED", created("options"), "correct");
        add(name, "options, wrong at first", "COMPLETED", created("options"), "wrong", "correct");
        add(name, "options, always wrong", "WRONG_ANSWER", created("options"), "wrong");
        add(name, "image", "COMPLETED", created("image"), "correct");
        add(name, "images", "COMPLETED", created("image_options"), "correct");
        add(name, "wrong text", "WRONG_ANSWER", created("challenge"), "canary-wrong");
        add(name, "locked after the question", "USER_ACTION_NEEDED", created("challenge"), "LOCKED");
        add(name, "outage after the question", "UNAVAILABLE", created("challenge"), "UNAVAILABLE");
        add(name, "refused", "LOGIN_REFUSED", created("INVALID"));
        add(name, "locked", "USER_ACTION_NEEDED", created("LOCKED"));
        add(name, "closed", "GONE", created("DISABLED"));
        add(name, "outage", "UNAVAILABLE", created("SERVER_ERROR"));
    }

    private void jobs(String name, Job job) {
        add(name, "plain", "COMPLETED", onMember(GOOD, job));
        add(name, "text", "COMPLETED", onMember("challenge", job), "correct");
        add(name, "wrong text", "WRONG_ANSWER", onMember("challenge", job), "canary-wrong");
        add(name, "refused", "LOGIN_REFUSED", onMember("INVALID", job));
        add(name, "outage", "UNAVAILABLE", onMember("SERVER_ERROR", job));
        Job other = name.equals("verifyMember") ? AtriumMfa::identifyMember : AtriumMfa::verifyMember;
        add(name, "other job", "BUSY", after(other, 1, job));
        if (name.equals("aggregateMember")) add(name, "too often", "THROTTLED", after(job, 20, job));
        if (name.equals("aggregateMemberBalances")) add(name, "too often", "THROTTLED", after(job, 20, job));
    }

    private void updates() {
        add("updateMember", "plain", "COMPLETED", updated(GOOD));
        add("updateMember", "text", "COMPLETED", updated("challenge"), "correct");
        add("updateMember", "wrong text", "WRONG_ANSWER", updated("challenge"), "canary-wrong");
        add("updateMember", "refused", "LOGIN_REFUSED", updated("INVALID"));
    }

    private void add(String flow, String story, String ending, Setting setting, String... answers) {
        Calls calls = new Calls(flow, "resumeMember", "readMemberStatus");
        all.add(new Scenario("atrium", calls, story, ending, List.of(answers), setting));
    }

    private static Setting created(String password) {
        return first -> {
            AtriumClient atrium = client(first);
            String user = user(atrium);
            MemberCreateRequestBody body = member(atrium, password, false);
            return program -> {
                AtriumClient own = client(program);
                return new Task(own.mfa().createMember(user, body), own.users().readUser(user), own);
            };
        };
    }

    private static Setting onMember(String password, Job job) {
        return first -> {
            AtriumClient atrium = client(first);
            String user = user(atrium);
            return started(user, member(atrium, user, password), job);
        };
    }

    /** So many seconds after another job was started. */
    private static Setting after(Job earlier, int seconds, Job job) {
        return first -> {
            AtriumClient atrium = client(first);
            String user = user(atrium);
            String member = member(atrium, user, GOOD);
            first.time().blocking(false);
            Future<?> running = earlier.of(atrium.mfa(), user, member).startAsync();
            first.time().skip(Duration.ofSeconds(seconds));
            running.cancel(true);
            first.time().blocking(true);
            return started(user, member, job);
        };
    }

    private static Scenario.Start started(String user, String member, Job job) {
        return program -> {
            AtriumClient own = client(program);
            return new Task(job.of(own.mfa(), user, member), own.users().readUser(user), own);
        };
    }

    private static Setting updated(String password) {
        return first -> {
            AtriumClient atrium = client(first);
            String user = user(atrium);
            String member = member(atrium, user, GOOD);
            List<Credential> fields = atrium.members()
                    .listMemberCredentials(user, member)
                    .execute()
                    .getCredentials();
            MemberUpdate update =
                    MemberUpdate.builder().credentials(login(fields, password)).build();
            MemberUpdateRequestBody body =
                    MemberUpdateRequestBody.builder().member(update).build();
            return started(user, member, (mfa, owner, guid) -> mfa.updateMember(owner, guid, body));
        };
    }

    private static AtriumClient client(Program program) {
        return program.serve(AtriumClient.builder())
                .apiKey(program.account("canary-api-key"))
                .clientId("canary-client-id")
                .build();
    }

    private static String user(AtriumClient atrium) {
        UserCreate fields = UserCreate.builder().identifier("jane-roe").build();
        return atrium.users()
                .createUser(UserCreateRequestBody.builder().user(fields).build())
                .execute()
                .getUser()
                .getGuid();
    }

    private static String member(AtriumClient atrium, String user, String password) {
        return atrium.members()
                .createMember(user, member(atrium, password, true))
                .execute()
                .getMember()
                .getGuid();
    }

    private static MemberCreateRequestBody member(AtriumClient atrium, String password, boolean idle) {
        List<Credential> fields =
                atrium.institutions().readInstitutionCredentials(BANK).execute().getCredentials();
        MemberCreate member = MemberCreate.builder()
                .institutionCode(BANK)
                .credentials(login(fields, password))
                .skipAggregation(idle)
                .build();
        return MemberCreateRequestBody.builder().member(member).build();
    }

    private static List<CredentialAnswer> login(List<Credential> fields, String password) {
        return List.of(
                value(fields.get(0).getGuid(), "test_atrium"),
                value(fields.get(1).getGuid(), password));
    }

    private static CredentialAnswer value(String guid, String value) {
        return CredentialAnswer.builder().guid(guid).value(value).build();
    }
}
