package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.bankspec.core.FieldException;
import io.bankspec.core.FieldProblem;
import io.bankspec.core.InvalidFieldException;
import io.bankspec.core.generated.json.AbstractModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A value that does not fit costs no more than itself, in every property of every model. */
interface InvalidFieldContract {
    Provider provider();

    @TestFactory
    default List<DynamicTest> anOddValueCostsNoMoreThanItself() {
        List<DynamicTest> tests = new ArrayList<>();
        Spec spec = provider().spec;
        spec.objectSchemas().forEach((name, schema) -> {
            Class<?> model = provider().java.model(name);
            if (!AbstractModel.class.isAssignableFrom(model)) return;
            JsonNode sample = SampleJson.all(spec, schema).get(0);
            tests.add(provider().test(name, "keeps odd values", () -> {
                JsonNode whole = JavaApi.encode(JavaApi.decode(model, sample));
                Shape shape = spec.shape(schema, whole);
                for (String property : shape.properties()) {
                    if (!whole.has(property)) continue;
                    for (String odd : OddJson.of(spec.shape(shape.property(property), whole.get(property))))
                        costsNoMoreThanItself(model, whole, property, odd);
                }
            }));
        });
        return tests;
    }

    private static void costsNoMoreThanItself(Class<?> type, JsonNode whole, String property, String odd) {
        AbstractModel<?> before = (AbstractModel<?>) JavaApi.decode(type, whole);
        ObjectNode marked = whole.deepCopy();
        marked.set(property, TextNode.valueOf("@odd@"));
        String sent = marked.toString().replace("\"@odd@\"", odd);
        AbstractModel<?> after = (AbstractModel<?>) JavaApi.invoke(type, "fromJson", String.class, null, sent);

        assertThat(JavaApi.invoke(type, "toJson", null, after)).isEqualTo(sent);
        assertThat(after.toString()).doesNotContain("canary\"", SampleJson.CANARY);

        String place = "$." + property;
        List<FieldProblem> expected = new ArrayList<>(before.problems());
        expected.removeIf(problem ->
                (problem.path() + '.').startsWith(place + '.') || problem.path().startsWith(place + '['));
        assertThat(after.problems()).as(sent).containsAll(expected).hasSize(expected.size() + 1);
        assertThat(after.problems())
                .filteredOn(problem -> problem.path().equals(place))
                .extracting(FieldProblem::kind)
                .containsExactly(FieldProblem.Kind.INVALID);

        Map<String, Object> values = values(after);
        List<String> failing = new ArrayList<>();
        values(before).forEach((getter, value) -> {
            if (!(values.get(getter) instanceof InvalidFieldException problem)) {
                assertThat(values.get(getter).toString()).as(getter).isEqualTo(value.toString());
                return;
            }
            failing.add(getter);
            assertThat(problem.fields()).containsExactly(property);
            assertThat(problem.model()).isEqualTo(type.getSimpleName());
            assertThat(problem.getMessage()).doesNotContain("canary", "12,50").contains("expected", "found");
        });
        assertThat(failing).as("getters that fail for %s", sent).hasSize(1);
    }

    /** What every getter gives or throws. */
    private static Map<String, Object> values(AbstractModel<?> model) {
        Map<String, Object> values = new TreeMap<>();
        for (Method getter : model.getClass().getDeclaredMethods()) {
            if (!getter.getName().startsWith("get") || getter.getParameterCount() > 0) continue;
            try {
                values.put(getter.getName(), String.valueOf(getter.invoke(model)));
            } catch (InvocationTargetException e) {
                if (!(e.getCause() instanceof FieldException problem)) throw new IllegalStateException(e);
                values.put(getter.getName(), problem);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        return values;
    }
}
