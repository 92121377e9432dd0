package io.bankspec.apidiff.verdict;

import io.bankspec.apidiff.document.Change;
import io.bankspec.apidiff.document.Operation;
import io.bankspec.apidiff.document.Place;
import java.util.List;

/** Places in the words of the API that callers use. */
final class Words {
    private final JavaApi old;
    private final JavaApi now;

    Words(JavaApi old, JavaApi now) {
        this.old = old;
        this.now = now;
    }

    /** {@code accounts().getAccount(): response.iban}, {@code Account.iban, in accounts().getAccount() and 3 others}. */
    String of(Change change) {
        Place place = change.place();
        List<String> operations =
                change.operations().stream().map(this::operation).toList();
        String where = place.schema().isEmpty() ? inOperation(place) : model(place);
        if (operations.isEmpty()) return where;
        String others = operations.size() > 1 ? " and " + (operations.size() - 1) + " more" : "";
        if (place.schema().isEmpty()) return operations.get(0) + others + (where.isEmpty() ? "" : ": " + where);
        return where + ", in " + operations.get(0) + others;
    }

    private String operation(Operation operation) {
        String words = now.words(operation.id());
        return words.equals(operation.id()) ? old.words(operation.id()) : words;
    }

    private String model(Place place) {
        String name = now.model(place.schema())
                .or(() -> old.model(place.schema()))
                .map(Class::getSimpleName)
                .orElse(place.schema());
        return place.path().isEmpty() ? name : name + '.' + Place.text(place.path());
    }

    private static String inOperation(Place place) {
        String side = switch (place.element()) {
            case REQUEST_MEDIA_TYPE -> "request";
            case RESPONSE_MEDIA_TYPE -> place.owner().startsWith("2") ? "response" : place.owner();
            case OPERATION -> "";
            default -> place.toString();
        };
        boolean isBody = place.use() != null && !place.path().isEmpty() && !side.equals(place.toString());
        return isBody ? side + '.' + Place.text(place.path()) : side;
    }
}
