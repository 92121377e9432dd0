package io.bankspec.core;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A call whose answer comes in pages. {@link #execute()} and its siblings get one page; the methods of this class walk over
 * all of them, beginning at the page that the call's own parameters name.
 *
 * <p>A walk ends where the provider's own count says so, and goes on past an empty page while it says that more is to come.
 * An answer that is no page, such as {@code {}} or none at all, and a page that repeats another one where the count promised a
 * new one, are an {@link UnexpectedAnswerException} that names the page: what is missing never looks like the end. A walk asks
 * for at most 10,000 pages, unless {@link #withMaxPages} says otherwise.
 *
 * <p>A walk never chooses a page size. One that is above the provider's limit is refused with an
 * {@link IllegalArgumentException} before anything is sent; {@link #execute()} sends it as it is.
 *
 * <p>Every walk sends requests of its own. What the provider adds or removes meanwhile may show up twice or not at all.
 *
 * @param <T> one page
 * @param <I> one item
 */
public interface PagedCall<T extends @Nullable Page<I>, I extends @Nullable Object> extends ApiCall<T> {
    /** {@inheritDoc} In a walk it holds for each page. */
    @Override
    PagedCall<T, I> withDeadline(Duration time);

    /**
     * The same call with another limit for its walks, whatever the provider sends. A walk that meets it while the provider says
     * that there are more pages hands out those that it has, and then fails with an {@link UnexpectedAnswerException}.
     *
     * @param pages how many are asked for at most, 10,000 by default; repetitions of a request do not count
     * @throws IllegalArgumentException it is not at least 1
     */
    PagedCall<T, I> withMaxPages(int pages);

    /**
     * The items of all pages. A page is asked for, in the thread that iterates, when the items before it are used up.
     * {@code hasNext()} and {@code next()} throw the {@link ApiException} of the page that failed; calling them again
     * asks for that page again. Every iterator starts over. The iterable may be shared by threads, an iterator may not.
     *
     * @throws IllegalArgumentException the page size is above the provider's limit, or the first page is no number
     */
    Iterable<I> items();

    /** Like {@link #items()}, as a sequential stream that asks for no more pages than it needs. */
    default Stream<I> stream() {
        Iterator<I> items = items().iterator();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED), false);
    }

    /** Like {@link #items()}, page by page. Pages without items are left out. */
    Iterable<T> pages();

    /**
     * Hands every item of all pages to {@code action}, one after the other, without waiting. The action runs on threads of
     * the HTTP client, never on two at a time; while it runs, no other page is asked for.
     *
     * @return completes after the last item; fails with the {@link ApiException} of the page that failed, or with what
     *     the action threw. Cancelling it, or timing it out, ends the walk and first cancels the request that is under way.
     */
    CompletableFuture<@Nullable Void> forEachAsync(Consumer<? super I> action);

    /** All items of all pages, without waiting; see {@link #forEachAsync}. The list cannot be changed. */
    CompletableFuture<List<I>> toListAsync();
}
