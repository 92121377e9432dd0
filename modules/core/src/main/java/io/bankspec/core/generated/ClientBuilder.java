package io.bankspec.core.generated;

import io.bankspec.core.RetryPolicy;
import io.bankspec.core.Time;
import io.bankspec.core.auth.TokenStore;
import io.bankspec.core.generated.spec.ApiSource;
import io.bankspec.core.generated.spec.CredentialLocation;
import io.bankspec.core.internal.auth.Credentials;
import io.bankspec.core.internal.auth.Credentials.Configured;
import io.bankspec.core.internal.call.Retries;
import io.bankspec.core.internal.call.RetryQuota;
import io.bankspec.core.internal.call.Settings;
import io.bankspec.core.internal.client.RetrofitApis;
import io.bankspec.core.internal.concurrent.Deadline;
import io.bankspec.core.internal.flow.StateCipher;
import io.bankspec.core.internal.operation.Diagnostics;
import io.bankspec.core.internal.transport.BaseUrl;
import io.bankspec.core.internal.transport.BodyLimits;
import io.bankspec.core.internal.transport.HttpClients;
import io.bankspec.core.internal.transport.OperationServers;
import io.bankspec.core.internal.transport.Transport;
import io.bankspec.core.internal.transport.UserAgent;
import io.bankspec.core.logging.LoggingInterceptor;
import io.bankspec.core.logging.Secrets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** What the builders of all clients share. Not thread-safe, unlike the clients they build. */
public abstract class ClientBuilder<B extends ClientBuilder<B>> {
    private final Map<String, Credential> credentials = new LinkedHashMap<>();
    private @Nullable HttpUrl baseUrl;
    private @Nullable String server;
    private boolean plainHttp;
    private @Nullable OkHttpClient httpClient;
    private @Nullable TokenStore tokenStore;
    private RetryPolicy retries = RetryPolicy.DEFAULT;
    private int retryQuota = 35;
    private Duration deadline = Duration.ofMinutes(5);
    private Duration loginDeadline = Duration.ofSeconds(30);
    private BodyLimits bodyLimits = BodyLimits.DEFAULT;
    private Time time = Time.SYSTEM;
    private @Nullable DoubleSupplier random;
    private @Nullable ExecutorService loginThreads;
    private @Nullable LoggingInterceptor logging;
    private @Nullable StateCipher stateCipher;
    private @Nullable String stateAccount;

    protected ClientBuilder() {}

    /**
     * Where the provider is. A path is kept; plain {@code http} is accepted for loopback addresses only, unless
     * {@link #allowPlainHttp} is called as well.
     *
     * @throws IllegalArgumentException no absolute http or https address, or one with a user, a query or a fragment
     */
    public final B baseUrl(String address) {
        baseUrl = BaseUrl.parse(address);
        server = null;
        return self();
    }

    /**
     * One of the servers that the provider names: unlike with any other address, operations are sent to servers of their own where
     * they have some.
     */
    protected final B server(String name, String address) {
        baseUrl(address);
        server = name;
        return self();
    }

    /** Lets credentials and data travel unencrypted. Only for a network that you trust entirely. */
    public final B allowPlainHttp() {
        plainHttp = true;
        return self();
    }

    /**
     * The client to send with: connection pool, proxies, interceptors and time-outs of it are kept. OkHttp's default read
     * time-out of 10 s gives way to a longer one of the spec. Its cache is not used, because answers belong to one user. It
     * stays the program's: closing this client closes nothing of it, and how long its threads live it says itself. Default is a
     * client of our own, whose threads are daemons.
     */
    public final B httpClient(OkHttpClient client) {
        httpClient = Objects.requireNonNull(client, "client == null");
        return self();
    }

    /** How often and when a call is sent again. Default is {@link RetryPolicy#DEFAULT}. */
    public final B retries(RetryPolicy policy) {
        retries = Objects.requireNonNull(policy, "policy == null");
        return self();
    }

