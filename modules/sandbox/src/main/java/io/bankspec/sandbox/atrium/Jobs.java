package io.bankspec.sandbox.atrium;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.atrium.Institution.Feature;
import io.bankspec.sandbox.atrium.Job.Task;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handler;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.World;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Starting jobs on a member, answering their questions, and the login at an institution that wants OAuth. */
record Jobs(World world, Members members) {
    private static final Duration THROTTLE = Duration.ofSeconds(10_800);
    private static final Duration BALANCE_PAUSE = Duration.ofHours(2);
    private static final Duration OAUTH_VISIT = Duration.ofSeconds(10);

    void register(Handlers handlers) {
        handlers.on("aggregateMember", this::aggregate);
        handlers.on("aggregateMemberBalances", this::balance);
        handlers.on("extendHistory", premium(Task.HISTORY, Feature.HISTORY));
        handlers.on("identifyMember", premium(Task.IDENTIFY, Feature.IDENTIFICATION));
        handlers.on("verifyMember", premium(Task.VERIFY, Feature.VERIFICATION));
        handlers.on("fetchStatements", premium(Task.STATEMENTS, Feature.STATEMENT));
        handlers.on("resumeMember", this::resume);
        handlers.on("readOAuthWindowURI", this::oauth);
    }

    private Answer aggregate(Request request) {
        Member member = members.find(request);
        boolean throttled = member.institution.isThrottled() && isRecent(member.aggregatedAt, THROTTLE);
        // No error: that nothing is being aggregated is the only hint.
        if (throttled && !member.aggregating && "CONNECTED".equals(member.connection))
            return Members.answer(200, member);
        return start(member, Task.AGGREGATE);
    }

    private Answer balance(Request request) {
        Member member = members.find(request);
        if (!member.aggregating && isRecent(member.balancedAt, BALANCE_PAUSE))
            throw new Refusal(429, "balances once in two hours");
        Answer answer = start(member, Task.BALANCE);
        if (answer.status() == 200) member.balancedAt = world.now();
        return answer;
    }

    private boolean isRecent(@Nullable Instant moment, Duration age) {
        return moment != null && moment.plus(age).isAfter(world.now());
    }

    private Handler premium(Task task, Feature feature) {
        return request -> {
            Member member = members.find(request);
            if (!member.institution.can(feature))
                throw new Refusal(400, member.institution.name() + " does not support this");
            return start(member, task);
        };
    }

    private Answer start(Member member, Task task) {
        if (member.aggregating) {
            boolean same = member.job != null && member.job.task == task;
            if (same) return Members.answer(202, member);
            throw new Refusal(409, "another job runs on this member");
        }
        if ("PENDING".equals(member.connection))
            throw new Refusal(409, "the user has not logged in at the institution");
        new Job(world, member, task).start();
        return Members.answer(200, member);
    }

    private Answer resume(Request request) {
        Member member = members.find(request);
        Challenge challenge = member.challenge;
        if (challenge == null) throw new Refusal(405, "the member is not CHALLENGED");
        String answer = null;
        for (JsonNode sent : request.body().path("member").path("challenges")) {
            String guid = sent.path("guid").asText();
            if (!guid.equals(challenge.guid())) throw new Refusal(422, "no open challenge " + guid);
            answer = sent.path("value").asText();
        }
        if (answer == null) throw new Refusal(400, "no answer to " + challenge.guid());
        member.job.resume(answer);
        return Members.answer(200, member);
    }

    /** Nobody looks at the address: the user of this sandbox is done with it soon after it was asked for. */
    private Answer oauth(Request request) {
        Member member = members.find(request);
        if (!member.institution.can(Feature.OAUTH))
            throw new Refusal(400, member.institution.name() + " does not know OAuth");
        boolean skip = Boolean.parseBoolean(request.query("skip_aggregation"));
        world.after(OAUTH_VISIT, () -> visited(member, skip));
        ObjectNode json = member.json();
        json.put(
                "oauth_window_uri",
                "https://oauth.example.com/authorize?state=" + world.ids().hex("state"));
        return Answer.ok("member", json);
    }

    private void visited(Member member, boolean skip) {
        if (!"PENDING".equals(member.connection)) return;
        member.connection = "CREATED";
        if (!skip) new Job(world, member, Task.AGGREGATE).start();
    }
}
