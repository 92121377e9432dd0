package io.bankspec.core.internal.paging;

import io.bankspec.core.generated.spec.Paged;
import java.lang.annotation.Annotation;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * How the pages of one operation are asked for, read once from the annotations of its Java method.
 *
 * @param parameter query parameter that moves on
 * @param start its first value
 * @param byRecord whether it is the number of the page's first record; otherwise it counts pages
 * @param size query parameter for the number of items on a page, empty when there is none
 * @param maximum the most that the provider allows for it, 0 when no limit is known
 */
public record Pagination(String parameter, long start, boolean byRecord, String size, long maximum) {
    public static @Nullable Pagination of(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof Paged paged) {
                return new Pagination(
                        paged.parameter(), paged.start(), paged.byRecord(), paged.size(), paged.maximum());
            }
        }
        return null;
    }

    /**
     * The request, if a walk may begin with it.
     *
     * @throws IllegalArgumentException its page size is above the provider's limit, or its page is no number
     */
    public Request checked(Request request) {
        number(request, parameter, start);
        if (maximum > 0 && !size.isEmpty() && number(request, size, 0) > maximum) {
            throw new IllegalArgumentException(size + " is above the provider's limit of " + maximum);
        }
        return request;
    }

    /** Which page, or from which record on, a request asks for. */
    public long position(Request request) {
        return number(request, parameter, start);
    }

    /** The same request for the page after it. {@code received} is the number of items on this one. */
    public Request next(Request request, int received) {
        String position = String.valueOf(Math.addExact(position(request), byRecord ? received : 1));
        return request.newBuilder()
                .url(request.url()
                        .newBuilder()
                        .setQueryParameter(parameter, position)
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
