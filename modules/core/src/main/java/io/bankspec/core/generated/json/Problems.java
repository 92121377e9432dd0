package io.bankspec.core.generated.json;

import io.bankspec.core.FieldProblem;
import io.bankspec.core.FieldProblem.Kind;
import io.bankspec.core.OneOf;
import io.bankspec.core.internal.text.PrintableText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what is not as the spec says. */
final class Problems {
    /** Characters. A longer name is none. */
    private static final int LONGEST_NAME = 100;

    /** Reasons of a union that is unknown. */
    static final String SEVERAL = "fits several of the types that the spec lists";

    private static final String NONE = "fits none of the types that the spec lists";

    private final List<FieldProblem> found = new ArrayList<>();

    private Problems() {}

    /** @param value a model, or anything that is kept in one */
    static List<FieldProblem> of(@Nullable Object value) {
        Problems problems = new Problems();
        problems.collect("$", value);
        return Collections.unmodifiableList(problems.found);
    }

    private void collect(String path, @Nullable Object value) {
        if (value instanceof RawValue raw) {
            if (raw.problem() == null) collect(path, raw.held());
            else add(path, Kind.INVALID, raw.problem());
        } else if (value instanceof AbstractModel<?> model) {
            if (model.noObject() == null) properties(path, model);
            else collect(path, model.noObject());
        } else if (value instanceof List<?> list) {
            List<?> items = RawList.items(list);
            for (int i = 0; i < items.size(); i++) collect(path + '[' + i + ']', items.get(i));
        } else if (value instanceof Map<?, ?> map) {
            RawMap.entries(map).values().forEach(entry -> collect(path + ".*", entry));
        } else if (value instanceof OneOf union) {
            if (union.isUnknown()) add(path, Kind.UNKNOWN, isOfSeveral(union) ? SEVERAL : NONE);
            else collect(path, union.value());
        } else if (value instanceof AbstractEnum<?> constant && constant.isUnknown()) {
            add(path, Kind.UNKNOWN, "is none of the values that the spec lists");
        }
    }

    private static boolean isOfSeveral(OneOf union) {
        return union instanceof AbstractUnion one && one.index() == AbstractUnion.SEVERAL;
    }

    private void properties(String path, AbstractModel<?> model) {
        ModelFields fields = model.fields;
        for (int i = 0; i < fields.size(); i++) {
            String place = path + '.' + fields.name(i);
            if (fields.isMissing(i, model.values[i])) add(place, Kind.MISSING, "is required and not there");
            else collect(place, model.values[i]);
        }
        RawMap.entries(model.getAdditionalProperties()).forEach((name, value) -> {
            String place = path + '.' + (fields.isOpen() ? "*" : PrintableText.of(name, LONGEST_NAME));
            if (!fields.isOpen()) add(place, Kind.UNKNOWN, "is no property that the spec names");
            collect(place, value);
        });
    }

    private void add(String path, Kind kind, String reason) {
        found.add(new FieldProblem(path, kind, reason));
    }
}
