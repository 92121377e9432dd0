package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The Java in all pages under docs, compiled in one go: what a reader copies is what is tried. */
final class PageSamples {
    private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)\n```");
    private static final Pattern CLASS = Pattern.compile("(?m)^public class (\\w+)");
    private static final Pattern CLIENT = Pattern.compile("Client `([\\w.]+)\\.\\w+`");

    private final Map<String, List<String>> classes = new LinkedHashMap<>();
    private final List<JavaFileObject> sources = new ArrayList<>();
    private final ClassLoader loader;

    PageSamples(Path modules, List<String> providers, Path target) throws IOException {
        for (String provider : providers)
            read(provider, modules.resolve(provider).resolve("docs"));
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter problems = new StringWriter();
        // What is deprecated has samples too.
        List<String> options = List.of(
                "-d", target.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none", "-Xlint:none");
        boolean done =
                javac.getTask(problems, null, null, options, null, sources).call();
        assertThat(done).as(problems.toString()).isTrue();
        loader = new URLClassLoader(new URL[] {target.toUri().toURL()}, PageSamples.class.getClassLoader());
    }

    /** The programs of a provider's pages. */
    List<Class<?>> programs(String provider) throws ClassNotFoundException {
        List<Class<?>> programs = new ArrayList<>();
        for (String name : classes.get(provider)) programs.add(loader.loadClass(name));
        return programs;
    }

    private void read(String provider, Path docs) throws IOException {
        List<String> names = new ArrayList<>();
        StringBuilder statements = new StringBuilder();
        int blocks = 0;
        String head = "package samples." + provider + ";\n";
        for (Path page : pages(docs)) {
            Matcher found = JAVA.matcher(Files.readString(page));
            while (found.find()) {
                String code = found.group(1);
                Matcher name = CLASS.matcher(code);
                if (!name.find()) {
                    statements.append("static void block%d() {\n%s\n}\n".formatted(blocks++, code));
                    continue;
                }
                names.add("samples." + provider + '.' + name.group(1));
                sources.add(source(names.get(names.size() - 1), head + code));
            }
        }
        Matcher client = CLIENT.matcher(Files.readString(docs.resolve("README.md")));
        assertThat(client.find()).as(provider).isTrue();
        sources.add(source(
                "samples." + provider + ".Statements",
                head + "import " + client.group(1) + ".*;\nclass Statements {\n" + statements + "}"));
        classes.put(provider, names);
    }

    private static List<Path> pages(Path docs) throws IOException {
        try (Stream<Path> files = Files.walk(docs)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static JavaFileObject source(String name, String code) {
        URI place = URI.create("page:///" + name.replace('.', '/') + JavaFileObject.Kind.SOURCE.extension);
        return new SimpleJavaFileObject(place, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return code;
            }
        };
    }
}
