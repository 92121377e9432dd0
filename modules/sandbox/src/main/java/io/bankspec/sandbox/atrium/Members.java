package io.bankspec.sandbox.atrium;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.atrium.Institution.Feature;
import io.bankspec.sandbox.atrium.Job.Task;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.World;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Members: made, read, changed, deleted. */
record Members(World world, Users users) {
    /** What the provider's own sandbox allows. */
    private static final int LIMIT = 25;

    void register(Handlers handlers) {
        handlers.on("listMembers", this::list);
        handlers.on("createMember", this::create);
        handlers.on("readMember", request -> answer(200, find(request)));
        handlers.on("updateMember", this::update);
        handlers.on("deleteMember", 204, this::delete);
        handlers.on("readMemberStatus", request -> answer(200, find(request).statusJson()));
        handlers.on("listMemberMFAChallenges", this::challenges);
        handlers.on("listMemberCredentials", this::credentials);
    }

    Member find(Request request) {
        return users.find(request).member(request.path("member_guid"));
    }

    static Answer answer(int status, Member member) {
        return answer(status, member.json());
    }

    private static Answer answer(int status, ObjectNode member) {
        return Answer.json(status, Json.object("member", member));
    }

    private Answer list(Request request) {
        return Pages.of(
                request,
                "members",
                users.find(request).members.values().stream().map(Member::json));
    }

    private Answer create(Request request) {
        User user = users.find(request);
        JsonNode sent = request.body().path("member");
        Institution institution = Institution.find(sent.path("institution_code").asText());
        boolean oauth = institution.can(Feature.OAUTH);
        if (sent.path("is_oauth").asBoolean() != oauth)
            throw new Refusal(400, institution.name() + (oauth ? " wants OAuth" : " does not know OAuth"));
        Map<String, String> credentials = Login.values(institution.logins(), sent.path("credentials"));
        refuseTaken(user, sent, null);
        for (Member other : user.members.values()) {
            if (!oauth && other.institution == institution && other.credentials.equals(credentials))
                throw new Refusal(409, "the user has this member already");
        }
        if (user.members.size() >= LIMIT) throw new Refusal(405, "no more than " + LIMIT + " members");
        Member member = new Member(world, user, institution);
        member.change(sent);
        member.credentials = credentials;
        member.connection = oauth ? "PENDING" : "CREATED";
        user.members.put(member.guid, member);
        if (!oauth && !sent.path("skip_aggregation").asBoolean()) new Job(world, member, Task.AGGREGATE).start();
        return answer(200, member);
    }

    private Answer update(Request request) {
        Member member = find(request);
        JsonNode sent = request.body().path("member");
        refuseTaken(member.user, sent, member);
        boolean login = sent.has("credentials");
        if (login && member.aggregating) throw new Refusal(409, "a job runs on this member");
        if (login) member.credentials = Login.values(member.logins, sent.path("credentials"));
        member.change(sent);
        if (login) new Job(world, member, Task.AGGREGATE).startWithNewCredentials();
        return answer(200, member);
    }

    private void delete(Request request) {
        Member member = find(request);
        member.stop();
        member.user.members.remove(member.guid);
    }

    private Answer challenges(Request request) {
        Member member = find(request);
        if (member.challenge == null) return Answer.empty(204);
        return Answer.ok("challenges", List.of(member.challenge.json()));
    }

    private Answer credentials(Request request) {
        return Answer.ok("credentials", find(request).logins.stream().map(Login::json));
    }

    private static void refuseTaken(User user, JsonNode sent, @Nullable Member owner) {
        Users.refuseOneOf(
                sent, user.members.values().stream().filter(one -> one != owner).map(Member::identifier));
    }
}
