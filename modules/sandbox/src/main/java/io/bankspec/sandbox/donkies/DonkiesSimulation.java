package io.bankspec.sandbox.donkies;

import io.bankspec.sandbox.atrium.LocalAtrium;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.Simulation;
import io.bankspec.sandbox.internal.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Donkies: what is where. Behind it stands an Atrium of its own. */
final class DonkiesSimulation implements Simulation {
    private final Keys keys;
    private final Users users;
    private final Members members;
    private final Banking banking;

    /** A provider without members, for whom everybody is a user. */
    DonkiesSimulation(World world) {
        LocalAtrium atrium = new LocalAtrium(world);
        keys = new Keys(world);
        users = new Users(world, atrium, keys);
        members = new Members(world, atrium, keys);
        banking = new Banking(world, users, keys);
    }

    @Override
    public void register(Handlers handlers) {
        users.register(handlers);
        members.register(handlers);
        banking.register(handlers);
    }

    @Override
    public @Nullable Answer refusal(Request request) {
        return keys.refusal(request);
    }

    @Override
    public Answer error(int status, String message) {
        return Errors.of(status, message);
    }

    @Override
    public List<String> stories() {
        return List.of(
                "login: any e-mail address, and any password but " + Users.WRONG + "; who signs up has to be confirmed",
                "signup/confirm: encrypted_id is the MD5 of the e-mail address in hex; any token but " + Users.WRONG,
                "institutions: those of Atrium, such as mxbank and example_credit_union (has a debt); one member for each",
                "username: test_atrium; any other is DENIED",
                "password that asks: challenge; options and image stop the worker, so that the member stays INITIATED",
                "passwords that fail: UNAUTHORIZED, INVALID (DENIED); BAD_REQUEST (HALTED); LOCKED, DISABLED,"
                        + " SERVER_ERROR, UNAVAILABLE (INITIATED for ever)",
                "any other password succeeds; accounts and transactions follow ten seconds later",
                "answers: correct; challenge (asks the same again, which ends in a 500); any other is DENIED",
                "accounts are numbered 1, 2, and so on for link_debts and funding_sources");
    }
}
