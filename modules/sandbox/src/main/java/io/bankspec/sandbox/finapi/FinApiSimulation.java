package io.bankspec.sandbox.finapi;

import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.Simulation;
import io.bankspec.sandbox.internal.World;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** finAPI Access: what is where. */
final class FinApiSimulation implements Simulation {
    private final World world;
    private final Problems problems;
    private final Tokens tokens;
    private final Map<String, User> users = new HashMap<>();

    /** A provider with one user, who has nothing yet. */
    FinApiSimulation(World world) {
        this.world = world;
        problems = new Problems(world);
        tokens = new Tokens(world, users);
        User first = new User("jane-roe", "sandbox-password");
        first.verified = true;
        users.put(first.id, first);
    }

    @Override
    public void register(Handlers handlers) {
        Challenges challenges = new Challenges(world, problems);
        tokens.register(handlers);
        new Users(world, problems, users, tokens).register(handlers);
        Bank.register(handlers);
        new Connections(problems, tokens).register(handlers);
        new Imports(world, problems, tokens, challenges).register(handlers);
        new Accounts(world, tokens).register(handlers);
        new Orders(problems, tokens, challenges).register(handlers);
        new Transactions(tokens).register(handlers);
        new Splits(world, problems, tokens).register(handlers);
        new Categories(world, problems, tokens).register(handlers);
        new CashFlows(tokens).register(handlers);
        new Labels(world, problems, tokens).register(handlers);
    }

    @Override
    public @Nullable Answer refusal(Request request) {
        return request.operation().equals("getToken") ? null : tokens.refusal(request, problems);
    }

    @Override
    public Answer error(int status, String message) {
        return problems.usual(status, message);
    }
}
