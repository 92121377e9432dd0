package io.bankspec.core.runtime;

import io.bankspec.core.ApiCall;
import io.bankspec.core.auth.RenewOn;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import retrofit2.http.POST;

/** A login as the generated clients make it. */
interface LoginByCall {
    @POST("login")
    @Endpoint(id = "login")
    ApiCall<@Nullable String> login();

    static Credential credential() {
        TokenLogin login = TokenLogin.byCall(
                "token",
                List.of("program"),
                RenewOn.UNAUTHORIZED,
                Duration.ofHours(1),
                "",
                (runtime, body) -> runtime.api(LoginByCall.class).login(),
                token -> token);
        return Credential.login(Placement.bearer(), login);
    }
}
