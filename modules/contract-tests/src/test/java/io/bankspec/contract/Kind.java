package io.bankspec.contract;

import io.bankspec.core.ApiCall;
import io.bankspec.core.PagedCall;
import io.bankspec.core.mfa.MfaFailedException;
import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.core.mfa.MfaStep;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** What a program does with a provider, and all the ways to do it. */
enum Kind {
    READ {
        @Override
        List<Way> ways(Subject subject, Object client) {
            return calls(subject.read(client));
        }
    },
    WRITE {
        @Override
        List<Way> ways(Subject subject, Object client) {
            return calls(subject.write(client));
        }
    },
    /** The second of two pages is what fails. */
    WALK {
        @Override
        List<Way> ways(Subject subject, Object client) {
            PagedCall<?, ?> walk = subject.walk(client);
            return List.of(
                    () -> all(walk.items()),
                    () -> all(walk.pages()),
                    () -> walk.stream().toList(),
                    () -> result(walk.forEachAsync(item -> {})),
                    () -> result(walk.toListAsync()));
        }
    },
    FLOW {
        @Override
        List<Way> ways(Subject subject, Object client) {
            return flows(subject.flow(client));
        }
    },
    /** A call that is not sent, because the login for it fails. */
    LOGIN {
        @Override
        List<Way> ways(Subject subject, Object client) {
            return calls(subject.read(client));
        }
    };

    /** One way to do it; gives the result, or throws what the program would get. */
    interface Way {
        Object go() throws Throwable;
    }

    abstract List<Way> ways(Subject subject, Object client);

    /** How many ways there are. */
    int ways(Subject subject) {
        return switch (this) {
            case WALK -> subject.canWalk() ? 5 : 0;
            case LOGIN -> subject.canLogIn() ? 4 : 0;
            default -> 4;
        };
    }

    /** What the provider answers where no fault replaces it. */
    String right(Subject subject) {
        return switch (this) {
            case WRITE -> subject.writeResult();
            case WALK -> subject.canWalk() ? subject.secondPage() : "";
            default -> subject.readResult();
        };
    }

    private static List<Way> calls(ApiCall<?> call) {
        return List.of(
                call::execute,
                call::executeForResponse,
                () -> result(call.executeAsync()),
                () -> result(call.executeForResponseAsync()));
    }

    private static <T> List<Way> flows(MfaFlow<T> flow) {
        return List.of(
                flow::start,
                () -> result(flow.startAsync()),
                () -> flow.run(challenge -> {
                    throw new AssertionError("asked");
                }),
                () -> result(flow.runAsync(challenge -> {
                    throw new AssertionError("asked");
                })));
    }

    private static List<Object> all(Iterable<?> items) {
        List<Object> all = new ArrayList<>();
        items.forEach(all::add);
        return all;
    }

    /** The bound is for a defect alone. */
    static Object result(CompletableFuture<?> future) throws Throwable {
        try {
            return future.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause();
        }
    }

    /** How it ends: {@code result}, the reason of a flow, or which exception. */
    static String end(Way way) {
        try {
            return way.go() instanceof MfaStep.Failed<?> failed
                    ? failed.reason().toString()
                    : "result";
        } catch (Throwable e) {
            return name(e);
        }
    }

    static String name(Throwable failure) {
        return failure instanceof MfaFailedException flow
                ? flow.reason().toString()
                : failure.getClass().getSimpleName().replace("Exception", "");
    }
}
