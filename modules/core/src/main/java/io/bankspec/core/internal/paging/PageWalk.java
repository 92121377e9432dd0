package io.bankspec.core.internal.paging;

import io.bankspec.core.Page;
import java.util.List;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * One walk over the pages of an operation: what to ask for next, and when to stop. A page that could not be got changes
 * nothing, so that it can be asked for again. Not thread-safe.
 */
final class PageWalk<T extends @Nullable Page<?>> {
    private final Pagination paging;
    private @Nullable Request next;
    private List<?> first = List.of();
    private List<?> previous = List.of();

    /** Begins with the page that {@code request} asks for. */
    PageWalk(Pagination paging, Request request) {
        this.paging = paging;
        this.next = request;
    }

    /** Asks for the next page; null when there is none. */
    @Nullable
    Request next() {
        return next;
    }

    /** Takes the page that {@link #next} asked for. Null when it holds nothing new, which ends the walk. */
    @Nullable
    T take(T page) {
        Request asked = next;
        next = null;
        List<?> items = page == null ? List.of() : page.items();
        // A provider that knows no such page sends an empty one, the last one again, or the first one.
        if (asked == null || items.isEmpty() || items.equals(previous) || items.equals(first)) return null;
        if (first.isEmpty()) first = items;
        previous = items;
        if (isFollowed(page, asked)) next = paging.next(asked, items.size());
        return page;
    }

    private boolean isFollowed(Page<?> page, Request asked) {
        Boolean more = page.more();
        if (more != null) return more;
        Long total = page.totalPages();
        if (total == null) return false;
        // Nobody knows which page a record is on. A page with items that is past the last one makes the total wrong.
        return paging.paged().byRecord()
                || paging.position(asked) - paging.paged().start() + 1 != total;
    }
}
