package io.bankspec.codegen.lint;

/** The file cannot be checked at all, so this is the only thing to say about it. */
final class UnsoundException extends Exception {
    static final String UNREADABLE = "unreadable";
    static final String INVALID = "invalid";

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String path;
    private final String rule;
    private final String remedy;

    private UnsoundException(int line, String path, String rule, String message, String remedy) {
        super(message);
        this.line = line;
        this.path = path;
        this.rule = rule;
        this.remedy = remedy;
    }

    /** The text is no YAML; {@code line} is 0 where no line is known. */
    static UnsoundException unreadable(int line, String message, String remedy) {
        return new UnsoundException(line, "$", UNREADABLE, message, remedy);
    }

    /** The text is YAML, but no OpenAPI document. */
    static UnsoundException invalid(Node at, String message, String remedy) {
        return new UnsoundException(at.line(), at.path(), INVALID, message, remedy);
    }

    Violation violation(String file) {
        return new Violation(file, line, path, rule, getMessage(), remedy);
    }
}
