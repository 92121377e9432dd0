package io.bankspec.sandbox.geezeo;

import com.fasterxml.jackson.databind.JsonNode;
import io.bankspec.sandbox.geezeo.Messages.Trouble;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.World;
import java.util.List;
import java.util.function.Supplier;

/** Logging in at banks: for the first time, and with new credentials. */
record Aggregation(World world, Users users) {
    void register(Handlers handlers) {
        handlers.on("addCeFi", this::add);
        handlers.on("continueCeFiMfa", this::proceed);
        handlers.on("updateAccountCredentials", this::update);
    }

    private Answer add(Request request) {
        User user = users.find(request);
        JsonNode form = request.body();
        Institution institution = Institution.find(form.path("id").asText());
        Story story = institution.story(form);
        String place = String.valueOf(institution.id());
        return user.start(new Session(world, story, false, place, adding(user, institution, story)));
    }

    private Answer proceed(Request request) {
        return users.find(request).answer(request.path("ceFiId"), request.body());
    }

    private Session.Goal adding(User user, Institution institution, Story story) {
        Supplier<Link> linked = () -> {
            Link link = new Link(world, institution, story);
            user.links.add(link);
            return link;
        };
        return new Session.Goal(() -> linked.get().accounts, () -> {}, () -> {
            if (story != Story.LATE) return Messages.error(Trouble.WRONG_ANSWER);
            Link link = linked.get();
            link.mark(Trouble.WRONG_ANSWER);
            return Messages.accounts(link.accounts.stream());
        });
    }

    private Answer update(Request request) {
        User user = users.find(request);
        Account account = user.account(request);
        String place = "account " + account.id;
        JsonNode form = request.body();
        boolean first = form.has("credentials");
        if (first == form.has("mfa_responses"))
            throw new Refusal(400, "either credentials or mfa_responses has to be sent");
        if (!first) return user.answer(place, form);
        Story story = account.link.institution.story(form);
        return user.start(new Session(world, story, true, place, repairing(account, story)));
    }

    private Session.Goal repairing(Account account, Story story) {
        Link link = account.link;
        Supplier<List<Account>> repaired = () -> {
            link.story = story;
            link.mark(null);
            link.refreshed(world);
            return List.of(account);
        };
        return new Session.Goal(repaired, () -> link.mark(Trouble.REFUSED), () -> {
            link.mark(Trouble.WRONG_ANSWER);
            return Messages.error(Trouble.WRONG_ANSWER);
        });
    }
}
