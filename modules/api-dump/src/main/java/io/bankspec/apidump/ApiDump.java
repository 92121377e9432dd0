package io.bankspec.apidump;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.ModuleNode;

/**
 * The public API of a module: what is public, or protected in a class that may be extended, in the packages that its descriptor exports
 * to everybody; without a descriptor in all but those with a part {@code internal} in their names. Nothing that the compiler adds,
 * nothing that every object has. Two equal sets of class files make the same dump, whatever JDK reads them. Immutable.
 *
 * <p>As text, each class is a line with its full name; below it, indented, are its declaration and a line for each member, as Java spells
 * them but for {@code public}, and without the package where that is {@code java.lang} or the class's own. The module and each package that
 * is annotated stand there in the same way. What begins with a number sign is a comment.
 */
public final class ApiDump {
    private static final String INDENT = "    ";

    /** What each class has, by its full name. */
    private final SortedMap<String, List<String>> classes;

    private ApiDump(SortedMap<String, List<String>> classes) {
        this.classes = classes;
    }

    /**
     * The API of class files.
     *
     * @param jarOrDirectory a jar, or the root folder of the classes; where there is no such file, the dump is empty
     */
    public static ApiDump of(Path jarOrDirectory) throws IOException {
        if (!Files.exists(jarOrDirectory)) return new ApiDump(new TreeMap<>());
        if (Files.isDirectory(jarOrDirectory)) return of(nodes(jarOrDirectory));
        try (FileSystem jar = FileSystems.newFileSystem(jarOrDirectory)) {
            return of(nodes(jar.getPath("/")));
        }
    }

    private static Map<String, ClassNode> nodes(Path root) throws IOException {
        Map<String, ClassNode> nodes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                boolean isOther = root.relativize(file).startsWith("META-INF");
                if (isOther || !file.toString().endsWith(".class")) continue;
                ClassNode node = new ClassNode();
                new ClassReader(Files.readAllBytes(file)).accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
                nodes.put(node.name, node);
            }
        }
        return nodes;
    }

    private static ApiDump of(Map<String, ClassNode> nodes) {
        SortedMap<String, List<String>> classes = new TreeMap<>();
        ClassNode descriptor = nodes.get("module-info");
        ModuleNode module = descriptor == null ? null : descriptor.module;
        if (module != null) classes.put("module " + module.name, ModuleLines.of(module));
        Visibility visibility = new Visibility(nodes, module);
        for (ClassNode node : nodes.values()) {
            if (node.name.endsWith("/package-info")) {
                String annotations =
                        Declaration.annotations(node.visibleAnnotations).strip();
                if (visibility.isExported(node.name) && !annotations.isEmpty())
                    classes.put(Names.full(node.name), List.of(annotations + " package"));
            } else if (visibility.isSeen(node)) {
                classes.put(Names.full(node.name), ClassLines.of(node, nodes, visibility));
            }
        }
        return new ApiDump(classes);
    }

    /**
     * A dump that was written.
     *
     * @throws IllegalArgumentException a line has no class above it
     */
    public static ApiDump read(Path file) throws IOException {
        SortedMap<String, List<String>> classes = new TreeMap<>();
        List<String> members = null;
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) continue;
            if (!line.startsWith(INDENT)) members = classes.computeIfAbsent(line.strip(), name -> new ArrayList<>());
            else if (members != null) members.add(line.strip());
            else throw new IllegalArgumentException(file + ": no class above '" + line.strip() + "'");
        }
        return new ApiDump(classes);
    }

    /** What is in a package and those below it. */
    public ApiDump within(String packageName) {
        return only(name -> name.startsWith(packageName + "."));
    }

    /** What is not. */
    public ApiDump without(String packageName) {
        return only(name -> !name.startsWith(packageName + "."));
    }

    private ApiDump only(Predicate<String> wanted) {
        SortedMap<String, List<String>> some = new TreeMap<>(classes);
        some.keySet().removeIf(wanted.negate());
        return new ApiDump(some);
    }

    /**
     * A line for each declaration and for each member, with the full name of its class, a colon and a space before it. Sorted by class;
     * within a class come the declaration, fields, constructors, methods. Unmodifiable.
     */
    public Set<String> lines() {
        Set<String> lines = new LinkedHashSet<>();
        classes.forEach((name, members) -> members.forEach(member -> lines.add(name + ": " + member)));
        return Collections.unmodifiableSet(lines);
    }

    /** As it is written to a file. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        classes.forEach((name, members) -> {
            text.append(name).append('\n');
            members.forEach(member -> text.append(INDENT).append(member).append('\n'));
        });
        return text.toString();
    }
}
