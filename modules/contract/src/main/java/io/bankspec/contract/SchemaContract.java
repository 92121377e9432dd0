package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds for every schema with properties, also where no example shows it. */
interface SchemaContract {
    Provider provider();

    @TestFactory
    default List<DynamicTest> everyPropertySurvives() {
        List<DynamicTest> tests = new ArrayList<>();
        provider()
                .spec
                .objectSchemas()
                .forEach((name, schema) -> tests.add(provider().test(name, "keeps all", () -> {
                    for (JsonNode sample : SampleJson.all(provider().spec, schema)) survives(name, schema, sample);
                })));
        return tests;
    }

    @TestFactory
    default List<DynamicTest> unknownFieldsSurviveInEverySchema() {
        return changed("unknown fields", Rewrite::withUnknownFields);
    }

    @TestFactory
    default List<DynamicTest> unknownEnumValuesSurviveInEverySchema() {
        return changed("unknown enum values", Rewrite::withUnknownValues);
    }

    @TestFactory
    default List<DynamicTest> toleratedShapesAreReadInEverySchema() {
        return changed("tolerated shapes", Rewrite::tolerated);
    }

    private List<DynamicTest> changed(String what, AnswerContract.Change change) {
        List<DynamicTest> tests = new ArrayList<>();
        Spec spec = provider().spec;
        spec.objectSchemas().forEach((name, schema) -> {
            List<JsonNode> samples = SampleJson.all(spec, schema);
            List<JsonNode> sent = samples.stream()
                    .map(sample -> change.apply(spec, schema, sample))
                    .toList();
            if (sent.equals(samples)) return;
            tests.add(provider().test(name, "takes " + what, () -> {
                for (JsonNode sample : sent) survives(name, schema, sample);
            }));
        });
        return tests;
    }

    private void survives(String name, JsonNode schema, JsonNode sent) {
        JsonNode encoded = JavaApi.encode(JavaApi.decode(provider().java.model(name), sent));
        assertThat(SameJson.differences(Rewrite.declared(provider().spec, schema, sent), encoded))
                .isEmpty();
    }
}
