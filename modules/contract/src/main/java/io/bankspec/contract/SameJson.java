package io.bankspec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Where two JSON values differ. Order of properties means nothing, scale of decimals does, absent is not null. */
final class SameJson {
    private final List<String> differences = new ArrayList<>();

    private SameJson() {}

    static List<String> differences(JsonNode expected, JsonNode actual) {
        SameJson comparison = new SameJson();
        comparison.compare("$", expected, actual);
        return comparison.differences;
    }

    private void compare(String path, JsonNode expected, JsonNode actual) {
        if (expected.isObject() && actual.isObject()) {
            expected.properties().forEach(property -> {
                JsonNode other = actual.get(property.getKey());
                String place = path + '.' + property.getKey();
                if (other == null) differences.add(place + ": lost " + property.getValue());
                else compare(place, property.getValue(), other);
            });
            actual.properties().forEach(property -> {
                String place = path + '.' + property.getKey();
                if (!expected.has(property.getKey())) differences.add(place + ": added " + property.getValue());
            });
        } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            for (int i = 0; i < expected.size(); i++) compare(path + '[' + i + ']', expected.get(i), actual.get(i));
        } else if (!same(expected, actual)) {
            differences.add(path + ": expected " + expected + " but was " + actual);
        }
    }

    private static boolean same(JsonNode expected, JsonNode actual) {
        if (!expected.isNumber() || !actual.isNumber()) return expected.equals(actual);
        boolean sameScale =
                expected.decimalValue().scale() == actual.decimalValue().scale();
        return expected.decimalValue().compareTo(actual.decimalValue()) == 0
                && (sameScale || expected.isIntegralNumber());
    }
}
