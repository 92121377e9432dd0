package io.bankspec.benchmarks;

import com.google.gson.Gson;
import com.google.gson.annotations.SerializedName;
import io.bankspec.atrium.AtriumClient;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.converter.gson.GsonConverterFactory;
import retrofit2.http.GET;
import retrofit2.http.Headers;
import retrofit2.http.Path;

/** One call with a small answer over the loopback, from its arguments to the decoded object. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Calls {
    /** Where the provider is: in another process, so that what it allocates is not counted. */
    @Param("")
    public String server;

    private AtriumClient atrium;
    private OkHttpClient http;
    private HttpUrl address;
    private Users users;
    private final Gson gson = new Gson();

    @Setup
    public void prepare() {
        atrium = AtriumClient.builder()
                .baseUrl(server)
                .apiKey("example-api-key")
                .clientId("example-client-id")
                .deadline(Duration.ofMinutes(1))
                .build();
        http = new OkHttpClient();
        address = HttpUrl.get(server);
        users = new Retrofit.Builder()
                .baseUrl(address)
                .client(http)
                .addConverterFactory(GsonConverterFactory.create(gson))
                .build()
                .create(Users.class);
    }

    /** One side of it, for turns. */
    static Callable<?> of(String server, String side) {
        Calls calls = new Calls();
        calls.server = server;
        calls.prepare();
        return switch (side) {
            case "ours" -> calls::ours;
            case "retrofit" -> calls::retrofit;
            case "byHand" -> calls::byHand;
            default -> throw new IllegalArgumentException(side);
        };
    }

    /** Credentials, repetition and a deadline included. */
    @Benchmark
    public String ours() {
        return atrium.users().readUser("USR-1").execute().getUser().getIdentifier();
    }

    /** The same request without any of these. */
    @Benchmark
    public String byHand() throws IOException {
        Request request = new Request.Builder()
                .url(address.newBuilder()
                        .addPathSegment("users")
                        .addPathSegment("USR-1")
                        .build())
                .header("Accept", "application/vnd.mx.atrium.v1+json")
                .header("User-Agent", "by-hand/1.0")
                .header("MX-API-Key", "example-api-key")
                .header("MX-Client-ID", "example-client-id")
                .build();
        try (Response response = http.newCall(request).execute()) {
            if (!response.isSuccessful()) throw new IOException("HTTP " + response.code());
            return gson.fromJson(response.body().charStream(), Body.class).user.identifier;
        }
    }

    /** The least that any Retrofit client costs: nothing is done between Retrofit and OkHttp. */
    @Benchmark
    public String retrofit() throws IOException {
        return users.readUser("USR-1").execute().body().user.identifier;
    }

    interface Users {
        @GET("users/{user}")
        @Headers({
            "Accept: application/vnd.mx.atrium.v1+json",
            "User-Agent: by-hand/1.0",
            "MX-API-Key: example-api-key",
            "MX-Client-ID: example-client-id"
        })
        Call<Body> readUser(@Path("user") String user);
    }

    private static final class Body {
        private User user;
    }

    private static final class User {
        private String guid;
        private String identifier;

        @SerializedName("is_disabled")
        private Boolean isDisabled;

        private String metadata;
    }
}
