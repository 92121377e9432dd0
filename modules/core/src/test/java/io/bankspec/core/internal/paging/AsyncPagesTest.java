package io.bankspec.core.internal.paging;

import static io.bankspec.core.fixture.PagedApi.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.bankspec.core.ServerException;
import io.bankspec.core.fixture.Account;
import io.bankspec.core.fixture.PagedApi;
import io.bankspec.core.fixture.RuntimeFixture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.Call;
import okhttp3.EventListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AsyncPagesTest {
    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private final CountDownLatch canceled = new CountDownLatch(1);
    private PagedApi api;

    @BeforeEach
    void build() {
        EventListener listener = new EventListener() {
            @Override
            public void canceled(Call call) {
                canceled.countDown();
            }
        };
        api = fixture.builder()
                .httpClient(fixture.http.newBuilder().eventListener(listener).build())
                .build(PagedApi.class);
    }

    private AsyncPagesTest answer(String rest, String... names) {
        fixture.answer(200, page(rest, names));
        return this;
    }

    private void stall() {
        fixture.server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
    }

    private void assertRequests(int count) {
        assertThat(fixture.server.getRequestCount()).as("requests").isEqualTo(count);
    }

    private static Throwable failure(CompletableFuture<?> future) {
        try {
            throw new AssertionError("completed with " + future.get(10, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private static List<@Nullable String> names(List<Account> accounts) {
        return accounts.stream().map(Account::name).toList();
    }

    @Test
    void theListHoldsTheItemsOfAllPages() throws Exception {
        answer("\"pages\": 3", "a", "b").answer("\"pages\": 3", "c").answer("\"pages\": 3", "d");
        List<Account> all = api.byPage().toListAsync().get(10, TimeUnit.SECONDS);
        assertThat(names(all)).containsExactly("a", "b", "c", "d");
        assertThat(all).isUnmodifiable();
        assertRequests(3);
    }

    @Test
    void everyItemGoesToTheActionInItsOrder() throws Exception {
        answer("\"more\": true", "a", "b").answer("\"more\": true", "c").answer("\"more\": false");
        List<String> seen = new ArrayList<>();
        api.byPage().forEachAsync(account -> seen.add(account.name())).get(10, TimeUnit.SECONDS);
        assertThat(seen).containsExactly("a", "b", "c");
        assertRequests(3);
    }

    @Test
    void nothingToWalkOverIsAnEmptyList() throws Exception {
        answer("\"pages\": 0");
        assertThat(api.byPage().toListAsync().get(10, TimeUnit.SECONDS)).isEmpty();
    }

    @Test
    void theFailureOfAPageEndsTheWalk() {
        answer("\"pages\": 3", "a");
        fixture.answer(500, "{}");
        List<@Nullable String> seen = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<@Nullable Void> walk = api.byPage().forEachAsync(account -> seen.add(account.name()));
        assertThat(failure(walk)).isInstanceOf(ServerException.class);
        assertThat(walk.handle((none, problem) -> problem).join())
                .as("itself and not a wrapper")
                .isInstanceOf(ServerException.class);
        assertThat(seen).containsExactly("a");
        assertRequests(2);
    }

    @Test
    void whatTheActionThrowsEndsTheWalk() {
        answer("\"pages\": 3", "a", "b");
        RuntimeException problem = new IllegalStateException("full");
        AtomicInteger calls = new AtomicInteger();
        CompletableFuture<@Nullable Void> walk = api.byPage().forEachAsync(account -> {
            calls.incrementAndGet();
            throw problem;
        });
        assertThat(failure(walk)).isSameAs(problem);
        assertThat(calls).hasValue(1);
        assertRequests(1);
    }

    @Test
    void anErrorOfTheActionEndsTheWalkToo() {
        answer("\"pages\": 3", "a");
        Error problem = new AssertionError("full");
        assertThat(failure(api.byPage().forEachAsync(account -> {
                    throw problem;
                })))
                .isSameAs(problem);
    }

    @Test
    void badArgumentsAreFailuresOfTheFuture() {
        assertThat(failure(api.byPage(null, "501").toListAsync()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("perPage is above the provider's limit of 500");
        assertThat(failure(api.byRecord("", null, null).forEachAsync(account -> {})))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatNullPointerException()
                .isThrownBy(() -> api.byPage().forEachAsync(null))
                .withMessage("action == null");
        assertRequests(0);
    }

    @Test
    void cancellingCancelsTheRequestThatIsUnderWay() throws InterruptedException {
        answer("\"pages\": 3", "a");
        stall();
        CompletableFuture<List<Account>> walk = api.byPage().toListAsync();
        fixture.request();
        fixture.request();
        assertThat(walk.cancel(true)).isTrue();
        assertThat(canceled.await(10, TimeUnit.SECONDS)).isTrue();
        assertRequests(2);
    }

    @Test
    void timingOutCancelsTheRequestThatIsUnderWay() throws InterruptedException {
        stall();
        CompletableFuture<List<Account>> walk = api.byPage().toListAsync();
        fixture.request();
        walk.orTimeout(1, TimeUnit.MILLISECONDS);
        assertThat(failure(walk)).isInstanceOf(TimeoutException.class);
        assertThat(canceled.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void afterACancellationNoItemIsHandedOutAndNoPageAskedFor() throws Exception {
        answer("\"pages\": 3", "a", "b").answer("\"pages\": 3", "c");
        CountDownLatch inAction = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        CountDownLatch idle = new CountDownLatch(1);
        fixture.http.dispatcher().setIdleCallback(idle::countDown);
        List<@Nullable String> seen = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<@Nullable Void> walk = api.byPage().forEachAsync(account -> {
            seen.add(account.name());
            inAction.countDown();
            await(mayGoOn);
        });
        await(inAction);
        walk.cancel(true);
        mayGoOn.countDown();
        await(idle);
        assertThat(seen).containsExactly("a");
        assertRequests(1);
    }

    @Test
    void aCancellationByTheActionOfTheLastItemAsksForNoOtherPage() {
        answer("\"pages\": 3", "a");
        CountDownLatch idle = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        fixture.http.dispatcher().setIdleCallback(idle::countDown);
        AtomicReference<CompletableFuture<?>> walk = new AtomicReference<>();
        walk.set(api.byPage().forEachAsync(account -> {
            await(started);
            walk.get().cancel(true);
        }));
        started.countDown();
        await(idle);
        assertRequests(1);
        assertThat(canceled.getCount()).as("no call was made to be cancelled").isEqualTo(1);
        assertThat(walk.get()).isCancelled();
    }

    @Test
    void aCancellationWhileAPageIsBeingAskedForCancelsThatRequest() {
        AtomicReference<CompletableFuture<?>> walk = new AtomicReference<>();
        CountDownLatch started = new CountDownLatch(1);
        EventListener listener = new EventListener() {
            private final AtomicInteger calls = new AtomicInteger();

            @Override
            public void callStart(Call call) {
                if (calls.incrementAndGet() == 2) walk.get().cancel(true);
            }

            @Override
            public void canceled(Call call) {
                canceled.countDown();
            }
        };
        PagedApi listened = fixture.builder()
                .httpClient(fixture.http.newBuilder().eventListener(listener).build())
                .build(PagedApi.class);
        answer("\"pages\": 3", "a");
        stall();
        walk.set(listened.byPage().forEachAsync(account -> await(started)));
        started.countDown();
        await(canceled);
        // The request is cancelled first, and the result shows after that.
        assertThat(walk.get()).failsWithin(Duration.ofSeconds(10)).withThrowableOfType(CancellationException.class);
    }

    /** It may block, and the caller has not got its future yet. */
    @Test
    void theActionNeverRunsOnTheThreadOfTheCaller() {
        PagedApi quick = fixture.builder().httpClient(fixture.answeringAtOnce()).build(PagedApi.class);
        answer("\"pages\": 2", "a").answer("\"pages\": 2", "b");
        List<Thread> threads = new CopyOnWriteArrayList<>();
        CompletableFuture<@Nullable Void> walk =
                quick.byPage().forEachAsync(account -> threads.add(Thread.currentThread()));
        assertThat(walk).succeedsWithin(Duration.ofSeconds(10));
        assertThat(threads).hasSize(2).doesNotContain(Thread.currentThread());
    }

    @Test
    void theCallerDoesNotWait() {
        stall();
        CompletableFuture<List<Account>> walk = api.byPage().toListAsync();
        fixture.request();
        assertThat(walk).isNotDone();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
