package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.bankspec.core.generated.spec.RequestParams;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A canary in every secret, and nobody prints it. */
interface SecretContract {
    Provider provider();

    @TestFactory
    default List<DynamicTest> modelsHideTheirSecrets() {
        List<DynamicTest> tests = new ArrayList<>();
        provider().spec.objectSchemas().forEach((name, schema) -> {
            // Not every alternative of a union has room for a secret.
            List<JsonNode> samples = SampleJson.all(provider().spec, schema).stream()
                    .filter(sample -> sample.toString().contains(SampleJson.CANARY))
                    .toList();
            if (samples.isEmpty()) return;
            tests.add(provider().test(name, "hides its secrets", () -> {
                for (JsonNode sample : samples) {
                    Object model = JavaApi.decode(provider().java.model(name), sample);
                    assertThat(JavaApi.encode(model).toString()).contains(SampleJson.CANARY);
                    assertThat(model.toString()).doesNotContain(SampleJson.CANARY, SampleJson.CANARY_DATE);
                }
            }));
        });
        return tests;
    }

    /** A params object is logged as a whole, so it must know which of its parameters are secret. */
    @TestFactory
    default List<DynamicTest> paramsHideTheirSecrets() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : provider().operations()) {
            if (operation.parameters().stream().noneMatch(one -> isSecretOption(operation.spec(), one))) continue;
            for (Method method : provider().methods(operation)) {
                tests.add(provider().test(operation.id(), method.getName() + " hides secret parameters", () -> {
                    Arguments arguments =
                            Arguments.of(operation, method, operation.request(), one -> canary(operation.spec(), one));
                    Object params = arguments.values()[arguments.values().length - 1];
                    assertThat(params).isInstanceOf(RequestParams.class);
                    assertThat(params.toString()).doesNotContain(SampleJson.CANARY);
                }));
            }
        }
        return tests;
    }

    private static JsonNode canary(Spec spec, JsonNode parameter) {
        return isSecretOption(spec, parameter) ? TextNode.valueOf(SampleJson.CANARY) : Operation.example(parameter);
    }

    /** Required ones are arguments of their own. */
    private static boolean isSecretOption(Spec spec, JsonNode parameter) {
        return spec.isSecret(parameter) && !parameter.path("required").asBoolean();
    }
}
