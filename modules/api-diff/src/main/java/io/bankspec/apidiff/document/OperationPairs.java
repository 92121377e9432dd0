package io.bankspec.apidiff.document;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Which operation of one document is which of another. */
public final class OperationPairs {
    private final Map<Operation, Operation> pairs = new TreeMap<>();
    private final Set<Operation> taken = new HashSet<>();

    private OperationPairs() {}

    /**
     * Those with the same key, and of the others those with the same {@code operationId} in whatever case. Where several have one key,
     * such as {@code /accounts/{id}} and {@code /accounts/{ids}}, the id tells them apart.
     *
     * @param oldKey what a server knows of an operation of the first document
     * @param nowKey the same of the second
     * @return from first to second
     */
    public static Map<Operation, Operation> of(
            Collection<Operation> old,
            Collection<Operation> now,
            Function<Operation, String> oldKey,
            Function<Operation, String> nowKey) {
        OperationPairs all = new OperationPairs();
        all.add(old, now, one -> oldKey.apply(one) + ' ' + id(one), one -> nowKey.apply(one) + ' ' + id(one));
        all.add(old, now, oldKey, nowKey);
        all.add(old, now, OperationPairs::id, OperationPairs::id);
        return all.pairs;
    }

    private static String id(Operation operation) {
        return operation.id().toLowerCase(Locale.ROOT);
    }

    private void add(
            Collection<Operation> old,
            Collection<Operation> now,
            Function<Operation, String> oldKey,
            Function<Operation, String> nowKey) {
        Map<String, Operation> open = new LinkedHashMap<>();
        for (Operation operation : now) {
            if (!taken.contains(operation)) open.putIfAbsent(nowKey.apply(operation), operation);
        }
        for (Operation operation : old) {
            String key = oldKey.apply(operation);
            if (key.isBlank() || pairs.containsKey(operation)) continue;
            Operation other = open.remove(key);
            if (other == null) continue;
            pairs.put(operation, other);
            taken.add(other);
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
