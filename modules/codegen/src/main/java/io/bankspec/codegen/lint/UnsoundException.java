package io.bankspec.codegen.lint;

/** The file cannot be checked at all, so this is the only thing to say about it. */
final class UnsoundException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Violation violation;

    private UnsoundException(String file, int line, String path, String rule, String message, String remedy) {
        super(message);
        violation = new Violation(file, line, path, rule, message, remedy);
    }

    /** The text is no YAML; {@code line} is 0 where no line is known. */
    static UnsoundException unreadable(int line, String message, String remedy) {
        return new UnsoundException("", line, "$", "unreadable", message, remedy);
    }

    /** The text is YAML, but no OpenAPI document. */
    static UnsoundException invalid(Node at, String message, String remedy) {
        return new UnsoundException(at.file(), at.line(), at.pathInFile(), "invalid", message, remedy);
    }

    /** The same of a scalar that is no value. */
    static UnsoundException unreadable(Node at, String message, String remedy) {
        return new UnsoundException(at.file(), at.line(), at.pathInFile(), "unreadable", message, remedy);
    }

    static UnsoundException nothingAt(Node reference) {
        String remedy = "refer to a component, #/components/<kind>/<name>, of this file or of one beside it";
        return invalid(reference, "there is nothing at " + reference.text(), remedy);
    }

    /** The same in a file beside the document. */
    UnsoundException in(String file) {
        return new UnsoundException(
                file, violation.line(), violation.path(), violation.rule(), violation.message(), violation.remedy());
    }

    Violation violation(String file) {
        return violation.of(file);
    }
}
