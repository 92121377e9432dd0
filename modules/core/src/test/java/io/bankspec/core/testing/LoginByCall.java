package io.bankspec.core.testing;

import io.bankspec.core.ApiCall;
import io.bankspec.core.generated.Credential;
import io.bankspec.core.generated.TokenLogin;
import io.bankspec.core.generated.spec.CredentialLocation;
import io.bankspec.core.generated.spec.OperationInfo;
import io.bankspec.core.generated.spec.RenewOn;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import retrofit2.http.POST;

/** A login as the generated clients make it. */
public interface LoginByCall {
    @POST("login")
    @OperationInfo(id = "login")
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
        return Credential.login(CredentialLocation.bearer(), login);
    }
}
