package io.bankspec.core.internal.paging;

import io.bankspec.core.generated.spec.Paged;
import okhttp3.Request;

/** How the pages of one operation are asked for. */
public record Pagination(Paged paged) {
    /**
     * The request, if a walk may begin with it.
     *
     * @throws IllegalArgumentException its page size is above the provider's limit, or its page is no number
     */
    public Request checked(Request request) {
        number(request, paged.parameter(), paged.start());
        boolean limited = paged.maximum() > 0 && !paged.size().isEmpty();
        if (limited && number(request, paged.size(), 0) > paged.maximum()) {
            throw new IllegalArgumentException(paged.size() + " is above the provider's limit of " + paged.maximum());
        }
        return request;
    }

    /** Which page, or from which record on, a request asks for. */
    public long position(Request request) {
        return number(request, paged.parameter(), paged.start());
    }

    /** The same request for the page after it. {@code received} is the number of items on this one. */
    public Request next(Request request, int received) {
        String position = String.valueOf(Math.addExact(position(request), paged.byRecord() ? received : 1));
        return request.newBuilder()
                .url(request.url()
                        .newBuilder()
                        .setQueryParameter(paged.parameter(), position)
                        .build())
                .build();
    }

    private static long number(Request request, String name, long otherwise) {
        String text = request.url().queryParameter(name);
        if (text == null) return otherwise;
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            // Without the cause, which quotes the value.
            throw new IllegalArgumentException(name + " is no whole number");
        }
    }
}
