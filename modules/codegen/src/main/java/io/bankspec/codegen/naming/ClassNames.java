package io.bankspec.codegen.naming;

import java.util.stream.Stream;

/** The class names of one client: models, APIs and all that stands beside them share them. */
public final class ClassNames {
    /** Every Java file sees these, those of a program too that imports all models. */
    static final String[] JAVA_LANG = """
            Boolean Byte Character Class Comparable Deprecated Double Enum Error Exception Float
            IllegalArgumentException IllegalStateException Integer Iterable Long Math Module Number Object Override
            Package Process Record Runnable Short String StringBuilder SuppressWarnings System Thread Void
            """.strip().split("\\s+");

    /** Templates use these unqualified where models are named too. */
    static final String[] TEMPLATES = """
            AbstractBuilder AbstractEnum AbstractEnumAdapter AbstractModel AbstractModelAdapter
            AbstractModelBuilder AbstractObject AbstractUnion AbstractUnionAdapter Adapter Adapters
            AdditionalProperties ApiCall ApiRuntime Arrays BigDecimal Body Builder DELETE FieldStyle FlowBuilder GET HEAD HTTP
            Header Headers IOException Instant Json JsonAdapter JsonReader JsonWriter Known LazyMembers
            LinkedHashMap List LocalDate LocalDateTime Map MfaFlow MfaStep ModelFields Multipart MultipartBody
            Nullable OPTIONS OffsetDateTime Operation OperationInfo OperationSpec OperationTable Optional PATCH
            POST PUT Paged PagedCall Part Path PathStyle Query RequestBody RequestEditor RequestParams ResponseBody Scalars
            Schema Set Streaming Tag Tolerant TypeAdapter UnionMember
            """.strip().split("\\s+");

    private static final String[] RESERVED =
            Stream.of(JAVA_LANG, TEMPLATES).flatMap(Stream::of).toArray(String[]::new);

    private final Names.Scope scope = new Names.Scope(RESERVED);
    private final String prefix;

    /**
     * @param prefix what all names begin with
     * @param others names that no model, API or params class may have either
     */
    public ClassNames(String prefix, String... others) {
        this.prefix = prefix;
        for (String name : others) scope.unique(name);
    }

    /** The class of a schema. */
    public String model(String component) {
        String wanted = prefix + Names.type(component);
        String name = scope.unique(wanted);
        // A reserved name gets a word, not a number, so that it can be read.
        return !name.equals(wanted) && isReserved(wanted) ? scope.unique(wanted + "Model") : name;
    }

    private static boolean isReserved(String name) {
        return Stream.of(RESERVED).anyMatch(name::equalsIgnoreCase);
    }

    public String withoutPrefix(String className) {
        return className.substring(prefix.length());
    }

    /** A class beside the models: the wanted name, or the other where that is taken. */
    public String reserve(String wanted, String otherwise) {
        String name = scope.unique(prefix + wanted);
        return name.equals(prefix + wanted) ? name : scope.unique(prefix + otherwise);
    }
}
