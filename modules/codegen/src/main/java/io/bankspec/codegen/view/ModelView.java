package io.bankspec.codegen.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that the model templates print of one class. */
public record ModelView(
        String name,
        List<String> doc,
        String summary,
        boolean deprecated,
        @Nullable ObjectView object,
        @Nullable EnumView enumeration,
        @Nullable UnionView union,
        OperationView.@Nullable ParamsView params) {

    public static ModelView of(OperationView.ParamsView params) {
        return new ModelView(params.name(), List.of(), "", false, null, null, null, params);
    }

    /**
     * An object with fields.
     *
     * @param additional type of the properties that the spec does not name
     * @param subtypes schemas that extend this one and are told apart by {@code discriminator}
     * @param bareItem the list whose item may come in place of the object, or null
     * @param page what makes it a page of a list, or null
     */
    public record ObjectView(
            List<FieldView> fields,
            JavaType additional,
            @Nullable String discriminator,
            List<MemberView> subtypes,
            @Nullable BareItemView bareItem,
            @Nullable PageView page) {

        /** Fields whose names are equally long, the shortest first. */
        public record SameLength(int length, List<FieldView> fields) {}

        /** Comparing a name with the few of its length is faster than hashing it, which a {@code switch} over texts does. */
        public List<SameLength> byLength() {
            Map<Integer, List<FieldView>> lengths = fields.stream()
                    .collect(Collectors.groupingBy(FieldView::length, TreeMap::new, Collectors.toList()));
            return lengths.entrySet().stream()
                    .map(entry -> new SameLength(entry.getKey(), entry.getValue()))
                    .toList();
        }

        /** Fields that are read alike. */
        public record SameAdapter(String adapter, String indices) {}

        public List<SameAdapter> byAdapter() {
            Map<String, String> indices = fields.stream()
                    .collect(Collectors.groupingBy(
                            field -> field.type().adapter(),
                            LinkedHashMap::new,
                            Collectors.mapping(field -> String.valueOf(field.index()), Collectors.joining(", "))));
            return indices.entrySet().stream()
                    .map(entry -> new SameAdapter(entry.getKey(), entry.getValue()))
                    .toList();
        }

        public boolean hasRequired() {
            return fields.stream().anyMatch(FieldView::asked);
        }

        public List<FieldView> requiredFields() {
            return fields.stream().filter(FieldView::asked).toList();
        }

        /** The following five: arguments of a Java call, or null for none. */
        public @Nullable String required() {
            return names(field -> field.mustBe() && !field.nullable());
        }

        public @Nullable String requiredOrNull() {
            return names(field -> field.mustBe() && field.nullable());
        }

        public @Nullable String readOnly() {
            return names(field -> "readOnly".equals(field.direction()));
        }

        public @Nullable String writeOnly() {
            return names(field -> "writeOnly".equals(field.direction()));
        }

        public @Nullable String masked() {
            return names(FieldView::masked);
        }

        private @Nullable String names(Predicate<FieldView> which) {
            return literals(fields.stream().filter(which).map(FieldView::wire));
        }

        public int size() {
            return fields.size();
        }

        /** For the Javadoc of {@code builder()}. */
        public String requiredNames() {
            return requiredFields().stream()
                    .map(field -> "{@code " + field.name() + "}")
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * A list whose only item may come without it.
     *
     * @param wire its name on the wire, as the inside of a Java literal
     * @param adapter Java expression for the adapter of the item
     */
    public record BareItemView(String wire, String adapter) {}

    /** Java literals as arguments, null for none. */
    static @Nullable String literals(Stream<String> texts) {
        String source = texts.map(text -> '"' + text + '"').collect(Collectors.joining(", "));
        return source.isEmpty() ? null : source;
    }

    /**
     * An open enumeration.
     *
     * @param isNumeric whether values are told apart as numbers, however they are written
     */
    public record EnumView(String type, String adapter, boolean isNumeric, List<ConstantView> constants) {}

    /** One known value: as it is on the wire, and as a text, which is the inside of a literal. */
    public record ConstantView(String name, String literal, String known) {}

    /** One of several types. {@code discriminator} is the wire name, null when the content decides. */
    public record UnionView(@Nullable String discriminator, List<MemberView> members) {
        /** For the Javadoc of the class. */
        public String labels() {
            return members.stream()
                    .map(member -> "{@code " + member.label() + "}")
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * One type of a union.
     *
     * @param index its place among the members
     * @param label what follows {@code is}, {@code as} and {@code of} in method names
     * @param json JSON kind that the member reads: OBJECT, ARRAY, STRING, NUMBER, BOOLEAN or ANY
     * @param values discriminator values that choose it, as Java literals
     * @param single properties of one value only: names and values in turn, as Java literals
     */
    public record MemberView(
            int index, String label, JavaType type, String json, List<String> values, List<String> single) {}
}
