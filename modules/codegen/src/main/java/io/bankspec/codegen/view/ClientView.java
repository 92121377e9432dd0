package io.bankspec.codegen.view;

import java.util.List;
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
        @Nullable String requestIdProperty) {

    /** Header and property of the request id, as Java source. */
    public String requestIdArguments() {
        return literal(requestIdHeader) + ", " + literal(requestIdProperty);
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

    /** A server: a constant, or a method when its address has variables. */
    public record ServerView(
            String constant, String method, String url, List<String> doc, List<VariableView> variables) {
        public boolean hasVariables() {
            return !variables.isEmpty();
        }
    }

    /** A part of a server's address that the user gives. */
    public record VariableView(String name, String placeholder) {}
}