    /**
     * How many repetitions all calls and logins of the client have together before failures are left to the callers, whatever the
     * {@linkplain #retries policy}: an outage that meets a thousand calls is to see little more than a thousand requests. Fourteen
     * successes bring one back, a repetition that succeeds brings back itself. Default is 35.
     *
     * @param repetitions 0 for none at all, {@link Integer#MAX_VALUE} for no limit
     * @throws IllegalArgumentException the number is negative
     * @see io.bankspec.core.RetryQuotaException
     */
    public final B retryQuota(int repetitions) {
        if (repetitions < 0) throw new IllegalArgumentException("repetitions is negative");
        retryQuota = repetitions;
        return self();
    }

    /**
     * A limit for every call that has none of its own, see {@link io.bankspec.core.ApiCall#withDeadline}. Default is 5 minutes.
     *
     * @throws IllegalArgumentException the time is not positive
     */
    public final B deadline(Duration time) {
        deadline = Deadline.checked(time);
        return self();
    }

    /**
     * The most that is read of the body of one result, in bytes, unpacked; default is 32 MiB. A longer one is an
     * {@link io.bankspec.core.UnexpectedAnswerException}. What an operation hands out as a stream has no limit.
     *
     * @throws IllegalArgumentException it is not positive
     */
    public final B maxResultSize(long bytes) {
        bodyLimits = new BodyLimits(positive(bytes), bodyLimits.other());
        return self();
    }

    /**
     * The same for errors, for challenges that are told by their status, and for the answers to logins; default is
     * 1 MiB. A longer error is told by its status alone.
     *
     * @throws IllegalArgumentException it is not positive
     */
    public final B maxErrorSize(long bytes) {
        bodyLimits = new BodyLimits(bodyLimits.result(), positive(bytes));
        return self();
    }

    private static long positive(long bytes) {
        if (bytes <= 0) throw new IllegalArgumentException("the size is not positive");
        return bytes;
    }

    /**
     * A limit for every login and every refresh of a token, with its repetitions. It is no part of the deadline of a call: the
     * calls that wait for a login share it, and end by their own deadlines before. Default is 30 seconds.
     *
     * @throws IllegalArgumentException the time is not positive
     */
    public final B loginDeadline(Duration time) {
        loginDeadline = Deadline.checked(time);
        return self();
    }

    /** Where tokens of logins are kept. Default is the memory of the client. */
    public final B tokenStore(TokenStore store) {
        tokenStore = Objects.requireNonNull(store, "store == null");
        return self();
    }

    /** Another clock and another way to wait, for tests. */
    public final B time(Time source) {
        time = Objects.requireNonNull(source, "source == null");
        return self();
    }

    /** Another source of random numbers from 0 to 1 for the waits between repetitions, for tests. */
    public final B random(DoubleSupplier source) {
        random = Objects.requireNonNull(source, "source == null");
        return self();
    }

    /** For a simulation in which everything happens on one thread: in place of the threads that logins have of their own. */
    final B loginThreads(ExecutorService threads) {
        loginThreads = threads;
        return self();
    }

    /**
     * Tells a log what is sent and what comes back, with {@code ***} for every secret. Every attempt is told, after the
     * interceptors of {@link #httpClient}, and before the credentials are added.
     *
     * @param sink gets one text, often of several lines, for a request, and another for its answer or failure; from the
     *     threads of the calls, several at a time. What it throws ends the call
     */
    public final B logging(LoggingInterceptor.Level level, Consumer<String> sink) {
        logging = new LoggingInterceptor(level, secrets(), sink);
        return self();
    }

    /**
     * A secret of the program, with which {@link io.bankspec.core.mfa.MfaStep.Challenged#save} encrypts flows. Machines that go on with
     * each other's flows need the same, and the same credentials: a flow is bound to the server and to the account, which is the user
     * name of a login, else the key or token itself. Where tokens change, see {@link #stateKey(String, String)}. No default: without
     * it flows cannot be saved.
     *
     * @throws IllegalArgumentException it has less than 32 bytes in UTF-8
     */
    public final B stateKey(String secret) {
        stateCipher = new StateCipher(Objects.requireNonNull(secret, "secret == null"));
        stateAccount = null;
        return self();
    }

