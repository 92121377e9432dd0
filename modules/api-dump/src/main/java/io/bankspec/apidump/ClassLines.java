package io.bankspec.apidump;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;

/** The lines of one class: its declaration, then what it has. */
final class ClassLines {
    private final Map<String, ClassNode> classes;
    private final Visibility visibility;
    private final ClassNode type;
    private final Names names;
    private final Declaration declaration;
    private final Set<String> overridden = new TreeSet<>();
    private final Set<Line> lines = new TreeSet<>();

    /** Sorted by kind, name and text. */
    private record Line(int kind, String name, String text) implements Comparable<Line> {
        static final int FIELD = 0;
        static final int CONSTRUCTOR = 1;
        static final int METHOD = 2;

        @Override
        public int compareTo(Line other) {
            int byKind = Integer.compare(kind, other.kind);
            int byName = byKind == 0 ? name.compareTo(other.name) : byKind;
            return byName == 0 ? text.compareTo(other.text) : byName;
        }
    }

    private ClassLines(ClassNode type, Map<String, ClassNode> classes, Visibility visibility) {
        this.type = type;
        this.classes = classes;
        this.visibility = visibility;
        this.names = Names.in(type.name, classes.keySet());
        this.declaration = new Declaration(type, names);
    }

    static List<String> of(ClassNode type, Map<String, ClassNode> classes, Visibility visibility) {
        ClassLines made = new ClassLines(type, classes, visibility);
        made.addMembers(type);
        List<String> all = new ArrayList<>(List.of(made.declaration.text()));
        made.lines.forEach(line -> all.add(line.text));
        return all;
    }

    /** Its own members, and those that it inherits from classes which nobody can name. */
    private void addMembers(ClassNode owner) {
        for (FieldNode field : owner.fields)
            if (Visibility.isSeen(field.access, type)) lines.add(new Line(Line.FIELD, field.name, text(field)));
        for (MethodNode method : owner.methods) if (isSeen(method, owner)) lines.add(line(method));
        addHidden(owner.superName);
        owner.interfaces.forEach(this::addHidden);
    }

    private void addHidden(@Nullable String name) {
        ClassNode parent = name == null ? null : classes.get(name);
        if (parent != null && !visibility.isSeen(parent)) addMembers(parent);
    }

    private boolean isSeen(MethodNode method, ClassNode owner) {
        if (method.name.equals("<clinit>") || !Visibility.isSeen(method.access, type)) return false;
        if (declaration.implies(method)) return false;
        if (method.name.equals("<init>")) return owner == type;
        // Whatever it returns: an override may return something narrower.
        return overridden.add(method.name + method.desc.substring(0, method.desc.indexOf(')')));
    }

    private String text(FieldNode field) {
        if ((field.access & Opcodes.ACC_ENUM) != 0)
            return Declaration.deprecated(field.visibleAnnotations) + "enum constant " + field.name;
        String signature = field.signature == null ? field.desc : field.signature;
        boolean isConstant = field.value != null && (field.access & Opcodes.ACC_STATIC) != 0;
        return Declaration.deprecated(field.visibleAnnotations)
                + Declaration.modifiers(field.access)
                + Signature.type(signature, field.visibleTypeAnnotations, names).text()
                + ' '
                + field.name
                + (isConstant ? " = " + Literals.of(field.value, field.desc) : "");
    }

    private Line line(MethodNode method) {
        boolean isConstructor = method.name.equals("<init>");
        String name = isConstructor ? Names.simple(type.name) : method.name;
        Signature signature = Signature.of(signature(method), method.visibleTypeAnnotations, names);
        String typeParameters = signature.typeParameters();
        String text = Declaration.deprecated(method.visibleAnnotations)
                + modifiers(method)
                + (typeParameters.isEmpty() ? "" : typeParameters + " ")
                + (isConstructor ? "" : signature.result.text() + " ")
                + name
                + parameters(method, signature)
                + exceptions(method, signature)
                + (method.annotationDefault == null ? "" : " default " + Literals.of(method.annotationDefault));
        return new Line(isConstructor ? Line.CONSTRUCTOR : Line.METHOD, name, text);
    }

    /** A constructor of an inner class gets the outer object first, which only a signature leaves out. */
    private String signature(MethodNode method) {
        if (method.signature != null) return method.signature;
        InnerClassNode nested = Visibility.nested(type);
        boolean isOfInner = method.name.equals("<init>") && nested != null && (nested.access & Opcodes.ACC_STATIC) == 0;
        return isOfInner ? method.desc.replace("(L" + nested.outerName + ";", "(") : method.desc;
    }

    private String modifiers(MethodNode method) {
        int implied = declaration.isFinal() || (method.access & Opcodes.ACC_STATIC) != 0 ? Opcodes.ACC_FINAL : 0;
        if (!declaration.isInterface()) return Declaration.modifiers(method.access & ~implied);
        boolean isDefault = (method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_STATIC)) == 0;
        return (isDefault ? "default " : "") + Declaration.modifiers(method.access & ~Opcodes.ACC_ABSTRACT);
    }

    private static String parameters(MethodNode method, Signature signature) {
        List<String> all = new ArrayList<>();
        List<String> named = method.parameters == null
                ? List.of()
                : method.parameters.stream()
                        .filter(one -> (one.access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_MANDATED)) == 0)
                        .map(one -> " " + one.name)
                        .toList();
        int count = signature.parameters.size();
        for (int i = 0; i < count; i++) {
            String type = signature.parameters.get(i).text();
            boolean isVariable = i == count - 1 && (method.access & Opcodes.ACC_VARARGS) != 0;
            all.add((isVariable ? type.substring(0, type.length() - 2) + "..." : type)
                    + (named.size() == count ? named.get(i) : ""));
        }
        return "(" + String.join(", ", all) + ")";
    }

    private String exceptions(MethodNode method, Signature signature) {
        String all = signature.exceptions.isEmpty()
                ? method.exceptions.stream().map(names::of).collect(joining(", "))
                : signature.exceptions.stream().map(JavaType::text).collect(joining(", "));
        return all.isEmpty() ? "" : " throws " + all;
    }
}
