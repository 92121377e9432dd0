package io.bankspec.codegen.operation;

import io.bankspec.codegen.view.OperationView.ArgumentView;
import io.bankspec.codegen.view.OperationView.OverloadView;
import io.bankspec.codegen.view.OperationView.ParameterView;
import io.bankspec.codegen.view.OperationView.ParamsView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all Java methods of one operation share. */
record Signature(
        String path,
        List<ArgumentView> required,
        @Nullable ArgumentView body,
        @Nullable ArgumentView optionalBody,
        boolean multipart,
        String consumes,
        @Nullable ParamsView params,
        List<ParameterView> table,
        List<String> sampleArguments) {

    /** Every way to call it, shortest first. */
    List<OverloadView> overloads() {
        ArgumentView tag = params == null ? null : new ArgumentView("Tag", params.name(), "params", "", List.of(), "");
        boolean paramsRequired = params != null && params.hasRequired();
        List<OverloadView> overloads = new ArrayList<>();
        for (boolean withParams : new boolean[] {false, true}) {
            if (withParams ? tag == null : paramsRequired) continue;
            for (boolean withBody : new boolean[] {false, true}) {
                if (withBody && optionalBody == null) continue;
                List<ArgumentView> arguments = new ArrayList<>(required);
                if (body != null) arguments.add(body);
                if (withBody) arguments.add(optionalBody);
                if (withParams) arguments.add(tag);
                overloads.add(new OverloadView(separated(arguments)));
            }
        }
        return overloads;
    }

    private static List<ArgumentView> separated(List<ArgumentView> arguments) {
        List<ArgumentView> result = new ArrayList<>();
        for (ArgumentView argument : arguments) {
            String separator = result.size() + 1 < arguments.size() ? "," : "";
            result.add(argument.followedBy(separator));
        }
        return result;
    }
}
