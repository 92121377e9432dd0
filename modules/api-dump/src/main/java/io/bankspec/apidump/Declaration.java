package io.bankspec.apidump;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.RecordComponentNode;

/** The first line of a class. What is public is not said, because all is that is not said to be protected. */
final class Declaration {
    /** Every class has them, and no program stops working when one does not declare them anew. */
    private static final Set<String> OF_OBJECT =
            Set.of("equals(Ljava/lang/Object;)Z", "hashCode()I", "toString()Ljava/lang/String;");

    /** Order of the modifiers in a line. */
    private enum Modifier {
        PROTECTED(Opcodes.ACC_PROTECTED),
        ABSTRACT(Opcodes.ACC_ABSTRACT),
        STATIC(Opcodes.ACC_STATIC),
        FINAL(Opcodes.ACC_FINAL);

        private final int flag;

        Modifier(int flag) {
            this.flag = flag;
        }
    }

    private final ClassNode type;
    private final Names names;
    private final int access;

    Declaration(ClassNode type, Names names) {
        this.type = type;
        this.names = names;
        this.access = Visibility.access(type);
    }

    boolean isEnum() {
        return (access & Opcodes.ACC_ENUM) != 0;
    }

    boolean isInterface() {
        return (access & Opcodes.ACC_INTERFACE) != 0;
    }

    boolean isFinal() {
        return (access & Opcodes.ACC_FINAL) != 0;
    }

    /** Whether the declaration says it already, or that it is a class. What a record has, compilers do not annotate alike. */
    boolean implies(MethodNode method) {
        String id = method.name + method.desc;
        if (isEnum() && (method.name.equals("values") || method.name.equals("valueOf"))) return true;
        if (isRecord() && components().anyMatch(one -> id.equals(one.name + "()" + one.descriptor))) return true;
        if (isRecord()
                && id.equals("<init>" + components().map(one -> one.descriptor).collect(joining("", "(", ")V"))))
            return true;
        int changed = method.access & (isFinal() ? Opcodes.ACC_ABSTRACT : Opcodes.ACC_ABSTRACT | Opcodes.ACC_FINAL);
        return OF_OBJECT.contains(id) && changed == 0;
    }

    private boolean isRecord() {
        return (access & Opcodes.ACC_RECORD) != 0;
    }

    private boolean isClass() {
        return !isEnum() && !isInterface() && !isRecord();
    }

    String text() {
        Signature signature = Signature.of(
                type.signature == null ? descriptor() : type.signature, type.visibleTypeAnnotations, names);
        return annotations(type.visibleAnnotations)
                + (isClass() ? modifiers(access) : modifiers(access & Opcodes.ACC_PROTECTED))
                + (isSealed() ? "sealed " : "")
                + kind()
                + ' '
                + Names.simple(type.name)
                + signature.typeParameters()
                + header()
                + (isClass()
                        ? listed(" extends ", Stream.of(signature.result.text()).filter(one -> !one.equals("Object")))
                        : "")
                + listed(isInterface() ? " extends " : " implements ", interfaces(signature))
                + (isSealed()
                        ? listed(
                                " permits ",
                                type.permittedSubclasses.stream().map(names::of).sorted())
                        : "");
    }

    /** A class without generics has no signature. */
    private String descriptor() {
        return Stream.concat(Stream.of(type.superName), type.interfaces.stream())
                .map(name -> "L" + name + ";")
                .collect(joining());
    }

    /** Of an enum it only says that constants have bodies. */
    private boolean isSealed() {
        return type.permittedSubclasses != null && !isEnum();
    }

    private String kind() {
        if ((access & Opcodes.ACC_ANNOTATION) != 0) return "@interface";
        if (isInterface()) return "interface";
        if (isRecord()) return "record";
        return isEnum() ? "enum" : "class";
    }

    private Stream<RecordComponentNode> components() {
        return type.recordComponents == null ? Stream.of() : type.recordComponents.stream();
    }

    private String header() {
        if (!isRecord()) return "";
        return components()
                .map(one -> Signature.type(
                                        one.signature == null ? one.descriptor : one.signature,
                                        one.visibleTypeAnnotations,
                                        names)
                                .text()
                        + " " + one.name)
                .collect(joining(", ", "(", ")"));
    }

    private Stream<String> interfaces(Signature signature) {
        return signature.interfaces.stream()
                .map(JavaType::text)
                .filter(name -> !name.equals("java.lang.annotation.Annotation"));
    }

    private static String listed(String keyword, Stream<String> all) {
        String text = all.collect(joining(", "));
        return text.isEmpty() ? "" : keyword + text;
    }

    static String modifiers(int access) {
        return Stream.of(Modifier.values())
                .filter(one -> (access & one.flag) != 0)
                .map(one -> one.name().toLowerCase(Locale.ROOT) + " ")
                .collect(joining());
    }

    static String deprecated(@Nullable List<AnnotationNode> annotations) {
        return annotations(
                annotations == null
                        ? null
                        : annotations.stream().filter(Declaration::isDeprecated).toList());
    }

    /** Those that are part of the promise: what is deprecated, and whether null is meant where nothing is said. */
    static String annotations(@Nullable List<AnnotationNode> annotations) {
        if (annotations == null) return "";
        return annotations.stream()
                .filter(one -> isDeprecated(one) || one.desc.startsWith("Lorg/jspecify/annotations/"))
                .map(one -> "@" + Names.simple(Type.getType(one.desc).getInternalName()) + values(one) + " ")
                .collect(joining());
    }

    private static boolean isDeprecated(AnnotationNode annotation) {
        return annotation.desc.equals("Ljava/lang/Deprecated;");
    }

    /** Such as {@code forRemoval = true}. */
    private static String values(AnnotationNode annotation) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; annotation.values != null && i < annotation.values.size(); i += 2)
            text.append(i == 0 ? "(" : ", ")
                    .append(annotation.values.get(i))
                    .append(" = ")
                    .append(Literals.of(annotation.values.get(i + 1)));
        return text.isEmpty() ? "" : text.append(')').toString();
    }
}
