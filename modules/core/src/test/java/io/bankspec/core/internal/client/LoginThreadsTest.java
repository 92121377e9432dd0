package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Tokens;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LoginThreadsTest {
    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    /** OkHttp's own would live on for a minute, and the program with it. */
    @Test
    void theThreadOfALoginEndsByItself() throws InterruptedException {
        AtomicReference<Thread> ofLogin = new AtomicReference<>();
        OkHttpClient watched = fixture.http
                .newBuilder()
                .addInterceptor(chain -> {
                    boolean isLogin = chain.request().method().equals("POST");
                    if (isLogin) ofLogin.set(Thread.currentThread());
                    return chain.proceed(chain.request());
                })
                .build();
        fixture.answer(200, Tokens.answer("t1", "")).answer(200, "{}");
        fixture.builder()
                .httpClient(watched)
                .with("token", Tokens.bearer(Tokens.client()))
                .build(Tokens.Api.class)
                .accounts()
                .execute();

        Thread login = ofLogin.get();
        assertThat(login).isNotNull().isNotSameAs(Thread.currentThread());
        login.join(Duration.ofSeconds(10).toMillis());
        assertThat(login.isAlive()).isFalse();
    }
}
