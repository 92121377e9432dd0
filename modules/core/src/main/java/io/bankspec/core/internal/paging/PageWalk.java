package io.bankspec.core.internal.paging;

import io.bankspec.core.ApiException.Failure;
import io.bankspec.core.ApiResponse;
import io.bankspec.core.Page;
import io.bankspec.core.UnexpectedAnswerException;
import io.bankspec.core.internal.operation.DecodedBody;
import java.util.List;
import okhttp3.Headers;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * One walk over the pages of an operation: what to ask for next, and when to stop. A page that could not be got, or is none, changes
 * nothing, so that it can be asked for again. Not thread-safe.
 */
final class PageWalk<T extends @Nullable Page<?>> {
    private final String operation;
    private final Pagination paging;
    private final int maxPages;
    private @Nullable Request next;
    private int taken;
    private @Nullable Long total;
    private boolean isPromised;
    private List<?> first = List.of();
    private List<?> previous = List.of();

    /** Begins with the page that {@code request} asks for. */
    PageWalk(String operation, Pagination paging, int maxPages, Request request) {
        this.operation = operation;
        this.paging = paging;
        this.maxPages = maxPages;
        this.next = request;
    }

    /**
     * Asks for the next page; null when there is none.
     *
     * @throws UnexpectedAnswerException there is one page too many
     */
    @Nullable
    Request next() {
        if (next != null && taken == maxPages)
            throw new UnexpectedAnswerException(
                    "more than " + maxPages + " pages, see withMaxPages",
                    new Failure(operation, 0, Headers.EMPTY, null, null),
                    null);
        return next;
    }

    /**
     * Takes the page that {@link #next} asked for. Null when it holds nothing, which need not be the end of the walk.
     *
     * @throws UnexpectedAnswerException it is not the page that it has to be
     */
    @Nullable
    T take(ApiResponse<T> answer) {
        Request asked = next;
        T page = answer.body();
        if (asked == null) return null;
        if (page == null || !page.isPage()) throw wrong("is no page: it has no list of items", asked, answer);
        List<?> items = page.items();
        boolean isRepeated = !items.isEmpty() && (items.equals(previous) || items.equals(first));
        if (isRepeated && isPromised) throw wrong("has the items of an earlier page", asked, answer);
        Long count = page.totalPages() == null ? total : page.totalPages();
        // What is past the last page is sometimes the last one again, or the first.
        boolean isFollowed = !isRepeated && isFollowed(page.more(), count, items.isEmpty(), asked);
        if (isFollowed && items.isEmpty() && paging.paged().byRecord())
            throw wrong("has no items, and the provider says that there are more", asked, answer);
        taken++;
        total = count;
        isPromised = page.more() != null || count != null && number(asked) < count;
        next = isFollowed ? paging.next(asked, items.size()) : null;
        if (items.isEmpty() || isRepeated) return null;
        if (first.isEmpty()) first = items;
        previous = items;
        return page;
    }

    private boolean isFollowed(@Nullable Boolean more, @Nullable Long count, boolean isEmpty, Request asked) {
        if (more != null) return more;
        if (count == null) return false;
        // Nobody knows which page a record is on.
        if (paging.paged().byRecord()) return !isEmpty;
        // A page with items that is past the last one makes the total wrong.
        return isEmpty ? number(asked) < count : number(asked) != count;
    }

    /** Of a page, from 1. */
    private long number(Request asked) {
        return paging.position(asked) - paging.paged().start() + 1;
    }

    /** Says which page it is that did not come. */
    UnexpectedAnswerException missing(UnexpectedAnswerException failure) {
        Request asked = next;
        return asked == null
                ? failure
                : new UnexpectedAnswerException(answerFor(asked) + "is no page", failure.failure(), failure);
    }

    private String answerFor(Request asked) {
        return "the answer for " + paging.paged().parameter() + ' ' + paging.position(asked) + ' ';
    }

    private UnexpectedAnswerException wrong(String problem, Request asked, ApiResponse<T> answer) {
        return new UnexpectedAnswerException(answerFor(asked) + problem, DecodedBody.failure(operation, answer), null);
    }
}
