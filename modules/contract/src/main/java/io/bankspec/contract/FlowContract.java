package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.mfa.MfaFlow;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every flow of a spec can be had, and its rules be read. */
interface FlowContract {
    Provider provider();

    @Test
    default void flowsAreThoseOfTheSpecAndNoOthers() throws ReflectiveOperationException {
        assertThat(started("mfa")).as(provider().name).isEqualTo(provider().spec.withExtension("x-mfa"));
        assertThat(started("jobs"))
                .as(provider().name)
                .isEqualTo(provider().spec.withExtension("x-job"));
    }

    @TestFactory
    default List<DynamicTest> flowsOfAllOverloadsCanBeMade() throws ReflectiveOperationException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String accessor : List.of("mfa", "jobs")) {
            for (Method method : provider().flows(accessor)) {
                String subject = method.getName() + " with " + method.getParameterCount();
                tests.add(provider()
                        .test(
                                subject,
                                "is a flow",
                                () -> assertThat(provider().flow(accessor, method))
                                        .isInstanceOf(MfaFlow.class)));
            }
        }
        return tests;
    }

    private Set<String> started(String accessor) throws ReflectiveOperationException {
        Set<String> names = new TreeSet<>();
        provider().flows(accessor).forEach(method -> names.add(method.getName()));
        return names;
    }
}
