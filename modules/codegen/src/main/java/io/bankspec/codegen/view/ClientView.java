package io.bankspec.codegen.view;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facade of a provider. */
public record ClientView(
        String name,
        String title,
        List<String> doc,
        String version,
        List<String> about,
        List<ApiView> apis,
        List<ServerView> servers,
        List<SchemeView> schemes,
        boolean hasModels,
        @Nullable String requestIdHeader,
        @Nullable String requestIdProperty,
        List<String> errorCodes) {

    /** Header and property of the request id, and the paths of the error code, as Java source. */
    public String diagnosticsArguments() {
        return Stream.concat(Stream.of(requestIdHeader, requestIdProperty), errorCodes.stream())
                .map(ClientView::literal)
                .collect(Collectors.joining(", "));
    }

    private static String literal(@Nullable String text) {
        return text == null ? "null" : '"' + text + '"';
    }

    public boolean hasApis() {
        return !apis.isEmpty();
    }

    public boolean hasServers() {
        return !servers.isEmpty();
    }

    /**
     * A server: a constant, or a method when its address has variables.
     *
     * @param serverName what the spec calls it, and {@code url}, as insides of Java literals
     */
    public record ServerView(
            String serverName,
            String constant,
            String method,
            String url,
            List<String> doc,
            List<VariableView> variables) {
        /** Whether each variable has one. */
        public boolean hasDefaults() {
            return variables.stream().allMatch(variable -> variable.standard != null);
        }

        public boolean hasVariables() {
            return !variables.isEmpty();
        }
    }

    /**
     * A part of a server's address that the user gives; all but the name and the text are insides of Java literals.
     *
     * @param standard value where the user gives none, null without one
     * @param allowed all values, empty when there may be any
     */
    public record VariableView(
            String name, String wire, @Nullable String standard, List<String> allowed, List<String> doc) {}
}
