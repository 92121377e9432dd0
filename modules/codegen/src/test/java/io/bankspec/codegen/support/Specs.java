package io.bankspec.codegen.support;

/** Whole OpenAPI documents around the few lines that a test is about. */
public final class Specs {
    private static final String HEAD = """
            openapi: 3.0.3
            info: {title: Tiny, version: 1.0.0}
            """;

    private Specs() {}

    /** What stands below {@code components.schemas}. */
    public static String schemas(String schemas) {
        return document("paths: {}\n" + components(schemas));
    }

    /** What stands below {@code paths}. */
    public static String paths(String paths) {
        return document("paths:\n" + paths.indent(2));
    }

    /** Both. */
    public static String paths(String paths, String schemas) {
        return document("paths:\n" + paths.indent(2) + components(schemas));
    }

    /** Everything after {@code info}. */
    public static String document(String rest) {
        return HEAD + rest;
    }

    /** The same document in OpenAPI 3.1. */
    public static String in31(String document) {
        return document.replace("openapi: 3.0.3", "openapi: 3.1.0");
    }

    private static String components(String schemas) {
        return "components:\n  schemas:\n" + schemas.indent(4);
    }
}
