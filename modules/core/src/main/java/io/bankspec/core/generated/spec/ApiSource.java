package io.bankspec.core.generated.spec;

import io.bankspec.core.Time;
import okhttp3.HttpUrl;

/** All that a login has to know of a client. Implementations are thread-safe. */
public interface ApiSource {
    /** The implementation of a generated interface, made at first use. */
    <A> A api(Class<A> type);

    /** Where the provider is; its path ends with a slash. */
    HttpUrl baseUrl();

    /** Clock and timers of the client. */
    Time time();
}
