package io.bankspec.apidiff.document;

/** What happened. {@link Change#place()} says to what; a kind without the name of an element may befall several. */
public enum Kind {
    /** {@code info.version}. */
    VERSION_CHANGED,
    SERVER_ADDED,
    SERVER_REMOVED,
    /** The address of a server with the same {@code x-name}; of an operation, its own servers. */
    SERVER_CHANGED,
    SECURITY_SCHEME_ADDED,
    SECURITY_SCHEME_REMOVED,
    SECURITY_SCHEME_CHANGED,

    OPERATION_ADDED,
    OPERATION_REMOVED,
    /** Another method or path under the same {@code operationId}. */
    OPERATION_MOVED,
    /** Another {@code operationId} at the same method and path. */
    OPERATION_RENAMED,
    TAG_CHANGED,
    /** What a call has to bring, whether the operation says so or the root. */
    SECURITY_CHANGED,
    /** {@code x-mfa}, {@code x-job}, {@code x-answer} or {@code x-poll}. */
    FLOW_ADDED,
    FLOW_REMOVED,
    /** The same, or {@code x-outcomes} and {@code x-challenges} of the document. */
    FLOW_CHANGED,
    PAGINATION_CHANGED,

    PARAMETER_ADDED,
    PARAMETER_REMOVED,
    PARAMETER_RENAMED,
    STYLE_CHANGED,
    REQUEST_BODY_ADDED,
    REQUEST_BODY_REMOVED,
    REQUEST_MEDIA_TYPE_ADDED,
    REQUEST_MEDIA_TYPE_REMOVED,
    RESPONSE_ADDED,
    RESPONSE_REMOVED,
    RESPONSE_MEDIA_TYPE_ADDED,
    RESPONSE_MEDIA_TYPE_REMOVED,
    RESPONSE_HEADER_ADDED,
    RESPONSE_HEADER_REMOVED,

    SCHEMA_ADDED,
    SCHEMA_REMOVED,
    SCHEMA_RENAMED,
    PROPERTY_ADDED,
    PROPERTY_REMOVED,
    PROPERTY_RENAMED,
    /** Type, format, or the schema that is referred to. What is below such a place is not compared. */
    TYPE_CHANGED,
    BECAME_REQUIRED,
    BECAME_OPTIONAL,
    BECAME_NULLABLE,
    NO_LONGER_NULLABLE,
    ENUM_VALUE_ADDED,
    ENUM_VALUE_REMOVED,
    UNION_MEMBER_ADDED,
    UNION_MEMBER_REMOVED,
    /** The schemas that {@code allOf} adds. */
    COMPOSITION_CHANGED,
    /** Fewer values are allowed, or not simply more. */
    LIMIT_TIGHTENED,
    LIMIT_LOOSENED,
    DEFAULT_CHANGED,
    /** {@code readOnly} or {@code writeOnly}. */
    DIRECTION_CHANGED,
    /** {@code format: password} or {@code x-sensitive}. */
    SECRECY_CHANGED,
    JAVA_NAME_CHANGED,
    DEPRECATED,
    NO_LONGER_DEPRECATED,
    /** Any other extension. */
    EXTENSION_CHANGED,
    /** Any other word of OpenAPI. */
    OTHER_CHANGED,
    /** Texts for readers: titles, summaries, descriptions, reasons. */
    DESCRIPTION_CHANGED,
    EXAMPLE_CHANGED
}
