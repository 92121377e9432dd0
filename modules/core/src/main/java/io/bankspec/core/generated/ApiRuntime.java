package io.bankspec.core.generated;

import io.bankspec.core.Time;
import io.bankspec.core.generated.spec.ApiSource;
import io.bankspec.core.internal.flow.StateCipher;
import org.jspecify.annotations.Nullable;

/** What a client is made of. Thread-safe. */
public final class ApiRuntime {
    private final ApiSource apis;
    private final @Nullable StateCipher cipher;

    /** @param cipher for saved flows, null where the client has no {@code stateKey} */
    ApiRuntime(ApiSource apis, @Nullable StateCipher cipher) {
        this.apis = apis;
        this.cipher = cipher;
    }

    /** The implementation of a generated interface, made at first use. */
    public <A> A api(Class<A> type) {
        return apis.api(type);
    }

    Time time() {
        return apis.time();
    }

    @Nullable
    StateCipher cipher() {
        return cipher;
    }
}
