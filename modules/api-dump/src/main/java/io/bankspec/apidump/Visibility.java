package io.bankspec.apidump;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.ModuleExportNode;
import org.objectweb.asm.tree.ModuleNode;

/** What code outside a module can name. */
final class Visibility {
    private static final int SEEN = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;

    private final Map<String, ClassNode> classes;
    /** Null where there is no module descriptor. */
    private final @Nullable Set<String> exports;

    /** @param classes by their internal names */
    Visibility(Map<String, ClassNode> classes, @Nullable ModuleNode module) {
        this.classes = classes;
        this.exports = module == null ? null : unqualified(module.exports);
    }

    private static Set<String> unqualified(@Nullable List<ModuleExportNode> exports) {
        if (exports == null) return Set.of();
        return exports.stream()
                .filter(Visibility::isToAll)
                .map(export -> export.packaze)
                .collect(Collectors.toSet());
    }

    static boolean isToAll(ModuleExportNode export) {
        return export.modules == null || export.modules.isEmpty();
    }

    /** Whether the module exports it. Without a descriptor all is, but what has {@code internal} in its name. */
    boolean isExported(String internalName) {
        String packageName = internalName.substring(0, Math.max(0, internalName.lastIndexOf('/')));
        if (exports != null) return exports.contains(packageName);
        return !Arrays.asList(packageName.split("/")).contains("internal");
    }

    boolean isSeen(ClassNode type) {
        int access = access(type);
        if (!isExported(type.name) || (access & Opcodes.ACC_SYNTHETIC) != 0 || (access & SEEN) == 0) return false;
        InnerClassNode nested = nested(type);
        if (nested == null) return true;
        ClassNode outer = nested.outerName == null ? null : classes.get(nested.outerName);
        return outer != null && isSeen(outer) && isSeen(access, outer);
    }

    /** Whether a member with such modifiers can be seen: what is protected, by those who may extend the class. */
    static boolean isSeen(int access, ClassNode owner) {
        if ((access & Opcodes.ACC_SYNTHETIC) != 0) return false;
        return (access & Opcodes.ACC_PUBLIC) != 0 || (access & Opcodes.ACC_PROTECTED) != 0 && isExtensible(owner);
    }

    private static boolean isExtensible(ClassNode type) {
        return (type.access & Opcodes.ACC_FINAL) == 0 && type.methods.stream().anyMatch(Visibility::isConstructor);
    }

    private static boolean isConstructor(MethodNode method) {
        return method.name.equals("<init>") && (method.access & SEEN) != 0;
    }

    /** Its modifiers. Those of a nested class stand apart, because the virtual machine knows no such thing. */
    static int access(ClassNode type) {
        InnerClassNode nested = nested(type);
        return nested == null ? type.access : nested.access | type.access & Opcodes.ACC_RECORD;
    }

    static @Nullable InnerClassNode nested(ClassNode type) {
        for (InnerClassNode one : type.innerClasses) if (one.name.equals(type.name)) return one;
        return null;
    }
}
