package io.bankspec.apidiff.caller;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that uses all of an API. Use number {@code n} is {@code use<n>}, alone on a line of one of the files.
 *
 * @param members what each use is of, by number
 */
public record Caller(List<Path> sources, List<Member> members) {
    /** Uses of a class: far fewer than what the constants of a class file have room for. */
    private static final int MANY = 1_000;

    private static final String NAME = "Caller";
    private static final int LINES_BEFORE = 1;

    /**
     * Writes the program.
     *
     * @param api public classes
     * @param folder where its sources go
     */
    public static Caller of(List<Class<?>> api, Path folder) throws IOException {
        List<Use> uses = api.stream().flatMap(type -> Uses.of(type).stream()).toList();
        List<Path> sources = new ArrayList<>();
        Files.createDirectories(folder);
        for (int first = 0; first < uses.size(); first += MANY) {
            StringBuilder source = new StringBuilder("public final class " + name(first / MANY) + " {\n");
            for (int i = first; i < Math.min(first + MANY, uses.size()); i++)
                source.append("public static void use%d() throws Throwable { %s }\n"
                        .formatted(i, uses.get(i).statement()));
            sources.add(Files.writeString(folder.resolve(name(first / MANY) + ".java"), source.append("}\n")));
        }
        return new Caller(sources, uses.stream().map(Use::member).toList());
    }

    /** The use in a line of a file. */
    public Member at(String file, long line) {
        int part = Integer.parseInt(file.replaceAll("\\D", ""));
        return members.get(Math.toIntExact(part * MANY + line - 1 - LINES_BEFORE));
    }

    /** The class that has a use. */
    public String classOf(int use) {
        return name(use / MANY);
    }

    public String methodOf(int use) {
        return "use" + use;
    }

    private static String name(int part) {
        return NAME + part;
    }
}
