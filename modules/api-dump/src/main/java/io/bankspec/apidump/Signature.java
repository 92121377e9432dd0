package io.bankspec.apidump;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypeReference;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;
import org.objectweb.asm.tree.TypeAnnotationNode;

/** The types of a class or of a method. A descriptor without generics is read like a signature with them. */
final class Signature extends SignatureVisitor {
    private static final String JSPECIFY = "Lorg/jspecify/annotations/";

    private record TypeParameter(String name, List<JavaType> bounds) {
        String text() {
            String all = bounds.stream()
                    .map(JavaType::text)
                    .filter(bound -> !bound.equals("Object"))
                    .collect(joining(" & "));
            return all.isEmpty() ? name : name + " extends " + all;
        }
    }

    private final Names names;
    private final List<TypeParameter> typeParameters = new ArrayList<>();
    final List<JavaType> parameters = new ArrayList<>();
    final List<JavaType> exceptions = new ArrayList<>();
    final List<JavaType> interfaces = new ArrayList<>();
    /** What a method returns, or what a class extends. */
    final JavaType result;

    private Signature(Names names) {
        super(Opcodes.ASM9);
        this.names = names;
        this.result = new JavaType(names);
    }

    static Signature of(String signature, @Nullable List<TypeAnnotationNode> annotations, Names names) {
        Signature read = new Signature(names);
        new SignatureReader(signature).accept(read);
        if (annotations != null) annotations.forEach(read::annotate);
        return read;
    }

    /** The type of a field or of a component. */
    static JavaType type(String signature, @Nullable List<TypeAnnotationNode> annotations, Names names) {
        JavaType type = new JavaType(names);
        new SignatureReader(signature).acceptType(type);
        if (annotations != null)
            for (TypeAnnotationNode annotation : annotations)
                if (annotation.desc.startsWith(JSPECIFY)) type.annotate(annotation.typePath, text(annotation));
        return type;
    }

    /** Nothing where there are none. */
    String typeParameters() {
        return typeParameters.isEmpty()
                ? ""
                : typeParameters.stream().map(TypeParameter::text).collect(joining(", ", "<", ">"));
    }

    private static String text(TypeAnnotationNode annotation) {
        return "@" + Names.simple(Type.getType(annotation.desc).getInternalName());
    }

    private void annotate(TypeAnnotationNode annotation) {
        if (!annotation.desc.startsWith(JSPECIFY)) return;
        TypeReference reference = new TypeReference(annotation.typeRef);
        JavaType place = switch (reference.getSort()) {
            case TypeReference.METHOD_RETURN -> result;
            case TypeReference.METHOD_FORMAL_PARAMETER -> parameters.get(reference.getFormalParameterIndex());
            case TypeReference.CLASS_EXTENDS ->
                reference.getSuperTypeIndex() < 0 ? result : interfaces.get(reference.getSuperTypeIndex());
            case TypeReference.CLASS_TYPE_PARAMETER_BOUND, TypeReference.METHOD_TYPE_PARAMETER_BOUND ->
                typeParameters
                        .get(reference.getTypeParameterIndex())
                        .bounds
                        .get(reference.getTypeParameterBoundIndex());
            default -> null;
        };
        if (place != null) place.annotate(annotation.typePath, text(annotation));
    }

    @Override
    public void visitFormalTypeParameter(String name) {
        typeParameters.add(new TypeParameter(name, new ArrayList<>()));
    }

    @Override
    public SignatureVisitor visitClassBound() {
        return add(bounds());
    }

    /** Annotations count the bound that is a class, also where there is none. */
    @Override
    public SignatureVisitor visitInterfaceBound() {
        if (bounds().isEmpty()) add(bounds()).visitClassType("java/lang/Object");
        return add(bounds());
    }

    private List<JavaType> bounds() {
        return typeParameters.get(typeParameters.size() - 1).bounds;
    }

    @Override
    public SignatureVisitor visitParameterType() {
        return add(parameters);
    }

    @Override
    public SignatureVisitor visitExceptionType() {
        return add(exceptions);
    }

    @Override
    public SignatureVisitor visitInterface() {
        return add(interfaces);
    }

    @Override
    public SignatureVisitor visitReturnType() {
        return result;
    }

    @Override
    public SignatureVisitor visitSuperclass() {
        return result;
    }

    private JavaType add(List<JavaType> types) {
        JavaType type = new JavaType(names);
        types.add(type);
        return type;
    }
}
