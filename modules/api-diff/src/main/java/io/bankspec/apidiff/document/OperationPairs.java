package io.bankspec.apidiff.document;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which operation of one document is which of another. */
final class OperationPairs {
    private OperationPairs() {}

    /** Those at the same method and path, and of the others those with the same {@code operationId}. From old to new. */
    static Map<Operation, Operation> of(Collection<Operation> old, Collection<Operation> now) {
        Map<Operation, Operation> pairs = new TreeMap<>();
        add(old, now, Operation::key, pairs);
        add(old, now, Operation::id, pairs);
        return pairs;
    }

    private static void add(
            Collection<Operation> old,
            Collection<Operation> now,
            Function<Operation, String> key,
            Map<Operation, Operation> pairs) {
        Map<String, List<Operation>> open = now.stream()
                .filter(operation -> !pairs.containsValue(operation))
                .collect(Collectors.groupingBy(key));
        for (Operation operation : old) {
            List<Operation> same = open.getOrDefault(key.apply(operation), List.of());
            if (!pairs.containsKey(operation) && !key.apply(operation).isEmpty() && same.size() == 1)
                pairs.put(operation, same.get(0));
        }
    }

    /** The parameters in the path that have another name, from old to new; none where there are more or fewer of them. */
    static Map<String, String> pathParameters(Operation old, Operation now) {
        List<String> before = old.pathParameters();
        List<String> after = now.pathParameters();
        Map<String, String> names = new TreeMap<>();
        if (before.size() != after.size()) return names;
        for (int i = 0; i < before.size(); i++) {
            boolean isOther = !after.contains(before.get(i)) && !before.contains(after.get(i));
            if (isOther) names.put(before.get(i), after.get(i));
        }
        return names;
    }
}
