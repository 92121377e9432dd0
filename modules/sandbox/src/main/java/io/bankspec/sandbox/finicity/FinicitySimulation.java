package io.bankspec.sandbox.finicity;

import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.Simulation;
import io.bankspec.sandbox.internal.World;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finicity: what is where. */
record FinicitySimulation(World world, Partner partner) implements Simulation {
    /** A provider without customers. */
    FinicitySimulation(World world) {
        this(world, new Partner(world));
    }

    @Override
    public void register(Handlers handlers) {
        Customers customers = new Customers(world, new TreeMap<>());
        Accounts accounts = new Accounts(world, customers);
        partner.register(handlers);
        customers.register(handlers);
        Institution.register(handlers, world);
        new Connect(world, customers).register(handlers);
        accounts.register(handlers);
        new Linking(world, customers, accounts).register(handlers);
        new Transactions(customers, accounts).register(handlers);
        new Reports(world, customers).register(handlers);
        new Analytics(world, customers).register(handlers);
    }

    @Override
    public @Nullable Answer refusal(Request request) {
        return partner.refusal(request);
    }

    @Override
    public Answer error(int status, String message) {
        return Problems.usual(status, message);
    }

    @Override
    public Answer error(Request request, int status, String message) {
        if (status == 401) return Partner.missing(request);
        return Analytics.owns(request) ? Problems.analytics(status, message) : error(status, message);
    }
}
