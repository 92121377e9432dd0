package io.bankspec.core.internal.paging;

import io.bankspec.core.ApiResponse;
import io.bankspec.core.Page;
import io.bankspec.core.UnexpectedAnswerException;
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
        while (page == null) {
            Request request = walk.next();
            if (request == null) return false;
            page = walk.take(answer(request));
        }
        return true;
    }

    private ApiResponse<T> answer(Request request) {
        try {
            return call.send(request);
        } catch (UnexpectedAnswerException e) {
            throw walk.missing(e);
        }
    }

    @Override
    public T next() {
        if (!hasNext()) throw new NoSuchElementException();
        T result = page;
        page = null;
        return result;
    }
}
