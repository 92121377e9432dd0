package io.bankspec.contract;

import io.bankspec.contract.RawServer.Ending;
import io.bankspec.contract.RawServer.Reply;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Three providers in one, whose answers say which call they belong to, and which fail as the plans of the calls have it. */
final class LoadServer implements RawServer.Script {
    /** A token is good for so many requests, whatever was said of its lifetime. */
    private static final int USES = 500;

    private static final Pattern LOGIN =
            Pattern.compile("POST (/oauth/token|/aggregation/v2/partners/authentication) ");
    private static final Pattern NUMBER = Pattern.compile("^GET \\S*/(\\d+) |:\"(\\d+)\"");
    private static final Pattern TOKEN = Pattern.compile("canary-token-\\d+");

    private final IntFunction<LoadPlan> plans;
    private final AtomicInteger logins = new AtomicInteger();
    private final Map<String, AtomicInteger> uses = new ConcurrentHashMap<>();
    private final Map<Integer, AtomicInteger> attempts = new ConcurrentHashMap<>();
    private final Set<Integer> rejected = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean isDown;

    LoadServer(IntFunction<LoadPlan> plans) {
        this.plans = plans;
    }

    @Override
    public Reply reply(String request) {
        if (LOGIN.matcher(request).lookingAt()) return answer(token("canary-token-" + logins.incrementAndGet()));
        if (isDown) {
            refused.incrementAndGet();
            return new Reply(Http.error("503"), Ending.KEEP);
        }
        int number = number(request);
        Matcher token = TOKEN.matcher(request);
        if (token.find() && count(uses, token.group()) > USES) {
            rejected.add(number);
            return new Reply(Http.answer("401 No", "{\"code\": \"10022\"}"), Ending.KEEP);
        }
        int attempt = count(attempts, number);
        LoadPlan plan = plans.apply(number);
        String right = Http.answer("200 OK", named(number));
        return plan.fault() != null && attempt <= plan.times()
                ? plan.fault().reply(request, right)
                : new Reply(right, Ending.KEEP);
    }

    private static Reply answer(String body) {
        return new Reply(Http.answer("200 OK", body), Ending.KEEP);
    }

    private static <K> int count(Map<K, AtomicInteger> counts, K what) {
        return counts.computeIfAbsent(what, key -> new AtomicInteger()).incrementAndGet();
    }

    private static String token(String token) {
        return "{\"access_token\": \"" + token + "\", \"token_type\": \"bearer\", \"expires_in\": 60, \"token\": \""
                + token + "\"}";
    }

    /** For all models at once: what is not theirs they do not look at. */
    private static String named(int number) {
        return "{'id': '%1$d', 'name': '%1$d', 'username': '%1$d', 'user': {'guid': '%1$d', 'identifier': '%1$d'}}"
                .formatted(number)
                .replace('\'', '"');
    }

    private static int number(String request) {
        Matcher number = NUMBER.matcher(request);
        if (!number.find()) throw new AssertionError(request);
        return Integer.parseInt(number.group(1) == null ? number.group(2) : number.group(1));
    }

    /** From now on everything is 503, or nothing. */
    void isDown(boolean now) {
        isDown = now;
    }

    /** Requests that met an outage. */
    int refused() {
        return refused.getAndSet(0);
    }

    int logins() {
        return logins.get();
    }

    /** Requests of a call that were not refused for their token. */
    int attempts(int number) {
        return attempts.containsKey(number) ? attempts.get(number).get() : 0;
    }

    boolean wasRejected(int number) {
        return rejected.contains(number);
    }
}
