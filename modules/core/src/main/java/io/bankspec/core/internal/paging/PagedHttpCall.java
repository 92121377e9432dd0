package io.bankspec.core.internal.paging;

import io.bankspec.core.Page;
import io.bankspec.core.PagedCall;
import io.bankspec.core.internal.call.CallRunner;
import io.bankspec.core.internal.call.HttpCall;
import io.bankspec.core.internal.concurrent.Deadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** A call whose operation has {@code x-pagination}. */
public final class PagedHttpCall<T extends @Nullable Page<I>, I extends @Nullable Object> extends HttpCall<T>
        implements PagedCall<T, I> {
    private static final int MOST_PAGES = 10_000;

    private final Pagination pagination;
    private final int maxPages;

    public PagedHttpCall(Call<T> call, CallRunner<T> runner, Pagination pagination) {
        this(call, runner, pagination, null, MOST_PAGES);
    }

    /** @param deadline of each page, null for that of the client */
    private PagedHttpCall(
            Call<T> call, CallRunner<T> runner, Pagination pagination, @Nullable Duration deadline, int maxPages) {
        super(call, runner, deadline);
        this.pagination = pagination;
        this.maxPages = maxPages;
    }

    @Override
    public PagedCall<T, I> withDeadline(Duration time) {
        return new PagedHttpCall<>(call, runner, pagination, Deadline.checked(time), maxPages);
    }

    @Override
    public PagedCall<T, I> withMaxPages(int pages) {
        if (pages < 1) throw new IllegalArgumentException("pages is " + pages + ", not at least 1");
        return new PagedHttpCall<>(call, runner, pagination, deadline, pages);
    }

    @Override
    public Iterable<I> items() {
        Iterable<T> pages = pages();
        return () -> new Items<>(pages.iterator());
    }

    @Override
    public Iterable<T> pages() {
        Request first = first();
        return () -> new PageIterator<>(this, walk(first));
    }

    @Override
    public CompletableFuture<@Nullable Void> forEachAsync(Consumer<? super I> action) {
        Objects.requireNonNull(action, "action == null");
        return walkAsync(action, null);
    }

    @Override
    public CompletableFuture<List<I>> toListAsync() {
        List<I> items = new ArrayList<>();
        return walkAsync(items::add, Collections.unmodifiableList(items));
    }

    private <R extends @Nullable Object> CompletableFuture<R> walkAsync(Consumer<? super I> action, R result) {
        try {
            return new AsyncPages<T, I, R>(this, walk(first()), action, result).start();
        } catch (RuntimeException e) {
            // As in executeForResponseAsync: whoever waits for the future looks for all failures there.
            return CompletableFuture.failedFuture(e);
        }
    }

    private PageWalk<T> walk(Request first) {
        return new PageWalk<>(runner.operation().id(), pagination, maxPages, first);
    }

    private Request first() {
        return pagination.checked(request());
    }

    /** The items of pages, one after the other. */
    private static final class Items<I extends @Nullable Object> implements Iterator<I> {
        private final Iterator<? extends @Nullable Page<I>> pages;
        private Iterator<I> items = Collections.emptyIterator();

        Items(Iterator<? extends @Nullable Page<I>> pages) {
            this.pages = pages;
        }

        @Override
        public boolean hasNext() {
            while (!items.hasNext() && pages.hasNext())
                items = pages.next().items().iterator();
            return items.hasNext();
        }

        @Override
        public I next() {
            hasNext();
            return items.next();
        }
    }
}
