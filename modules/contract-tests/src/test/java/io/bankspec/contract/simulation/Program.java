package io.bankspec.contract.simulation;

import io.bankspec.core.RetryPolicy;
import io.bankspec.core.generated.ClientBuilder;
import io.bankspec.core.generated.OneThread;
import io.bankspec.core.logging.LoggingInterceptor.Level;
import io.bankspec.core.testing.OnExecutor;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/** A process with a client of the provider in it, which may die. */
final class Program {
    static final String STATE_KEY = "canary-state-key of thirty-two bytes and more";
    static final ConnectionPool POOL = new ConnectionPool();

    /** Connecting to one address after the other, because otherwise OkHttp connects on a thread of its own. */
    private static final OkHttpClient PLAIN = new OkHttpClient.Builder()
            .fastFallback(false)
            .proxy(Proxy.NO_PROXY)
            .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
            .connectionPool(POOL)
            .build();

    /** Whose clients they are. What one has saved is of no use to another. */
    enum Owner {
        SELF(Link.ADDRESS, ""),
        AT_ANOTHER_SERVER(Link.OTHER_ADDRESS, ""),
        SOMEBODY_ELSE(Link.ADDRESS, "-of-somebody-else");

        private final String address;
        private final String suffix;

        Owner(String address, String suffix) {
            this.address = address;
            this.suffix = suffix;
        }
    }

    private final Link link;
    private final Owner owner;
    private final RetryPolicy retries;
    private final boolean isLogging;
    private final Dispatcher dispatcher;
    private final OkHttpClient http;
    private boolean isDead;

    Program(Link link, Plan plan) {
        this(link, plan, Owner.SELF);
    }

    Program(Link link, Plan plan, Owner owner) {
        this.link = link;
        this.owner = owner;
        this.retries = plan.retries();
        this.isLogging = plan.isLogging();
        ExecutorService threads = inVirtualTime(link.time(), plan::pause);
        dispatcher = new Dispatcher(threads);
        http = PLAIN.newBuilder()
                .dispatcher(dispatcher)
                .socketFactory(new MemorySockets(link))
                .addInterceptor(chain -> link.intercept(this, chain))
                .build();
    }

    <B extends ClientBuilder<B>> B serve(B client) {
        OneThread.of(client, dispatcher.executorService());
        if (isLogging) client.logging(Level.BODY, link::log);
        return client.baseUrl(owner.address + link.basePath())
                .httpClient(http)
                .time(link.time())
                .random(link::chance)
                .retries(retries)
                .stateKey(STATE_KEY);
    }

    /** The name or key by which the provider knows whose client it is. */
    String account(String ofSelf) {
        return ofSelf + owner.suffix;
    }

    /** Without a word to anybody. */
    void die() {
        isDead = true;
    }

    VirtualTime time() {
        return link.time();
    }

    boolean isDead() {
        return isDead;
    }

    boolean isIdle() {
        return dispatcher.queuedCallsCount() + dispatcher.runningCallsCount() == 0;
    }

    /** In place of threads: what they would do is done in virtual time, a little later, and so in an order of the seed's. */
    private static ExecutorService inVirtualTime(VirtualTime time, Supplier<Duration> delay) {
        return new OnExecutor(command -> {
            if (time.isBlocking()) command.run();
            else time.later(delay.get(), command);
        });
    }
}
