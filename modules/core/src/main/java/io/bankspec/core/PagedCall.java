package io.bankspec.core;

import io.bankspec.core.runtime.CallRunner;
import io.bankspec.core.runtime.Deadline;
import io.bankspec.core.runtime.Paging;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * A call whose answer comes in pages. {@link #execute()} and its siblings get one page; the methods of this class walk over
 * all of them, beginning at the page that the call's own parameters name.
 *
 * <p>A walk ends where the provider says so, and also, because what it says may be wrong, at an empty page and at one that
 * holds the same items as the page before or the first one. It never chooses a page size. One that is above the provider's
 * limit is refused with an {@link IllegalArgumentException} before anything is sent; {@link #execute()} sends it as it is.
 *
 * <p>Every walk sends requests of its own. What the provider adds or removes meanwhile may show up twice or not at all.
 *
 * @param <T> one page
 * @param <I> one item
 */
public final class PagedCall<T extends @Nullable Page<I>, I extends @Nullable Object> extends ApiCall<T> {
    private final Call<T> call;
    private final CallRunner<T> runner;
    private final Paging paging;

    /** Made by the generated interfaces. */
    public PagedCall(Call<T> call, CallRunner<T> runner, Paging paging, @Nullable Duration deadline) {
        super(call, runner, deadline);
        this.call = call;
        this.runner = runner;
        this.paging = paging;
    }

    /** {@inheritDoc} In a walk it holds for each page. */
    @Override
    public PagedCall<T, I> withDeadline(Duration time) {
        return new PagedCall<>(call, runner, paging, Deadline.checked(time));
    }

    /**
     * The items of all pages. A page is asked for, in the thread that iterates, when the items before it are used up.
     * {@code hasNext()} and {@code next()} throw the {@link ApiException} of the page that failed; calling them again
     * asks for that page again. Every iterator starts over. The iterable may be shared by threads, an iterator may not.
     *
     * @throws IllegalArgumentException the page size is above the provider's limit, or the first page is no number
     */
    public Iterable<I> items() {
        Iterable<T> pages = pages();
        return () -> new Items<>(pages.iterator());
    }

    /** Like {@link #items()}, as a sequential stream that asks for no more pages than it needs. */
    public Stream<I> stream() {
        Iterator<I> items = items().iterator();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED), false);
    }

    /** Like {@link #items()}, page by page. Pages without items are left out. */
    public Iterable<T> pages() {
        Request first = first();
        return () -> new PageIterator<>(this, new PageWalk<T>(paging, first));
    }

    /**
     * Hands every item of all pages to {@code action}, one after the other, without waiting. The action runs on threads of
     * the HTTP client, never on two at a time; while it runs, no other page is asked for.
     *
     * @return completes after the last item; fails with the {@link ApiException} of the page that failed, or with what
     *     the action threw. Cancelling it, or timing it out, ends the walk and first cancels the request that is under way.
     */
    public CompletableFuture<@Nullable Void> forEachAsync(Consumer<? super I> action) {
        Objects.requireNonNull(action, "action == null");
        return walkAsync(action, null);
    }

    /** All items of all pages, without waiting; see {@link #forEachAsync}. The list cannot be changed. */
    public CompletableFuture<List<I>> toListAsync() {
        List<I> items = new ArrayList<>();
        return walkAsync(items::add, Collections.unmodifiableList(items));
    }

    private <R extends @Nullable Object> CompletableFuture<R> walkAsync(Consumer<? super I> action, R result) {
        try {
            return new AsyncPages<T, I, R>(this, new PageWalk<>(paging, first()), action, result).start();
        } catch (RuntimeException e) {
            // As in executeForResponseAsync: whoever waits for the future looks for all failures there.
            return CompletableFuture.failedFuture(e);
        }
    }

    private Request first() {
        return paging.checked(request());
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
