package io.bankspec.sandbox.internal;

import io.bankspec.core.Time;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** One provider without its socket: finds the operation of a request, checks it, and lets the simulation answer. Thread-safe. */
public final class Engine {
    private final Spec spec;
    private final World world;
    private final Simulation simulation;
    private final Handlers handlers;
    private final TokenAnswers tokens;
    private final boolean isChecking;

    /**
     * A provider in its first state.
     *
     * @throws IllegalArgumentException there is no such provider
     */
    public Engine(String provider, Time time) {
        this(provider, time, Provider.simulationOf(provider));
    }

    Engine(String provider, Time time, Function<World, Simulation> maker) {
        this(provider, time, maker, true);
    }

    private Engine(String provider, Time time, Function<World, Simulation> maker, boolean isChecking) {
        this.isChecking = isChecking;
        world = new World(time);
        tokens = new TokenAnswers(world);
        simulation = maker.apply(world);
        spec = Spec.of(provider);
        handlers = new Handlers(spec.operations());
        simulation.register(handlers);
    }

    /** The same, which holds nothing against the spec: that takes far longer than the answer itself. */
    public static Engine unchecked(String provider, Time time) {
        return new Engine(provider, time, Provider.simulationOf(provider), false);
    }

    /** Ids of all operations. */
    public Set<String> operations() {
        return spec.operations();
    }

    /** Path below which the operations are, empty or with a slash at its beginning. */
    public String basePath() {
        return spec.basePath();
    }

    /** For the person at the terminal. */
    public List<String> stories() {
        return simulation.stories();
    }

    /** The request as one of an operation, null when none has this method and path. */
    public @Nullable Request request(String method, HttpUrl url, Headers headers, String body) {
        String path = url.encodedPath();
        if (!path.startsWith(basePath())) return null;
        for (Route route : spec.routes()) {
            Map<String, String> values =
                    route.match(method, path.substring(basePath().length()));
            if (values == null) continue;
            String server = url.scheme() + "://" + url.host() + ':' + url.port() + basePath();
            return new Request(route, server, url, headers, body, values);
        }
        return null;
    }

    /** Answers a request that is no operation's: with a token where the spec's OAuth 2 has one, else with an error. */
    public synchronized Answer unknown(String method, HttpUrl url, String body) {
        boolean isToken = method.equals("POST") && spec.isTokenUrl(url.encodedPath());
        return isToken ? tokens.answer(body) : error(404, "no operation for " + method + ' ' + url.encodedPath());
    }

    /** An error in the provider's shape. */
    public synchronized Answer error(int status, String message) {
        return simulation.error(status, message).withMediaType("application/json");
    }

    /** Answers a request. */
    public Answer answer(Request request) {
        try {
            return finished(request, checkedAnswer(request));
        } catch (RuntimeException e) {
            return error(500, "the sandbox failed: " + e);
        }
    }

    private Answer checkedAnswer(Request request) {
        String missing = spec.credentials().missing(request);
        List<String> complaints = isChecking ? complaints(request) : List.of();
        synchronized (this) {
            if (missing != null) return simulation.error(request, 401, "missing credential: " + missing);
            world.catchUp();
            Answer refusal = simulation.refusal(request);
            if (refusal != null) return refusal;
            if (!complaints.isEmpty()) return simulation.error(request, 400, String.join("; ", complaints));
            Handler handler = handlers.of(request.operation());
            try {
                return handler == null ? request.example() : handler.answer(request);
            } catch (Refusal e) {
                return e.answer(simulation, request);
            }
        }
    }

    private List<String> complaints(Request request) {
        return spec.validator().complaints(request.route().method(), request.url(), request.headers(), request.text());
    }

    private Answer finished(Request request, Answer answer) {
        Route route = request.route();
        String header = spec.requestIdHeader();
        Answer named = header == null ? answer : answer.header(header, requestId());
        Answer typed = named.withMediaType(simulation.contentType(route.mediaType(answer.status())));
        if (!isChecking || !route.declares(answer.status())) return typed;
        List<String> complaints = spec.validator().complaints(route, typed);
        // A mistake of the simulation; a client that is tested against it must not get used to it.
        return complaints.isEmpty()
                ? typed
                : error(500, "the sandbox answers wrongly: " + String.join("; ", complaints));
    }

    private synchronized String requestId() {
        return "sandbox-" + world.ids().next("request");
    }
}
