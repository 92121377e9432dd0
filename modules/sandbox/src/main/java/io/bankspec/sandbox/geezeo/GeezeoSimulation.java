package io.bankspec.sandbox.geezeo;

import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.Simulation;
import io.bankspec.sandbox.internal.World;
import org.jspecify.annotations.Nullable;

/** Geezeo: what is where. */
record GeezeoSimulation(World world, Users users) implements Simulation {
    /** A provider with one user and without accounts. */
    GeezeoSimulation(World world) {
        this(world, new Users(world));
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
    public String contentType(String declared) {
        return declared + "; charset=utf-8";
    }
}
