package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Nothing is missing. */
interface CompletenessContract {
    Provider provider();

    @Test
    default void everyOperationIsReachableAndNothingElse() {
        List<String> ids =
                provider().spec.operations().stream().map(Operation::id).toList();
        assertThat(ids).as(provider().name).doesNotHaveDuplicates();
        assertThat(provider().java.methods().keySet()).as(provider().name).containsExactlyInAnyOrderElementsOf(ids);
    }

    /** Skipped, each with what the other contracts do not know of it. */
    @TestFactory
    default List<DynamicTest> whatIsUnknownIsSkipped() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : provider().spec.operations()) {
            UnknownParts.of(operation)
                    .ifPresent(part -> tests.add(provider()
                            .test(operation.id(), "is not called for its " + part, () -> Assumptions.abort(part))));
        }
        return tests;
    }

    @TestFactory
    default List<DynamicTest> everyResultCanBeAskedFor() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : provider().operations()) {
            tests.add(provider().test(operation.id(), "has a method for each media type", () -> {
                List<Example> results = new ArrayList<>();
                provider().methods(operation).forEach(m -> results.addAll(Provider.results(operation, m)));
                assertThat(results).isNotEmpty().containsAll(operation.results());
            }));
        }
        return tests;
    }

    /** The lists are of the documents that each provider began with, not of the spec. */
    @TestFactory
    default List<DynamicTest> seedOperationsHaveTheirMethodAndPath() throws IOException {
        List<String> described = new ArrayList<>();
        for (Operation operation : provider().spec.operations()) {
            described.add(operation.id() + ' ' + operation.method() + ' ' + operation.path());
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (String line : seeds()) {
            String id = line.substring(0, line.indexOf(' '));
            tests.add(provider()
                    .test(id, "is " + line, () -> assertThat(described).contains(line)));
        }
        return tests;
    }

    private List<String> seeds() throws IOException {
        String name = provider().name + "-seed.txt";
        try (InputStream list = getClass().getResourceAsStream(name)) {
            if (list == null) return List.of();
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
