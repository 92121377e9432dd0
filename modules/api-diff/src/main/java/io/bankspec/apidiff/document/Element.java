package io.bankspec.apidiff.document;

/** What a document is made of, and what it is called when one comes or goes. */
public enum Element {
    DOCUMENT(Kind.OTHER_CHANGED, Kind.OTHER_CHANGED),
    SERVER(Kind.SERVER_ADDED, Kind.SERVER_REMOVED),
    SECURITY_SCHEME(Kind.SECURITY_SCHEME_ADDED, Kind.SECURITY_SCHEME_REMOVED),
    OPERATION(Kind.OPERATION_ADDED, Kind.OPERATION_REMOVED),
    PARAMETER(Kind.PARAMETER_ADDED, Kind.PARAMETER_REMOVED),
    REQUEST_BODY(Kind.REQUEST_BODY_ADDED, Kind.REQUEST_BODY_REMOVED),
    REQUEST_MEDIA_TYPE(Kind.REQUEST_MEDIA_TYPE_ADDED, Kind.REQUEST_MEDIA_TYPE_REMOVED),
    RESPONSE(Kind.RESPONSE_ADDED, Kind.RESPONSE_REMOVED),
    RESPONSE_MEDIA_TYPE(Kind.RESPONSE_MEDIA_TYPE_ADDED, Kind.RESPONSE_MEDIA_TYPE_REMOVED),
    RESPONSE_HEADER(Kind.RESPONSE_HEADER_ADDED, Kind.RESPONSE_HEADER_REMOVED),
    SCHEMA(Kind.SCHEMA_ADDED, Kind.SCHEMA_REMOVED);

    private final Kind added;
    private final Kind removed;

    Element(Kind added, Kind removed) {
        this.added = added;
        this.removed = removed;
    }

    Kind added() {
        return added;
    }

    Kind removed() {
        return removed;
    }
}
