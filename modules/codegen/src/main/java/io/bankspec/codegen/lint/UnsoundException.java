package io.bankspec.codegen.lint;

/** The file cannot be checked at all, so this is the only thing to say about it. */
final class UnsoundException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Violation violation;

    private UnsoundException(int line, String path, String rule, String message, String remedy) {
        super(message);
        violation = new Violation("", line, path, rule, message, remedy);
    }

    /** The text is no YAML; {@code line} is 0 where no line is known. */
    static UnsoundException unreadable(int line, String message, String remedy) {
        return new UnsoundException(line, "$", "unreadable", message, remedy);
    }

    /** The text is YAML, but no OpenAPI document. */
    static UnsoundException invalid(Node at, String message, String remedy) {
        return new UnsoundException(at.line(), at.path(), "invalid", message, remedy);
    }

    Violation violation(String file) {
        return violation.of(file);
    }
}
