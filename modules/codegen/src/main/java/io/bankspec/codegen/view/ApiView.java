package io.bankspec.codegen.view;

import java.util.List;

/** One tag: a Retrofit interface, its accessor on the client, and its page. */
public record ApiView(
        String name,
        String accessor,
        String tag,
        List<String> doc,
        String text,
        String summary,
        List<OperationView> operations) {}
