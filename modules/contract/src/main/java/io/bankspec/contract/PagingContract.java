package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bankspec.core.PagedCall;
import io.bankspec.core.UnexpectedAnswerException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Walks over the answers that come in pages. */
interface PagingContract {
    Provider provider();

    @Test
    default void thePagedMethodsAreThoseOfTheSpec() {
        for (Operation operation : provider().operations()) {
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
        for (Operation operation : provider().operations()) {
            if (!TwoPages.has(operation)) continue;
            for (Method method : provider().overloads(operation)) {
                String fact = method.getName() + " with " + method.getParameterCount() + " arguments walks";
                tests.add(provider().test(operation.id(), fact, () -> walks(operation, method)));
            }
        }
        return tests;
    }

    @TestFactory
    default List<DynamicTest> whatIsNoNextPageEndsNoWalkInSilence() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : provider().operations()) {
            if (!TwoPages.has(operation)) continue;
            Method method = provider().overloads(operation).get(0);
            for (String text : List.of("{}", "{\"error\": {\"message\": \"no\"}}", "the first page again")) {
                String fact = text + " in place of the second page is an exception";
                tests.add(provider().test(operation.id(), fact, () -> fails(operation, method, text)));
            }
        }
        return tests;
    }

    private void fails(Operation operation, Method method, String text) throws Throwable {
        Arguments arguments = Arguments.of(operation, method, operation.request());
        TwoPages pages = TwoPages.of(operation, arguments.sent());
        JsonNode second = text.startsWith("{") ? new ObjectMapper().readTree(text) : pages.first();
        PagedCall<?, ?> call = provider().paged(method, arguments);

        provider().server.answerWith(operation, pages.example(), pages.first(), second);
        assertThatThrownBy(() -> call.pages().forEach(page -> {})).isInstanceOf(UnexpectedAnswerException.class);
        provider().server.answerWith(operation, pages.example(), pages.first(), second);
        assertThat(call.toListAsync())
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(UnexpectedAnswerException.class);
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
            assertThat(provider().validator.complaints(request, operation, operation.request()))
                    .isEmpty();
            provider().check.credentials(request, operation.security().get(0));
        }
    }
}
