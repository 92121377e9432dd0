package io.bankspec.codegen.operation;

import io.bankspec.codegen.source.Texts;
import io.bankspec.codegen.view.OperationView.ArgumentView;
import io.bankspec.codegen.view.OperationView.OverloadView;
import io.bankspec.codegen.view.OperationView.ParameterView;
import io.bankspec.codegen.view.OperationView.ParamsView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all Java methods of one operation share.
 *
 * @param required those that a call has, and the parts of a multipart body
 * @param optionalParts how many of the last among them are parts that may be left out
 * @param body null without one, and for a multipart body
 * @param declared how the body is written, null without one
 * @param sampleArguments Java expressions for what must be given
 * @param sampleOptions the same with all that may be given and has an example, empty where there is no more of that
 */
record Signature(
        String path,
        List<ArgumentView> required,
        int optionalParts,
        @Nullable ArgumentView body,
        boolean bodyRequired,
        boolean multipart,
        @Nullable Body declared,
        @Nullable ParamsView params,
        List<ParameterView> table,
        List<String> sampleArguments,
        List<String> sampleOptions) {

    /** Media type of the body, as the inside of a Java literal. */
    @Nullable
    String consumes() {
        return declared == null || multipart ? null : Texts.literal(declared.mediaType());
    }

    boolean hasBody() {
        return body != null || multipart;
    }

    /** Every way to call it, shortest first. What may be left out comes last, so that one more leaves all these ways as they are. */
    List<OverloadView> overloads() {
        List<OverloadView> overloads = new ArrayList<>();
        for (boolean withParams : new boolean[] {false, true}) {
            if (withParams ? params == null : params != null && params.hasRequired()) continue;
            for (List<ArgumentView> arguments : withBodies()) {
                if (withParams)
                    arguments.add(new ArgumentView("Tag", null, params.name(), "params", "", List.of(), null));
                overloads.add(new OverloadView(arguments));
            }
        }
        return overloads;
    }

    /** Without the body, if it may be missing, and with it; with more and more of the parts that may be. */
    private List<List<ArgumentView>> withBodies() {
        List<List<ArgumentView>> all = new ArrayList<>();
        if (body == null || !bodyRequired)
            for (int left = optionalParts; left >= 0; left--)
                all.add(new ArrayList<>(required.subList(0, required.size() - left)));
        if (body == null) return all;
        List<ArgumentView> withBody = new ArrayList<>(required);
        withBody.add(body);
        all.add(withBody);
        return all;
    }
}
