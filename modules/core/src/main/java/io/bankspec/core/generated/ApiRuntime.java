package io.bankspec.core.generated;

import io.bankspec.core.Time;
import io.bankspec.core.generated.spec.ApiSource;
import io.bankspec.core.internal.flow.StateCipher;
import io.bankspec.core.internal.transport.Transport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client is made of. Thread-safe. */
public final class ApiRuntime {
    private final ApiSource apis;
    private final @Nullable StateCipher cipher;
    private final List<Transport> transports;

    /**
     * @param cipher for saved flows, null where the client has no {@code stateKey}
     * @param transports that all calls go through
     */
    ApiRuntime(ApiSource apis, @Nullable StateCipher cipher, List<Transport> transports) {
        this.apis = apis;
        this.cipher = cipher;
        this.transports = List.copyOf(transports);
    }

    /** The implementation of a generated interface, made at first use. */
    public <A> A api(Class<A> type) {
        return apis.api(type);
    }

    /**
     * Sends nothing more, cancels what is under way, and closes connections that are not those of the program's own
     * client.
     */
    public void close() {
        transports.forEach(Transport::close);
    }

    Time time() {
        return apis.time();
    }

    @Nullable
    StateCipher cipher() {
        return cipher;
    }
}
