package io.bankspec.core.internal.paging;

import io.bankspec.core.Page;
import io.bankspec.core.internal.call.HttpCall;
import java.util.Iterator;
import java.util.NoSuchElementException;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Asks for a page when somebody asks whether it is there. Not thread-safe. */
final class PageIterator<T extends @Nullable Page<?>> implements Iterator<T> {
    private final HttpCall<T> call;
    private final PageWalk<T> walk;
    private @Nullable T page;

    PageIterator(HttpCall<T> call, PageWalk<T> walk) {
        this.call = call;
        this.walk = walk;
    }

    @Override
    public boolean hasNext() {
        Request request = page == null ? walk.next() : null;
        if (request != null) page = walk.take(call.send(request).body());
        return page != null;
    }

    @Override
    public T next() {
        if (!hasNext()) throw new NoSuchElementException();
        T result = page;
        page = null;
        return result;
    }
}