    /**
     * Like {@link #stateKey(String)}, where the credentials do not tell whose client this is: tokens that the program supplies, and
     * that change while a flow is saved.
     *
     * @param account takes the place of the credentials, such as the program's own id of the user; it is in no text
     * @throws IllegalArgumentException the secret has less than 32 bytes in UTF-8, or the account is blank
     */
    public final B stateKey(String secret, String account) {
        String whose = required(account, "account");
        stateKey(secret);
        stateAccount = whose;
        return self();
    }

    /** What the log masks beyond the names that give themselves away. */
    protected Secrets secrets() {
        return Secrets.of(List.of(), List.of());
    }

    /** Goes with requests that have none of their own. */
    protected String userAgent() {
        return "bankspec";
    }

    protected final B credential(String scheme, Credential credential) {
        credentials.put(scheme, credential);
        return self();
    }

    /**
     * A part of a credential. Only what people think up, a password, may begin or end with a blank.
     *
     * @throws IllegalArgumentException it is blank, has line breaks, or looks badly copied
     */
    protected static String required(String text, String name) {
        boolean isPassword = name.toLowerCase(Locale.ROOT).endsWith("password");
        return isPassword ? CredentialLocation.present(text, name) : CredentialLocation.key(text, name);
    }

    /** @param errorCodes paths in an error body to the provider's code, the first that leads to one */
    protected final ApiRuntime runtime(
            @Nullable String requestIdHeader, @Nullable String requestIdProperty, String... errorCodes) {
        if (baseUrl == null) throw new IllegalStateException("no server: call server(…) or baseUrl(…)");
        if (!plainHttp) {
            BaseUrl.refusePlainHttp(baseUrl);
            for (Credential login : credentials.values())
                for (HttpUrl address : login.addresses(baseUrl)) BaseUrl.refusePlainHttp(address);
        }
        RetryQuota quota = new RetryQuota(retryQuota);
        Settings settings = new Settings(new Retries(retries, random, quota, false), deadline, time);
        Settings ofLogins = new Settings(new Retries(retries, random, quota, true), loginDeadline, time);
        Diagnostics diagnostics = new Diagnostics(requestIdHeader, requestIdProperty, List.of(errorCodes));
        UserAgent userAgent = new UserAgent(userAgent());
        LoggingInterceptor log = logging;
        HttpClients http = HttpClients.begin(httpClient, client -> setUp(client, userAgent, log), bodyLimits, time);
        // A login may itself need the credentials of another: all see this map, which is complete before anything is
        // sent.
        Map<String, Configured> schemes = new LinkedHashMap<>();
        Credentials all = new Credentials(schemes);
        OperationServers servers = new OperationServers(baseUrl, server, plainHttp);
        Transport forLogins = new Transport(http.forLogins(loginThreads), all, servers);
        Transport forCalls = new Transport(http, all, servers);
        ApiSource logins = new RetrofitApis(baseUrl, forLogins, ofLogins, diagnostics);
        TokenStore shared = tokenStore;
        credentials.forEach((scheme, credential) -> schemes.put(scheme, credential.configured(logins, shared)));
        RetrofitApis apis = new RetrofitApis(baseUrl, forCalls, settings, diagnostics);
        return new ApiRuntime(apis, cipher(baseUrl), List.of(forCalls, forLogins));
    }

    private @Nullable StateCipher cipher(HttpUrl server) {
        if (stateCipher == null) return null;
        List<String> owner = new ArrayList<>(List.of(server.scheme(), server.host(), String.valueOf(server.port())));
        if (stateAccount == null)
            new TreeMap<>(credentials)
                    .forEach((scheme, credential) -> owner.addAll(List.of(scheme, credential.account())));
        else owner.add(stateAccount);
        return stateCipher.ownedBy(String.join("\n", owner));
    }

    private static void setUp(OkHttpClient.Builder client, UserAgent userAgent, @Nullable LoggingInterceptor log) {
        // OkHttp's cache goes by address alone, and would give one user the answers of another.
        client.cache(null).addInterceptor(userAgent);
        if (log != null) client.addInterceptor(log);
    }

    @SuppressWarnings("unchecked")
    private B self() {
        return (B) this;
    }
}
