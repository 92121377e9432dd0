package io.bankspec.apidump;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;

/** Constants and defaults of annotations, as Java spells them. */
final class Literals {
    private Literals() {}

    /** @param descriptor type of the constant, because a class file has no constants of the smaller types */
    static String of(Object value, String descriptor) {
        return switch (descriptor) {
            case "Z" -> String.valueOf(value.equals(1));
            case "C" -> "'" + escaped(String.valueOf((char) ((Integer) value).intValue())) + "'";
            default -> of(value);
        };
    }

    /** As ASM gives the values of annotations: an enum constant is an array of type and name. */
    static String of(Object value) {
        if (value instanceof String text) return '"' + escaped(text) + '"';
        if (value instanceof Long) return value + "L";
        if (value instanceof Float) return value + "f";
        if (value instanceof Character) return "'" + escaped(value.toString()) + "'";
        if (value instanceof Type type) return simple(type) + ".class";
        if (value instanceof String[] constant) return constant[1];
        if (value instanceof AnnotationNode annotation) return "@" + simple(Type.getType(annotation.desc));
        if (value instanceof List<?> list)
            return list.stream().map(Literals::of).collect(joining(", ", "{", "}"));
        return value.toString();
    }

    private static String simple(Type type) {
        return Names.simple(type.getClassName());
    }

    /** In ASCII and on one line, so that a dump is the same whatever reads it. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') escaped.append('\\').append(c);
            else if (c == '\n') escaped.append("\\n");
            else if (c < ' ' || c > '~') escaped.append("\\u%04x".formatted((int) c));
            else escaped.append(c);
        }
        return escaped.toString();
    }
}
