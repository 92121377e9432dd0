package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bankspec.core.PagedCall;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Walks over the answers that come in pages. */
interface PagingContract {
    Provider provider();

    @Test
    default void thePagedMethodsAreThoseOfTheSpec() {
        for (Operation operation : provider().spec.operations()) {
            for (Method method : provider().overloads(operation)) {
                assertThat(method.getReturnType() == PagedCall.class)
                        .as(method.toString())
                        .isEqualTo(TwoPages.has(operation));
            }
        }
    }

    @TestFactory
    default List<DynamicTest> walksGoOverAllPages() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : provider().spec.operations()) {
            if (!TwoPages.has(operation)) continue;
            for (Method method : provider().overloads(operation)) {
                String fact = method.getName() + " with " + method.getParameterCount() + " arguments walks";
                tests.add(provider().test(operation.id(), fact, () -> walks(operation, method)));
            }
        }
        return tests;
    }

    private void walks(Operation operation, Method method) throws Throwable {
        Arguments arguments = Arguments.of(operation, method, operation.request());
        TwoPages pages = TwoPages.of(operation, arguments.sent());
        PagedCall<?, ?> call = provider().paged(method, arguments);

        provider().server.answerWith(operation, pages.example(), pages.first(), pages.second());
        List<Object> items = new ArrayList<>();
        call.items().forEach(items::add);
        isAllOf(pages, items);
        areThoseOfTheSpec(operation, arguments, pages);

        provider().server.answerWith(operation, pages.example(), pages.first(), pages.second());
        isAllOf(pages, call.toListAsync().get());
        areThoseOfTheSpec(operation, arguments, pages);
    }

    private static void isAllOf(TwoPages pages, List<?> items) {
        assertThat(SameJson.differences(pages.allItems(), JavaApi.encode(items)))
                .isEmpty();
    }

    private void areThoseOfTheSpec(Operation operation, Arguments arguments, TwoPages pages) {
        List<RecordedRequest> requests = provider().server.receivedAll();
        assertThat(requests).hasSize(2);
        Map<JsonNode, JsonNode> sent = new LinkedHashMap<>(arguments.sent());
        provider().check.line(requests.get(0), operation, sent);
        sent.put(pages.parameter(), pages.secondPosition());
        provider().check.line(requests.get(1), operation, sent);
        for (RecordedRequest request : requests) {
            assertThat(provider().validator.complaints(request)).isEmpty();
            provider().check.credentials(request, operation.security().get(0));
        }
    }
}
