package io.bankspec.codegen.operation;

import io.bankspec.codegen.model.Types;
import io.bankspec.codegen.view.JavaType;
import io.bankspec.codegen.view.JavaType.Kind;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.Parameter.StyleEnum;

/** Which method of the runtime's {@code RequestEditor} writes a parameter. */
final class Writers {
    private Writers() {}

    static String of(Parameter parameter, JavaType type, Types types) {
        String in = parameter.getIn();
        if (isJson(parameter)) return in + "Json";
        boolean isObject = type.kind() == Kind.MODEL || type.kind() == Kind.MAP || type.kind() == Kind.ANY;
        boolean isExploded = isExploded(parameter, in.equals("query") || in.equals("cookie"));
        if (!in.equals("query")) return isObject && isExploded ? in + "Exploded" : in;
        StyleEnum style = parameter.getStyle();
        if (style == StyleEnum.DEEPOBJECT && isObject) return "deepObject";
        if (!isObject && type.kind() != Kind.LIST) return "query";
        if (style == StyleEnum.PIPEDELIMITED && !isExploded(parameter, false)) return "queryPiped";
        if (style == StyleEnum.SPACEDELIMITED && !isExploded(parameter, false)) return "querySpaced";
        if (!isExploded) return "queryJoined";
        return isObject ? "explodedObject" : hasObjects(parameter, type, types) ? "deepObject" : "queryEach";
    }

    /** What is no single text in the end needs the adapter of its type. */
    static boolean needsAdapter(String writer) {
        return writer.endsWith("Json") || writer.endsWith("Object") || writer.equals("cookieExploded");
    }

    static boolean isJson(Parameter parameter) {
        return parameter.getContent() != null
                && parameter.getContent().keySet().stream().anyMatch(MediaTypes::isJson);
    }

    static boolean isExploded(Parameter parameter, boolean otherwise) {
        return parameter.getExplode() == null ? otherwise : parameter.getExplode();
    }

    /** No style has a form for them; with brackets and numbers they can be told apart. */
    private static boolean hasObjects(Parameter parameter, JavaType type, Types types) {
        Schema<?> schema = parameter.getSchema();
        if (type.kind() != Kind.LIST || schema == null) return false;
        Kind items = types.items(schema).kind();
        return items == Kind.MODEL || items == Kind.MAP || items == Kind.LIST;
    }
}
