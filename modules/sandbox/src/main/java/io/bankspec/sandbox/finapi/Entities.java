package io.bankspec.sandbox.finapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Filter;
import io.bankspec.sandbox.internal.Request;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * How things of one kind are listed.
 *
 * @param all those that the user of a request sees
 */
record Entities<T>(
        String key, Function<Request, Stream<T>> all, ToLongFunction<T> id, BiFunction<Request, T, ObjectNode> json) {
    static <T> Entities<T> of(
            String key, Function<Request, Stream<T>> all, ToLongFunction<T> id, Function<T, ObjectNode> json) {
        return new Entities<>(key, all, id, (request, one) -> json.apply(one));
    }

    /** All that are wanted. */
    Answer list(Request request, Predicate<T> wanted) {
        return Answer.ok(key, found(request, wanted));
    }

    /** Those whose ids are in the path. */
    Answer several(Request request) {
        Set<Long> ids = pathIds(request);
        return list(request, one -> ids.contains(id.applyAsLong(one)));
    }

    /** The page of those that are wanted, among which the request names ids, too. */
    ObjectNode page(Request request, Predicate<T> wanted) {
        Filter filter = new Filter(request);
        return Listing.page(
                request, key, found(request, one -> filter.admits("ids", id.applyAsLong(one)) && wanted.test(one)));
    }

    private List<ObjectNode> found(Request request, Predicate<T> wanted) {
        return all.apply(request)
                .filter(wanted)
                .map(one -> json.apply(request, one))
                .toList();
    }

    /** The ids in a path of the twin that takes several. */
    static Set<Long> pathIds(Request request) {
        return Filter.ids(List.of(request.path("firstId"), request.path("otherIds")));
    }
}
