package io.bankspec.codegen.operation;

import io.bankspec.codegen.document.Extensions;
import io.bankspec.codegen.model.Limits;
import io.bankspec.codegen.model.Types;
import io.bankspec.codegen.naming.Names;
import io.bankspec.codegen.source.Texts;
import io.bankspec.codegen.view.JavaType;
import io.bankspec.codegen.view.JavaType.Kind;
import io.bankspec.codegen.view.OperationView.ParamView;
import io.bankspec.codegen.view.OperationView.ParameterView;
import io.bankspec.codegen.view.OperationView.StyleView;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.Parameter.StyleEnum;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of one declared parameter. */
final class Parameters {
    private static final Set<String> PATH_STYLES = Set.of("SIMPLE", "LABEL", "MATRIX", "JSON");

    private Parameters() {}

    static JavaType type(Parameter parameter, Types types) {
        if (parameter.getSchema() != null) return types.of(parameter.getSchema());
        if (parameter.getContent() == null || parameter.getContent().isEmpty()) return Types.ANY;
        return types.of(parameter.getContent().values().iterator().next().getSchema());
    }

    static String javaName(Parameter parameter) {
        Object name = Extensions.get(parameter.getExtensions(), "x-java-name");
        return Names.member(name == null ? parameter.getName() : name.toString());
    }

    /**
     * Path parameters, and required scalars of query and header, stand in the signature. Everything that may be left out
     * or that Retrofit cannot write goes into the params class.
     */
    static boolean inSignature(Parameter parameter, JavaType type) {
        if ("path".equals(parameter.getIn())) return true;
        boolean simple = type.kind() == Kind.SCALAR || type.kind() == Kind.ENUM;
        boolean retrofitWrites = "query".equals(parameter.getIn()) || "header".equals(parameter.getIn());
        boolean isPlain = !Writers.isJson(parameter) && !Boolean.TRUE.equals(parameter.getAllowReserved());
        return required(parameter) && simple && retrofitWrites && isPlain;
    }

    static boolean required(Parameter parameter) {
        return Boolean.TRUE.equals(parameter.getRequired());
    }

    static ParamView param(Parameter parameter, String name, JavaType type, int index, Types types) {
        String writer = Writers.of(parameter, type, types);
        return new ParamView(
                Texts.literal(parameter.getName()),
                name,
                type,
                required(parameter),
                Boolean.TRUE.equals(parameter.getDeprecated()),
                type.secret(),
                Texts.javadoc(
                        parameter.getDescription() == null
                                ? "`" + parameter.getName() + "`"
                                : parameter.getDescription()),
                index,
                writer,
                Writers.needsAdapter(writer),
                Boolean.TRUE.equals(parameter.getAllowReserved()) && "query".equals(parameter.getIn()));
    }

    /** How a path argument is written, null for the default. */
    static @Nullable StyleView style(Parameter parameter) {
        StyleEnum declared = parameter.getStyle();
        boolean isExploded = Writers.isExploded(parameter, false);
        String style = Writers.isJson(parameter) ? "JSON" : declared == null ? "SIMPLE" : declared.name();
        if (!PATH_STYLES.contains(style) || style.equals("SIMPLE") && !isExploded) return null;
        return new StyleView(style, Texts.literal(parameter.getName()), isExploded);
    }

    static ParameterView row(Parameter parameter, String name, JavaType type) {
        Schema<?> schema = parameter.getSchema();
        return new ParameterView(
                name,
                parameter.getIn() + ' ' + Texts.span(parameter.getName()),
                type.name().replace("@Nullable ", ""),
                marks(required(parameter), Boolean.TRUE.equals(parameter.getDeprecated()), type.secret()),
                Limits.described(parameter.getDescription(), schema == null ? new Schema<>() : schema));
    }

    static String marks(boolean required, boolean deprecated, boolean secret) {
        return (required ? "required" : "optional") + (deprecated ? ", deprecated" : "") + (secret ? ", secret" : "");
    }
}
