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
    private final Pagination pagination;

    /** @param deadline of each page, null for that of the client */
    public PagedHttpCall(Call<T> call, CallRunner<T> runner, Pagination pagination, @Nullable Duration deadline) {
        super(call, runner, deadline);
        this.pagination = pagination;
    }

    @Override
    public PagedCall<T, I> withDeadline(Duration time) {
        return new PagedHttpCall<>(call, runner, pagination, Deadline.checked(time));
    }

    @Override
    public Iterable<I> items() {
        Iterable<T> pages = pages();
        return () -> new Items<>(pages.iterator());
    }

    @Override
    public Iterable<T> pages() {
        Request first = first();
        return () -> new PageIterator<>(this, new PageWalk<T>(pagination, first));
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
            return new AsyncPages<T, I, R>(this, new PageWalk<>(pagination, first()), action, result).start();
        } catch (RuntimeException e) {
            // As in executeForResponseAsync: whoever waits for the future looks for all failures there.
            return CompletableFuture.failedFuture(e);
        }
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
