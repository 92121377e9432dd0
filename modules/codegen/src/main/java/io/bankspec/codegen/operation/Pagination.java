package io.bankspec.codegen.operation;

import io.bankspec.codegen.document.MergedSchema;
import io.bankspec.codegen.document.Schemas;
import io.bankspec.codegen.document.Shape;
import io.bankspec.codegen.model.ModelViews;
import io.bankspec.codegen.source.Texts;
import io.bankspec.codegen.view.FieldView;
import io.bankspec.codegen.view.JavaType.Kind;
import io.bankspec.codegen.view.PageView;
import io.bankspec.codegen.view.PageView.PagePath;
import io.bankspec.codegen.view.PaginationView;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Operations that answer page by page, and the schemas of their answers. An {@code x-pagination} that does not fit its
 * operation is left alone: that is a matter of the spec check, and other people's specs may mean something else by it.
 */
public final class Pagination {
    private final Schemas schemas;
    private final ModelViews models;
    private final Map<String, PageView> byClass = new HashMap<>();
    private final Map<String, PaginationView> byOperation = new HashMap<>();

    public Pagination(List<SpecOperation> operations, Schemas schemas, ModelViews models) {
        this.schemas = schemas;
        this.models = models;
        for (SpecOperation one : operations) {
            // Only the first answer is a model, whose class can be a page.
            String type = one.answers().results().get(0).type();
            if (one.extension("x-pagination") instanceof Map<?, ?> facts) add(one, type, facts);
        }
    }

    /** The page that a class is, or null. */
    public @Nullable PageView page(String className) {
        return byClass.get(className);
    }

    /** How the pages of its first answer are asked for; null when it is no page. */
    @Nullable
    PaginationView of(SpecOperation operation) {
        return byOperation.get(operation.id());
    }

    private void add(SpecOperation operation, String type, Map<?, ?> facts) {
        PageView page = page(type, facts);
        Parameter parameter = query(operation.parameters(), facts.get("parameter"));
        if (page == null || parameter == null) return;
        // One class is one page: of two operations that look elsewhere in it, the first has it.
        if (!page.equals(byClass.computeIfAbsent(type, key -> page))) return;
        Parameter size = query(operation.parameters(), facts.get("size"));
        byOperation.put(
                operation.id(),
                new PaginationView(
                        Texts.literal(parameter.getName()),
                        facts.get("start") instanceof Number start && start.longValue() != 1 ? start.longValue() : null,
                        "record".equals(facts.get("style")),
                        size == null ? null : Texts.literal(size.getName()),
                        size == null ? null : maximum(size.getSchema()),
                        page.item()));
    }

    private static @Nullable Parameter query(List<Parameter> parameters, @Nullable Object name) {
        return parameters.stream()
                .filter(one -> "query".equals(one.getIn()) && one.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Long maximum(@Nullable Schema<?> schema) {
        BigDecimal maximum = schema == null ? null : schemas.target(schema).getMaximum();
        return maximum == null || maximum.longValue() <= 0 ? null : maximum.longValue();
    }

    private @Nullable PageView page(String className, Map<?, ?> facts) {
        PagePath items = path(className, facts.get("items"));
        PagePath total = path(className, facts.get("totalPages"));
        PagePath more = path(className, facts.get("more"));
        boolean isSound = items != null
                && items.last().type().kind() == Kind.LIST
                && (total == null ? !facts.containsKey("totalPages") : total.counts())
                && (more == null ? !facts.containsKey("more") : more.is("Boolean"));
        return isSound ? new PageView(items, total, more) : null;
    }

    private @Nullable PagePath path(String className, @Nullable Object names) {
        if (names == null) return null;
        Schema<?> schema = component(className);
        List<FieldView> fields = new ArrayList<>();
        for (String name : names.toString().split("\\.")) {
            if (schema == null || schemas.shape(schema) != Shape.OBJECT) return null;
            MergedSchema merged = schemas.merge(schema);
            FieldView field = models.fields(merged).get(name);
            if (field == null) return null;
            fields.add(field);
            schema = schemas.target(merged.properties().get(name));
        }
        return new PagePath(fields);
    }

    private @Nullable Schema<?> component(String className) {
        return schemas.classNames().entrySet().stream()
                .filter(entry -> entry.getValue().equals(className))
                .findFirst()
                .map(entry -> schemas.component(entry.getKey()))
                .orElse(null);
    }
}
