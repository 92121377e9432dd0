package io.bankspec.codegen.page;

import io.bankspec.codegen.view.ApiView;
import io.bankspec.codegen.view.FieldView;
import io.bankspec.codegen.view.ModelPage.UseView;
import io.bankspec.codegen.view.ModelView;
import io.bankspec.codegen.view.OperationView;
import io.bankspec.codegen.view.OperationView.ParameterView;
import io.bankspec.codegen.view.OperationView.StatusView;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where each class is met: the operations that send it or answer with it, and the models that hold it. */
public final class Usage {
    private static final Pattern WORD = Pattern.compile("\\w+");

    /** By class, then by role: the places. */
    private final Map<String, SortedMap<Role, Set<String>>> uses = new HashMap<>();

    private enum Role {
        SENT("Sent by"),
        ANSWER("Answer of"),
        ERROR("Error of"),
        PART("Part of");

        private final String words;

        Role(String words) {
            this.words = words;
        }
    }

    public Usage(Collection<ApiView> apis, Collection<ModelView> models) {
        apis.forEach(api -> api.operations().forEach(this::add));
        models.forEach(this::add);
    }

    public List<UseView> of(String className) {
        return uses.getOrDefault(className, new TreeMap<>()).entrySet().stream()
                .map(use -> new UseView(use.getKey().words, '`' + String.join("`, `", use.getValue()) + '`'))
                .toList();
    }

    private void add(OperationView operation) {
        String place = operation.method();
        for (ParameterView parameter : operation.request().parameters()) add(parameter.type(), Role.SENT, place);
        add(operation.answer().resultDoc(), Role.ANSWER, place);
        for (StatusView status : operation.answer().statuses())
            add(status.type(), status.isError() ? Role.ERROR : Role.ANSWER, place);
    }

    private void add(ModelView model) {
        String place = model.name();
        if (model.union() != null)
            model.union().members().forEach(member -> add(member.type().name(), Role.PART, place));
        if (model.object() == null) return;
        for (FieldView field : model.object().fields()) add(field.type().name(), Role.PART, place);
        add(model.object().additional().name(), Role.PART, place);
        model.object().subtypes().forEach(subtype -> add(subtype.type().name(), Role.PART, place));
    }

    /** A type of Java names a class, or several in a collection. */
    private void add(String type, Role role, String place) {
        for (String name :
                WORD.matcher(type).results().map(found -> found.group()).collect(Collectors.toSet()))
            uses.computeIfAbsent(name, key -> new TreeMap<>())
                    .computeIfAbsent(role, key -> new TreeSet<>())
                    .add(place);
    }
}
