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
 * @param body null without one, and for a multipart body, whose parts are among {@code required}
 * @param declared how the body is written, null without one
 * @param sampleArguments Java expressions for what must be given
 * @param sampleOptions the same with all that may be given and has an example, empty where there is no more of that
 */
record Signature(
        String path,
        List<ArgumentView> required,
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

    /** Every way to call it, shortest first. */
    List<OverloadView> overloads() {
        List<OverloadView> overloads = new ArrayList<>();
        for (boolean withParams : new boolean[] {false, true}) {
            if (withParams ? params == null : params != null && params.hasRequired()) continue;
            for (boolean withBody : new boolean[] {false, true}) {
                if (withBody ? body == null : body != null && bodyRequired) continue;
                List<ArgumentView> arguments = new ArrayList<>(required);
                if (withBody) arguments.add(body);
                if (withParams)
                    arguments.add(new ArgumentView("Tag", null, params.name(), "params", "", List.of(), null));
                overloads.add(new OverloadView(arguments));
            }
        }
        return overloads;
    }
}
