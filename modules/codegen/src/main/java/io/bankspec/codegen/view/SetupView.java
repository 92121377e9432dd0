package io.bankspec.codegen.view;

import java.util.List;

/**
 * How a program comes to a client.
 *
 * @param calls of the builder, the server first
 */
public record SetupView(List<String> calls) {
    /** How the builder takes one kind of credential. {@code id} is the security scheme's, {@code text} Markdown. */
    public record SchemeSetupView(String id, String text, List<SetupView> ways) {}

    /** A base address: what the builder's {@code server} takes, the address as code, and what is said of it. */
    public record ServerRow(String argument, String url, String text) {}
}
