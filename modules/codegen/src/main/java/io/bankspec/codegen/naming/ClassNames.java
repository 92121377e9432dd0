package io.bankspec.codegen.naming;

import java.util.stream.Stream;

/** The class names of one client: models, APIs and all that stands beside them share them. */
public final class ClassNames {
    /** Names that the templates use unqualified, or that every Java file sees. */
    private static final String[] RESERVED = {
        "Object",
        "String",
        "Integer",
        "Long",
        "Boolean",
        "Number",
        "Void",
        "Record",
        "Enum",
        "Class",
        "Override",
        "Deprecated",
        "SuppressWarnings",
        "Iterable",
        "Math",
        "Character",
        "Error",
        "Exception",
        "System",
        "Thread",
        "Module",
        "Package",
        "Process",
        "Byte",
        "Short",
        "Float",
        "Double",
        "Comparable",
        "Runnable",
        "StringBuilder",
        "LinkedHashMap",
        "List",
        "Map",
        "Set",
        "Collections",
        "Arrays",
        "Objects",
        "Optional",
        "BigDecimal",
        "Instant",
        "LocalDate",
        "LocalDateTime",
        "OffsetDateTime",
        "IOException",
        "JsonAdapter",
        "JsonReader",
        "JsonToken",
        "JsonWriter",
        "TypeAdapter",
        "Json",
        "Scalars",
        "Adapters",
        "Tolerant",
        "UnionMember",
        "UnionMembers",
        "AdditionalProperties",
        "ModelText",
        "OneOf",
        "Required",
        "RequiredNames",
        "Schema",
        "Nullable",
        "Adapter",
        "Builder",
        "Known",
        "ApiCall",
        "Paged",
        "PagedCall",
        "MfaFlow",
        "MfaStep",
        "FlowBuilder",
        "ApiRuntime",
        "OperationInfo",
        "ErrorBody",
        "RequestParams",
        "RequestEditor",
        "Body",
        "DELETE",
        "GET",
        "HEAD",
        "HTTP",
        "OPTIONS",
        "PATCH",
        "POST",
        "PUT",
        "Headers",
        "Multipart",
        "Part",
        "Path",
        "Query",
        "Header",
        "Streaming",
        "Tag",
        "Operation",
        "RequestBody",
        "ResponseBody",
        "MultipartBody"
    };

    private final Names.Scope scope = new Names.Scope(RESERVED);

    /** @param others names that no model, API or params class may have either */
    public ClassNames(String... others) {
        for (String name : others) scope.unique(name);
    }

    /** The class of a schema. */
    public String model(String component) {
        String wanted = Names.type(component);
        String name = scope.unique(wanted);
        // A reserved name gets a word, not a number, so that it can be read.
        return !name.equals(wanted) && isReserved(wanted) ? scope.unique(wanted + "Model") : name;
    }

    private static boolean isReserved(String name) {
        return Stream.of(RESERVED).anyMatch(name::equalsIgnoreCase);
    }

    /** A class beside the models: the wanted name, or the other where that is taken. */
    public String reserve(String wanted, String otherwise) {
        String name = scope.unique(wanted);
        return name.equals(wanted) ? name : scope.unique(otherwise);
    }
}
