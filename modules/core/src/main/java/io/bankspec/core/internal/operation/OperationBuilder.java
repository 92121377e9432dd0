package io.bankspec.core.internal.operation;

import io.bankspec.core.generated.spec.OperationSpec;
import io.bankspec.core.generated.spec.OperationTable;
import io.bankspec.core.generated.spec.Paged;
import io.bankspec.core.generated.style.FieldStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Listens to what a table says about one operation. */
final class OperationBuilder implements OperationSpec {
    private final List<List<String>> security = new ArrayList<>();
    private final Map<String, String> errors = new HashMap<>();
    private String errorProperty = "";
    private String consumes = "";
    private int challenge;
    private boolean idempotent;
    private int timeoutSeconds;
    private @Nullable Paged paged;
    private Set<String> withoutBody = Set.of();
    private final Map<String, FieldStyle> fields = new HashMap<>();
    private List<String> requiredParts = List.of();
    private final Map<String, String> servers = new LinkedHashMap<>();

    @Override
    public OperationSpec security(String... alternatives) {
        for (String schemes : alternatives) security.add(schemes.isEmpty() ? List.of() : List.of(schemes.split(" ")));
        return this;
    }

    @Override
    public OperationSpec errors(String type, String statuses) {
        for (String status : statuses.split(" ")) errors.put(status.toUpperCase(Locale.ROOT), type);
        return this;
    }

    @Override
    public OperationSpec errorProperty(String name) {
        errorProperty = name;
        return this;
    }

    @Override
    public OperationSpec consumes(String mediaType) {
        consumes = mediaType;
        return this;
    }

    @Override
    public OperationSpec challenge(int status) {
        challenge = status;
        return this;
    }

    @Override
    public OperationSpec idempotent(boolean is) {
        idempotent = is;
        return this;
    }

    @Override
    public OperationSpec timeoutSeconds(int seconds) {
        timeoutSeconds = seconds;
        return this;
    }

    @Override
    public OperationSpec paged(Paged how) {
        paged = how;
        return this;
    }

    @Override
    public OperationSpec withoutBody(String statuses) {
        withoutBody = Set.of(statuses.toUpperCase(Locale.ROOT).split(" "));
        return this;
    }

    @Override
    public OperationSpec field(String name, FieldStyle style) {
        fields.put(name, style);
        return this;
    }

    @Override
    public OperationSpec requiredParts(String... names) {
        requiredParts = List.of(names);
        return this;
    }

    @Override
    public OperationSpec server(String name, String url) {
        servers.put(name, url);
        return this;
    }

    Operation build(String id, @Nullable OperationTable table, boolean streams) {
        return new Operation(
                id,
                table,
                security,
                errors,
                errorProperty,
                consumes,
                challenge,
                idempotent,
                timeoutSeconds,
                paged,
                withoutBody,
                fields,
                requiredParts,
                servers,
                streams);
    }
}
