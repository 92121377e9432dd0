package io.bankspec.sandbox.donkies;

import io.bankspec.sandbox.atrium.LocalAtrium;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.Simulation;
import io.bankspec.sandbox.internal.World;
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
}
