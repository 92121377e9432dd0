package io.bankspec.core.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bankspec.core.ApiCall;
import io.bankspec.core.TransportException;
import io.bankspec.core.fixture.Account;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.generated.spec.OperationInfo;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLHandshakeException;
import okhttp3.Interceptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.http.GET;

class UnquotedTest {
    interface Api {
        @GET("account")
        @OperationInfo(id = "account")
        ApiCall<Account> account();
    }

    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    /** As OkHttp throws it: from a frame of its own. */
    private static <T extends Throwable> T ofOkHttp(T problem) {
        problem.setStackTrace(
                new StackTraceElement[] {new StackTraceElement("okhttp3.internal.Reader", "read", null, 1)});
        return problem;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "Unexpected status line: canary | Unexpected status line",
                "expected chunk size and optional extensions but was \"canary\" | expected chunk size and optional extensions but was",
                "For input string: \"canary\" | For input string",
                "\\n not found: limit=9 content=canary… | null",
                "ID1ID2: actual 0x0000canary != expected 0x00001f8b | null",
                "unexpected end of stream | unexpected end of stream",
                "{\"token\": \"canary\"} | null",
                "HTTP 204 had non-zero Content-Length: 5 | HTTP",
                "canary17 | null",
                "read canary17 | read",
            })
    void theFirstWordsOfAMessageStay(String message, String kept) {
        assertThat(Unquoted.of(ofOkHttp(new ProtocolException(message))))
                .isExactlyInstanceOf(ProtocolException.class)
                .hasMessage(kept);
    }

    @Test
    void aMessageWithoutEndIsNoTroubleEither() {
        assertThat(Unquoted.of(ofOkHttp(new IOException("a ".repeat(100_000)))).getMessage())
                .hasSizeLessThan(101);
    }

    @Test
    void causesAndSuppressedExceptionsQuoteNothing() {
        SocketTimeoutException outer = new SocketTimeoutException("timeout");
        outer.initCause(ofOkHttp(new EOFException("\\n not found: content=canary")));
        outer.addSuppressed(new IOException("other route", ofOkHttp(new NumberFormatException("For: canary"))));

        IOException unquoted = Unquoted.of(outer);

        assertThat(unquoted).isExactlyInstanceOf(SocketTimeoutException.class).hasMessage("timeout");
        assertThat(unquoted.getStackTrace()).isEqualTo(outer.getStackTrace());
        assertThat(unquoted.getCause()).isExactlyInstanceOf(EOFException.class);
        assertThat(printed(unquoted))
                .contains("other route", "NumberFormatException")
                .doesNotContain("canary");
    }

    @Test
    void whatQuotesNothingStaysTheSameObject() {
        for (IOException problem : new IOException[] {
            ofOkHttp(new ConnectException("Failed to connect to localhost/127.0.0.1:1")),
            ofOkHttp(new SSLHandshakeException("PKIX path building failed: no path")),
            ofOkHttp(new InterruptedIOException("timeout")),
            new IOException("of the program itself: 17")
        }) assertThat(Unquoted.of(problem)).isSameAs(problem);
    }

    @Test
    void whatAnInterceptorOfTheProgramThrowsReachesTheProgram() {
        IOException own = new IOException("no: 17");
        Interceptor throwing = chain -> {
            throw own;
        };
        Api api = fixture.builder()
                .httpClient(fixture.http.newBuilder().addInterceptor(throwing).build())
                .build(Api.class);
        assertThat(failure(api)).hasCause(own);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"access_token\": \"canary\"}\r\n\r\n",
                "HTTP/1.1 canary OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\ncanary\r\n{}\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;canary\r\n{} canary",
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\ncanary canary canary canary",
                "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nX: canary",
                "HTTP/1.1 204 canary\r\nContent-Length: 6\r\n\r\ncanary",
            })
    void anAnswerThatIsNoHttpIsNotQuoted(String answer) throws Exception {
        try (ServerSocket server = new ServerSocket(0)) {
            CompletableFuture<Void> served = CompletableFuture.runAsync(() -> answerOnce(server, answer));
            Api api = fixture.builder()
                    .baseUrl("http://127.0.0.1:" + server.getLocalPort())
                    .build(Api.class);
            assertThat(printed(failure(api))).doesNotContain("canary").doesNotContain("63616e617279");
            served.join();
        }
    }

    private static void answerOnce(ServerSocket server, String answer) {
        try (Socket socket = server.accept()) {
            socket.getInputStream().read(new byte[1024]);
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static TransportException failure(Api api) {
        return catchThrowableOfType(
                TransportException.class, () -> api.account().execute());
    }

    private static String printed(Throwable problem) {
        StringWriter text = new StringWriter();
        problem.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
