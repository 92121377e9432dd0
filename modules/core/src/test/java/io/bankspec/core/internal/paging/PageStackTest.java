package io.bankspec.core.internal.paging;

import static io.bankspec.core.fixture.PagedApi.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.fixture.PagedApi;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Scale;
import io.bankspec.core.testing.OnExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Walks without end in sight. */
class PageStackTest {
    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    @Test
    void thousandsOfPagesDoNotGrowTheStack() throws Exception {
        assertThat(deepestOf(fixture.api(PagedApi.class), 0)).isLessThan(100);
    }

    @Test
    void thousandsOfPagesDoNotGrowTheStackWhenAnswersAreThereAtOnce() throws Exception {
        // Calls that run in the thread that enqueues them are over before anybody can wait for them.
        okhttp3.Dispatcher atOnce = new okhttp3.Dispatcher(new OnExecutor(Runnable::run));
        OkHttpClient http = fixture.http.newBuilder().dispatcher(atOnce).build();
        long below = depth();
        assertThat(deepestOf(fixture.builder().httpClient(http).build(PagedApi.class), below))
                .isLessThan(100);
    }

    private static long depth() {
        return StackWalker.getInstance().walk(Stream::count);
    }

    /**
     * Frames below the action when it was called from deepest inside.
     *
     * @param below how many of them are not counted
     */
    private long deepestOf(PagedApi one, long below) throws Exception {
        int pages = Scale.of(5_000);
        fixture.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String number = request.getUrl().queryParameter("page");
                String body = page("\"pages\": " + pages, number == null ? "1" : number);
                return new MockResponse.Builder().body(body).build();
            }
        });
        LongAccumulator deepest = new LongAccumulator(Math::max, 0);
        AtomicInteger sum = new AtomicInteger();
        one.byPage()
                .forEachAsync(account -> {
                    deepest.accumulate(depth() - below);
                    sum.addAndGet(Integer.parseInt(account.name()));
                })
                .get(60, TimeUnit.SECONDS);
        assertThat(sum).hasValue(pages * (pages + 1) / 2);
        return deepest.get();
    }
}
