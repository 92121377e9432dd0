package io.bankspec.sandbox.donkies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.atrium.LocalAtrium;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.World;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Linking institutions, and answering their questions by the texts of the labels. */
record Members(World world, LocalAtrium atrium, Keys keys, Worker worker) {
    void register(Handlers handlers) {
        handlers.on("listCredentials", this::credentials);
        handlers.on("listMembers", this::list);
        handlers.on("createMember", this::create);
        handlers.on("readMember", request -> Answer.ok(find(request).json()));
        handlers.on("resumeMember", 204, this::resume);
    }

    private Answer credentials(Request request) {
        String code = request.path("institution_code");
        if (!code.matches("\\w+")) throw new Refusal(404, "Not Found");
        return Answer.ok(Json.list(atrium.credentials(code).stream()
                .map(field -> field.retain("field_name", "label", "type").put("institution", code))));
    }

    private Answer list(Request request) {
        return Answer.ok(Json.list(keys.user(request).members.values().stream().map(Member::json)));
    }

    private Member find(Request request) {
        return keys.user(request).members.values().stream()
                .filter(member -> member.identifier.equals(request.path("identifier")))
                .findFirst()
                .orElseThrow(Errors::notFound);
    }

    private Answer create(Request request) {
        User user = keys.user(request);
        String institution = request.body().path("institution_code").asText();
        Member existing = user.members.get(institution);
        if (existing != null) return Answer.json(201, existing.json());
        if (user.guid == null) throw new Refusal(500, "the user is not known to Atrium yet");
        Map<String, String> login = new HashMap<>();
        for (JsonNode field : request.body().path("credentials"))
            login.put(field.path("field_name").asText(), field.path("value").asText());
        ObjectNode created;
        try {
            created = atrium.createMember(user.guid, institution, login);
        } catch (Refusal e) {
            throw failure(e);
        }
        Member member = new Member(world.ids().hex("member"), user, institution, created);
        user.members.put(institution, member);
        worker.watch(member);
        return Answer.json(201, member.createdJson());
    }

    private void resume(Request request) {
        Member member = find(request);
        Map<String, String> answers = new LinkedHashMap<>();
        for (JsonNode sent : request.body().path("challenges"))
            answers.put(
                    guid(member, sent.path("label").asText()),
                    sent.path("value").asText());
        try {
            String user = Objects.requireNonNull(member.user.guid, "a member without a user at Atrium");
            answers.forEach((guid, value) -> atrium.resume(user, member.guid, guid, value));
        } catch (Refusal e) {
            throw failure(e);
        }
        worker.watch(member);
    }

    private static String guid(Member member, String label) {
        List<String> guids = member.challenges.stream()
                .filter(challenge -> challenge.path("label").asText().equals(label))
                .map(challenge -> challenge.path("guid").asText())
                .toList();
        if (guids.isEmpty()) throw Errors.field("challenges", "There is none with this label.");
        if (guids.size() > 1) throw new Refusal(500, "two challenges have this label");
        return guids.get(0);
    }

    /** Nothing that Atrium refuses is told apart. */
    private static Refusal failure(Refusal atrium) {
        return new Refusal(500, "Atrium: " + atrium.getMessage());
    }
}
