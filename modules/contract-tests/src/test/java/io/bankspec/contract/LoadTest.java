package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.atrium.AtriumClient;
import io.bankspec.atrium.model.UserCreate;
import io.bankspec.atrium.model.UserCreateRequestBody;
import io.bankspec.atrium.model.UserResponseBody;
import io.bankspec.core.ApiCall;
import io.bankspec.core.ApiException;
import io.bankspec.core.AuthenticationException;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.generated.ClientBuilder;
import io.bankspec.core.testing.JumpingTime;
import io.bankspec.finapi.FinApiClient;
import io.bankspec.finapi.model.Label;
import io.bankspec.finapi.model.LabelParams;
import io.bankspec.finicity.FinicityClient;
import io.bankspec.finicity.model.CreatedCustomer;
import io.bankspec.finicity.model.Customer;
import io.bankspec.finicity.model.NewCustomer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many threads, several providers, faults, tokens that end and calls that are given up, all at once. */
class LoadTest {
    private static final int THREADS = 64;
    private static final int USUAL_CALLS = 50;
    private static final int CALLS = Integer.getInteger("load.calls", USUAL_CALLS);
    private static final long SEED = Long.getLong("load.seed", 0);
    private static final int QUOTA = 35;

    /** As many successes bring back one repetition. */
    private static final int COST = 14;

    /** Numbers of calls that no plan is about. */
    private static final int LATER = 1_000_000_000;

    private final JumpingTime time = new JumpingTime();
    private final LoadServer provider =
            new LoadServer(number -> number < LATER ? LoadPlan.of(SEED, number) : LoadPlan.read(0));
    private final SharedHttp http = new SharedHttp(THREADS);

    private AtriumClient atrium;
    private FinApiClient finapi;
    private FinicityClient finicity;

    @Test
    void underFaultsEachCallEndsAsItsOwnAnswerSaysAndNothingIsLeft() throws Exception {
        try (RawServer server = new RawServer()) {
            server.follow(provider);
            atrium = serve(AtriumClient.builder(), server)
                    .apiKey("canary-key")
                    .clientId("canary-client")
                    .build();
            finapi = serve(FinApiClient.builder(), server)
                    .oauth2Password("canary-id", "canary-secret", "canary-user", "canary-password")
                    .build();
            finicity = serve(FinicityClient.builder(), server)
                    .appKey("canary-key")
                    .appToken("canary-partner", "canary-secret")
                    .build();
            load();
            assertThat(provider.logins()).as("tokens that ended").isGreaterThan(2);
            recover();
            http.assertNothingIsLeft(server);
        }
        writePage();
    }

    private <B extends ClientBuilder<B>> B serve(B client, RawServer server) {
        return client.baseUrl(server.url("/"))
                .httpClient(http.client())
                .time(time)
                .retries(RetryPolicy.DEFAULT)
                .retryQuota(QUOTA)
                // Whoever waits moves the time of all.
                .deadline(Duration.ofDays(1000));
    }

    private void load() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int first = thread * CALLS;
                all.add(threads.submit(
                        () -> IntStream.range(first, first + CALLS).forEach(this::call)));
            }
            for (Future<?> one : all) one.get();
        } finally {
            threads.shutdownNow();
        }
    }

    private void call(int number) {
        LoadPlan plan = LoadPlan.of(SEED, number);
        try {
            Object result = result(plan, call(plan, number));
            if (result != null) assertThat(name(result)).as("answer").isEqualTo(String.valueOf(number));
        } catch (ApiException e) {
            assertThat(FailureTexts.of(e)).doesNotContain("canary");
            if (!(e instanceof AuthenticationException && provider.wasRejected(number)))
                assertThat(Kind.name(e)).as("fault %s", plan.fault()).isEqualTo(plan.ending());
        } catch (Throwable e) {
            throw new AssertionError("call %d of -Dload.seed=%d, %s".formatted(number, SEED, plan), e);
        }
        if (plan.isWrite()) assertThat(provider.attempts(number)).as("done").isLessThanOrEqualTo(1);
    }

    /** Null for a call that was given up in time. */
    private static Object result(LoadPlan plan, ApiCall<?> call) throws Throwable {
        if (plan.way() == LoadPlan.Way.EXECUTE) return call.execute();
        CompletableFuture<?> future = call.executeAsync();
        if (plan.way() == LoadPlan.Way.CANCEL && future.cancel(true)) return null;
        return Kind.result(future);
    }

    private ApiCall<?> call(LoadPlan plan, int number) {
        String name = String.valueOf(number);
        return switch (plan.provider()) {
            case 0 ->
                plan.isWrite()
                        ? atrium.users()
                                .createUser(UserCreateRequestBody.builder()
                                        .user(UserCreate.builder()
                                                .identifier(name)
                                                .build())
                                        .build())
                        : atrium.users().readUser(name);
            case 1 ->
                plan.isWrite()
                        ? finapi.labels()
                                .createLabel(LabelParams.builder().name(name).build())
                        : finapi.labels().getLabel((long) number);
            default ->
                plan.isWrite()
                        ? finicity.customers()
                                .addTestingCustomer(
                                        NewCustomer.builder().username(name).build())
                        : finicity.customers().getCustomer(name);
        };
    }

    private static String name(Object result) {
        if (result instanceof UserResponseBody answer) return answer.getUser().getIdentifier();
        if (result instanceof Label label) return label.getName();
        if (result instanceof Customer customer) return customer.getUsername();
        return ((CreatedCustomer) result).getUsername();
    }

    /** The repetitions that the faults have cost are all there again, and no more than that. */
    private void recover() {
        // The minute in which no login follows a token that was refused twice.
        time.skip(Duration.ofMinutes(2));
        for (int i = 0; i < LoadPlan.PROVIDERS; i++) {
            LoadPlan read = LoadPlan.read(i);
            for (int n = 0; n < QUOTA * COST; n++) call(read, LATER + n).execute();
            provider.isDown(true);
            for (int n = 0; n < QUOTA; n++)
                assertThat(Kind.end(() -> call(read, LATER).execute())).isEqualTo("Server");
            assertThat(provider.refused()).as("requests in an outage").isEqualTo(2 * QUOTA);
            provider.isDown(false);
        }
    }

    private void writePage() {
        if (CALLS != USUAL_CALLS || SEED != 0) return;
        List<LoadPlan> plans = IntStream.range(0, THREADS * CALLS)
                .mapToObj(number -> LoadPlan.of(SEED, number))
                .toList();
        ReliabilityPage page = new ReliabilityPage("load", List.of("under load", "number"));
        page.row(List.of("threads", THREADS));
        page.row(List.of("calls of three clients, seed 0", plans.size()));
        page.row(List.of(
                "of these with a fault in their way",
                plans.stream().filter(plan -> plan.fault() != null).count()));
        page.row(List.of(
                "of these given up as soon as they were sent",
                plans.stream().filter(plan -> plan.way() == LoadPlan.Way.CANCEL).count()));
        page.row(List.of("answers of another call", 0));
        page.row(List.of("failures that no fault explains", 0));
        page.row(List.of("writes sent twice", 0));
        page.row(List.of("secrets in failures", 0));
        page.row(List.of("calls, connections and threads left", 0));
        page.row(List.of("repetitions in the quota of 35 when all is well again", QUOTA));
        page.check();
    }
}
