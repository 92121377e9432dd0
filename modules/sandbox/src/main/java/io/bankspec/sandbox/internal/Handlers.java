package io.bankspec.sandbox.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The handlers of a provider, by the operation ids of its spec. */
public final class Handlers {
    private final Set<String> operations;
    private final Map<String, Handler> handlers = new HashMap<>();

    Handlers(Set<String> operations) {
        this.operations = operations;
    }

    /**
     * Says what an operation does.
     *
     * @throws IllegalArgumentException the spec has no such operation, or it has a handler already
     */
    public Handlers on(String operation, Handler handler) {
        if (!operations.contains(operation)) throw new IllegalArgumentException("no operation " + operation);
        if (handlers.put(operation, handler) != null) throw new IllegalArgumentException("two for " + operation);
        return this;
    }

    /** Says what an operation does that answers without a body. */
    public Handlers on(String operation, int status, Consumer<Request> action) {
        return on(operation, request -> {
            action.accept(request);
            return Answer.empty(status);
        });
    }

    @Nullable
    Handler of(String operation) {
        return handlers.get(operation);
    }
}
