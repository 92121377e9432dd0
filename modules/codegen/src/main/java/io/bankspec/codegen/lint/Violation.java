package io.bankspec.codegen.lint;

/**
 * One breach of a rule.
 *
 * @param file the file as a reader of the build log knows it, {@code specs/finapi/openapi.yaml}
 * @param line counted from 1, or 0 where no line is known
 * @param path JSON path, {@code $.paths['/users'].get.parameters[0]}
 * @param rule short name of the rule, {@code operation-tag}
 * @param message what is wrong
 * @param remedy what to write instead
 */
public record Violation(String file, int line, String path, String rule, String message, String remedy) {

    /** In this file, or in one beside it where it names one. */
    Violation of(String main) {
        return new Violation(
                main.substring(0, file.isEmpty() ? main.length() : main.lastIndexOf('/') + 1) + file,
                line,
                path,
                rule,
                message,
                remedy);
    }

    /** One line for a build log: {@code specs/finapi/openapi.yaml:12: $.info [info-source] what is wrong; remedy}. */
    @Override
    public String toString() {
        String place = line > 0 ? file + ":" + line : file;
        return (place + ": " + path + " [" + rule + "] " + message + "; " + remedy).replaceAll("\\s*\\R\\s*", " ");
    }
}
