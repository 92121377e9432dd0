package io.bankspec.codegen.operation;

import io.bankspec.codegen.document.References;
import io.bankspec.codegen.document.Schemas;
import io.bankspec.codegen.model.Types;
import io.bankspec.codegen.naming.ClassNames;
import io.bankspec.codegen.naming.Names;
import io.bankspec.codegen.source.Texts;
import io.bankspec.codegen.view.JavaType;
import io.bankspec.codegen.view.OperationView.ArgumentView;
import io.bankspec.codegen.view.OperationView.ParamView;
import io.bankspec.codegen.view.OperationView.ParameterView;
import io.bankspec.codegen.view.OperationView.ParamsView;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which parameters of an operation are Java arguments, and which go into a params object. */
final class Signatures {
    private final OpenAPI api;
    private final Schemas schemas;
    private final ClassNames classNames;
    private final Types types;
    private final Samples samples;

    Signatures(OpenAPI api, Schemas schemas, ClassNames classNames, Types types, Samples samples) {
        this.api = api;
        this.schemas = schemas;
        this.classNames = classNames;
        this.types = types;
        this.samples = samples;
    }

    Signature of(SpecOperation declared) {
        Names.Scope scope = new Names.Scope("params", "body");
        Names.Scope paramScope = new Names.Scope("build", "equals");
        String retrofitPath = Paths.withoutTemplateQuery(declared.path());
        List<ArgumentView> required = new ArrayList<>();
        List<ParamView> optional = new ArrayList<>();
        List<ParameterView> table = new ArrayList<>();
        List<String> sampleArguments = new ArrayList<>();
        StringBuilder neededParams = new StringBuilder();
        StringBuilder allParams = new StringBuilder();
        for (Parameter parameter : declared.parameters()) {
            JavaType type = Parameters.type(parameter, types);
            String javaName = Parameters.javaName(parameter);
            boolean inSignature = Parameters.inSignature(parameter, type);
            String name = inSignature ? scope.unique(javaName) : paramScope.unique(javaName);
            table.add(Parameters.row(parameter, name, type));
            if (!inSignature) {
                optional.add(Parameters.param(parameter, name, type, optional.size(), types));
                String value = samples.value(parameter, type);
                String setter = Samples.setter(name, value);
                if (Parameters.required(parameter)) neededParams.append(setter);
                if (Parameters.required(parameter) || !value.endsWith("null")) allParams.append(setter);
                continue;
            }
            String wire = parameter.getName();
            boolean inPath = "path".equals(parameter.getIn()) && retrofitPath.contains("{" + wire + "}");
            if (inPath) {
                String placeholder = Paths.placeholder(name, required.size());
                retrofitPath = retrofitPath.replace("{" + wire + "}", "{" + placeholder + "}");
                wire = placeholder;
            }
            String kind = inPath ? "Path" : "header".equals(parameter.getIn()) ? "Header" : "Query";
            List<String> doc = Texts.javadoc(parameter.getDescription());
            required.add(new ArgumentView(
                    kind,
                    Texts.literal(wire),
                    type.name(),
                    name,
                    parameter.getName(),
                    doc,
                    inPath ? Parameters.style(parameter) : null));
            sampleArguments.add(samples.value(parameter, type));
        }
        boolean takesBody = !declared.verb().equals("get") && !declared.verb().equals("head");
        Body body = takesBody ? Body.of(resolve(declared.operation().getRequestBody()), types, schemas) : null;
        ArgumentView bodyArgument = null;
        int optionalParts = 0;
        if (body != null && body.multipart()) {
            optionalParts = body.optionalParts();
            for (MultipartPart part : body.parts()) {
                String name = scope.unique(part.name());
                required.add(part.argument(name));
                table.add(part.row(name));
            }
            body.parts().stream()
                    .limit(body.parts().size() - optionalParts)
                    .forEach(part -> sampleArguments.add(samples.part(part)));
        } else if (body != null) {
            List<String> doc = Texts.javadoc(body.description());
            bodyArgument = new ArgumentView("Body", null, body.type().name(), "body", "", doc, null);
            String marks = Parameters.marks(body.required(), false, false);
            table.add(new ParameterView(
                    "body",
                    "body",
                    body.type().name().replace("@Nullable ", ""),
                    marks,
                    Texts.cell(body.description())));
            sampleArguments.add(samples.body(body));
        }
        ParamsView params = optional.isEmpty() ? null : params(declared.id(), optional);
        List<String> sampleOptions = new ArrayList<>();
        if (allParams.length() > neededParams.length()) {
            sampleOptions.addAll(sampleArguments);
            sampleOptions.add(params.name() + ".builder()" + allParams + ".build()");
        }
        if (!neededParams.isEmpty()) sampleArguments.add(params.name() + ".builder()" + neededParams + ".build()");
        boolean isMultipart = body != null && body.multipart();
        return new Signature(
                Paths.relative(retrofitPath),
                required,
                optionalParts,
                bodyArgument,
                body != null && body.required(),
                isMultipart,
                body,
                params,
                table,
                sampleArguments,
                sampleOptions);
    }

    private ParamsView params(String id, List<ParamView> params) {
        String wanted = Names.type(id);
        String name = classNames.reserve(wanted + "Params", wanted + "RequestParams");
        String text = "Parameters of `" + id + "` that do not stand in its signature."
                + " A parameter that is not set is not sent.";
        return new ParamsView(name, params, Texts.javadoc(text));
    }

    private @Nullable RequestBody resolve(@Nullable RequestBody body) {
        if (body == null) return null;
        return References.resolve(
                        body, RequestBody::get$ref, api.getComponents().getRequestBodies())
                .orElse(null);
    }
}
