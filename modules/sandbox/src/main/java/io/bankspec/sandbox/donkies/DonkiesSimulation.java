package io.bankspec.sandbox.donkies;

import io.bankspec.sandbox.atrium.LocalAtrium;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.Simulation;
import io.bankspec.sandbox.internal.World;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Donkies: what is where. Behind it stands an Atrium of its own. */
record DonkiesSimulation(World world, Keys keys) implements Simulation {
    /** A provider without members, for whom everybody is a user. */
    DonkiesSimulation(World world) {
        this(world, new Keys(world));
    }

    @Override
    public void register(Handlers handlers) {
        LocalAtrium atrium = new LocalAtrium(world);
        Users users = new Users(world, atrium, keys, new LinkedHashMap<>());
        users.register(handlers);
        new Members(world, atrium, keys, new Worker(world, atrium)).register(handlers);
        new Banking(world, users, keys).register(handlers);
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
