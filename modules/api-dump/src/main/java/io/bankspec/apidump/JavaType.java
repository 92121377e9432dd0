package io.bankspec.apidump;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;
import org.objectweb.asm.signature.SignatureVisitor;

/** A type as a signature gives it, with annotations in their places. */
final class JavaType extends SignatureVisitor {
    private final Names names;
    private String name = "";
    private String annotations = "";
    private final List<JavaType> arguments = new ArrayList<>();
    /** The element of an array, or the bound of a wildcard. */
    private @Nullable JavaType inner;

    JavaType(Names names) {
        super(Opcodes.ASM9);
        this.names = names;
    }

    @Override
    public void visitBaseType(char descriptor) {
        name = Type.getType(String.valueOf(descriptor)).getClassName();
    }

    @Override
    public void visitTypeVariable(String variable) {
        name = variable;
    }

    @Override
    public SignatureVisitor visitArrayType() {
        inner = new JavaType(names);
        return inner;
    }

    @Override
    public void visitClassType(String internalName) {
        name = names.of(internalName);
    }

    @Override
    public void visitInnerClassType(String simpleName) {
        name = text() + "." + simpleName;
        arguments.clear();
    }

    @Override
    public void visitTypeArgument() {
        JavaType any = new JavaType(names);
        any.name = "?";
        arguments.add(any);
    }

    @Override
    public SignatureVisitor visitTypeArgument(char wildcard) {
        JavaType argument = new JavaType(names);
        arguments.add(argument);
        if (wildcard == INSTANCEOF) return argument;
        argument.name = wildcard == EXTENDS ? "? extends " : "? super ";
        argument.inner = new JavaType(names);
        return argument.inner;
    }

    /** Puts an annotation where the class file says: null is the type itself. */
    void annotate(@Nullable TypePath path, String annotation) {
        JavaType at = this;
        for (int i = 0; path != null && i < path.getLength(); i++) {
            JavaType next = switch (path.getStep(i)) {
                case TypePath.TYPE_ARGUMENT -> at.arguments.get(path.getStepArgument(i));
                case TypePath.INNER_TYPE -> at;
                default -> at.inner;
            };
            if (next == null) return;
            at = next;
        }
        at.annotations += annotation + " ";
    }

    String text() {
        if (inner != null && name.isEmpty())
            return inner.text() + (annotations.isEmpty() ? "" : " " + annotations) + "[]";
        if (inner != null) return name + inner.text();
        return annotations
                + name
                + (arguments.isEmpty()
                        ? ""
                        : arguments.stream().map(JavaType::text).collect(joining(", ", "<", ">")));
    }
}
