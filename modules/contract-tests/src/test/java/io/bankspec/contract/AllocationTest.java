package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What decoding takes of the heap, the answer itself included. It hardly depends on the machine; the bounds are a little above
 * what there is before the JVM has compiled anything. How it compares with others, modules/benchmarks tells.
 */
class AllocationTest {
    private static final int ITEMS = 1_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Stream<Arguments> answers() {
        return Stream.of(
                decoded(
                        "atrium",
                        "listUserTransactions",
                        io.bankspec.atrium.model.TransactionsResponseBody::fromJson,
                        2_850),
                decoded(
                        "finapi",
                        "getAndSearchAllTransactions",
                        io.bankspec.finapi.model.PageableTransactionList::fromJson,
                        3_800),
                decoded("geezeo", "listAccounts", io.bankspec.geezeo.model.AccountsAnswer::fromJson, 2_450));
    }

    private static Arguments decoded(
            String provider, String operation, Function<String, Object> decoder, long bytesPerItem) {
        return arguments(provider, operation, decoder, bytesPerItem);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("answers")
    void anItemOfAListTakesNoMoreOfTheHeapThanItsBound(
            String provider, String operation, Function<String, Object> decoder, long bound) {
        String json = grown(provider, operation);
        // What belongs to no answer is made by the first.
        decoder.apply(json);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        decoder.apply(json);
        long perItem = (THREADS.getCurrentThreadAllocatedBytes() - before) / ITEMS;
        assertThat(perItem)
                .as("bytes per item, of %d characters", json.length() / ITEMS)
                .isBetween(1L, bound);
    }

    /** The items of the example over and over. */
    private static String grown(String provider, String operation) {
        ObjectNode answer = new Spec("../../specs/" + provider + "/openapi.yaml")
                .operations().stream()
                        .filter(each -> each.id().equals(operation))
                        .findFirst()
                        .orElseThrow()
                        .answers()
                        .get(0)
                        .value()
                        .deepCopy();
        ArrayNode items = (ArrayNode) answer.properties().stream()
                .filter(property -> property.getValue().isArray())
                .findFirst()
                .orElseThrow()
                .getValue();
        int examples = items.size();
        for (int i = examples; i < ITEMS; i++) items.add(items.get(i % examples));
        return answer.toString();
    }
}
