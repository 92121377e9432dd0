package io.bankspec.core.generated;

import java.util.concurrent.ExecutorService;

/** Lets a test have a client without threads of its own. Here, because no program should. */
public final class OneThread {
    private OneThread() {}

    /** Logins run where the program's calls do. */
    public static <B extends ClientBuilder<B>> B of(B client, ExecutorService threads) {
        return client.loginThreads(threads);
    }
}
