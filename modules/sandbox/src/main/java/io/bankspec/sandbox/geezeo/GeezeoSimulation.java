package io.bankspec.sandbox.geezeo;

import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.Simulation;
import io.bankspec.sandbox.internal.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Geezeo: what is where. */
final class GeezeoSimulation implements Simulation {
    private final World world;
    private final Users users;

    /** A provider with one user and without accounts. */
    GeezeoSimulation(World world) {
        this.world = world;
        this.users = new Users(world);
    }

    @Override
    public void register(Handlers handlers) {
        Institution.register(handlers);
        users.register(handlers);
        new Aggregation(world, users).register(handlers);
        new Classification(world, users).register(handlers);
        new Accounts(world, users).register(handlers);
        new Transactions(users).register(handlers);
        handlers.on("ping", request -> Answer.ok(Json.object().put("response", "PONG")));
    }

    @Override
    public @Nullable Answer refusal(Request request) {
        String complaint = Keys.complaint(request, world.now());
        return complaint == null ? null : error(401, complaint);
    }

    @Override
    public Answer error(int status, String message) {
        return Answer.error(status, message);
    }

    @Override
    public String contentType(String declared) {
        return declared + "; charset=utf-8";
    }

    @Override
    public List<String> stories() {
        return List.of(
                "credentials: any API key but " + Keys.REFUSED + "; or a token of a user, whatever its signature",
                "user: " + Users.FIRST + ", and those that are created",
                "institution 1, Retail 2FA: 42969 test, 42970 test; the answer is red",
                "institution 2, Retail Non 2FA: 42971 script1, 42972 cashedge1; no question",
                "other institutions: 51200 any user; 51201, the password, chooses the story; any other finds accounts",
                "passwords that ask: challenge; flat (flat message); several (three prompts at once); second (two"
                        + " challenges in a row); endless; late (a wrong answer gives accounts with error 304)",
                "passwords that fail: refused (bad_credentials); error (with status 200); outage (500); message; none"
                        + " (no accounts)",
                "passwords that fail at the next harvest: expires (301), asks (303)",
                "answers: correct; any other is wrong and ends the session, as do ten minutes and"
                        + " deletePendingAccount");
    }
}
