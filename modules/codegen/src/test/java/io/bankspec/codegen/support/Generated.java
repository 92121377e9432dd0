package io.bankspec.codegen.support;

import io.bankspec.codegen.BankspecCodegen;
import io.bankspec.codegen.Generation;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** A client made from a tiny spec with the templates of this project, compiled and ready for snippets of user code. */
public final class Generated {
    private static final String PACKAGE = "io.bankspec.tiny";
    private static final Path TEMPLATES =
            Path.of("../../generator-templates").toAbsolutePath().normalize();
    private static final String[] LINT = {"-Xlint:all,-processing,-path", "-Werror", "-Xdoclint:all,-missing"};
    private static final String SNIPPET = """
            package io.bankspec.tiny.user;
            import static org.assertj.core.api.Assertions.*;
            import io.bankspec.core.*;
            import io.bankspec.core.logging.LoggingInterceptor;
            import io.bankspec.core.mfa.*;
            import io.bankspec.tiny.*;
            %s
            import java.math.BigDecimal;
            import java.time.*;
            import java.util.*;
            import okhttp3.*;
            public final class %s {
                public static void run(String url) throws Exception {
                    TinyClient.Builder builder = TinyClient.builder().baseUrl(url);
            %s
                }
                private static String json(String text) {
                    return text.replace('\\'', '"');
                }
            }
            """;

    /** Statements of a program, and where they are compiled. */
    public record Snippet(String name, Path source, Path classes) {}

    private final Path folder;
    private final Path classes;
    private final List<String> notes;
    private final AtomicInteger snippets = new AtomicInteger();

    private Generated(Path folder, List<String> notes) {
        this.folder = folder;
        this.notes = notes;
        this.classes = folder.resolve("classes");
    }

    /** Generates and compiles, samples of the pages included. Warnings are errors. */
    public static Generated from(String spec, Path folder) throws IOException {
        return sources(spec, folder).compiled();
    }

    /** The same of a document that may refer to files beside it. */
    public static Generated from(Path document, Path folder) throws IOException {
        return sources(document, folder).compiled();
    }

    private Generated compiled() throws IOException {
        List<Path> sources = new ArrayList<>(Javac.sources(folder.resolve("src/main/java")));
        sources.removeIf(file -> file.endsWith("module-info.java"));
        sources.addAll(PageSamples.written(folder.resolve("docs"), folder.resolve("samples"), PACKAGE));
        Javac.compile(sources, classes, LINT);
        return this;
    }

    /** Generates only. */
    public static Generated sources(String spec, Path folder) throws IOException {
        Path document = Files.writeString(Files.createTempFile("tiny", ".yaml"), spec);
        try {
            return sources(document, folder);
        } finally {
            Files.delete(document);
        }
    }

    private static Generated sources(Path document, Path folder) throws IOException {
        Map<String, String> options = Map.of(
                "templateDir", TEMPLATES.toString(),
                "packageName", PACKAGE,
                "clientName", "Tiny",
                "fingerprint", "0",
                "moduleInfo", "true");
        BankspecCodegen codegen = Generation.of(Generation.read(document), folder, options);
        return new Generated(folder, codegen.notes());
    }

    /** What the generator had to say. */
    public List<String> notes() {
        return notes;
    }

    /** Compiles the sources with their module descriptor, everything that they need on the module path. */
    public void compileAsModule() throws IOException {
        Javac.compileModule(Javac.sources(folder.resolve("src/main/java")), classes);
    }

    /** Runs statements that use the models. */
    public void run(String statements) throws IOException {
        run("http://127.0.0.1:1", compile(statements));
    }

    /**
     * Runs statements that send one request through {@code client}, and tells what was sent. The answer has no body.
     */
    public RecordedRequest sent(String statements) throws Exception {
        String undisturbed = "try {\n" + statements + "\n} catch (UnexpectedAnswerException e) {}";
        return answered(new MockResponse.Builder().code(204).build(), undisturbed);
    }

    /** Like {@link #sent}, with an answer for {@code client} to read. */
    public RecordedRequest answered(String contentType, String body, String statements) throws Exception {
        Headers headers = Headers.of("Content-Type", contentType);
        return answered(new MockResponse(200, headers, body), statements);
    }

    public RecordedRequest answered(MockResponse answer, String statements) throws Exception {
        List<RecordedRequest> requests =
                answered(List.of(answer), "TinyClient client = builder.build();\n" + statements);
        if (requests.isEmpty()) throw new AssertionError("nothing was sent");
        return requests.get(0);
    }

    /** Runs statements that send several requests through clients of {@code builder}, and tells what was sent. */
    public List<RecordedRequest> answered(List<MockResponse> answers, String statements) throws Exception {
        return answered(answers, compile(statements));
    }

    /** Runs what this client has compiled, or another. */
    public List<RecordedRequest> answered(List<MockResponse> answers, Snippet snippet) throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            answers.forEach(server::enqueue);
            server.start();
            run(server, snippet);
            List<RecordedRequest> requests = new ArrayList<>();
            for (int i = server.getRequestCount(); i > 0; i--) requests.add(server.takeRequest());
            return requests;
        }
    }

    /** Compiles statements, to be run with this client or with another. */
    public Snippet compile(String statements) throws IOException {
        String name = "Snippet" + snippets.incrementAndGet();
        Path source = Files.createDirectories(folder.resolve("snippets")).resolve(name + ".java");
        Files.writeString(source, SNIPPET.formatted(imports(), name, statements));
        return compile(new Snippet(name, source, folder));
    }

    /** Compiles what another client has compiled, without a change. */
    public Snippet compile(Snippet snippet) throws IOException {
        Path compiled = folder.resolve("compiled").resolve(snippet.name);
        Javac.compile(List.of(snippet.source), compiled, classes);
        return new Snippet(snippet.name, snippet.source, compiled);
    }

    private String imports() {
        return Stream.of("model", "params", "api")
                .filter(name -> hasTypes(classes.resolve("io/bankspec/tiny").resolve(name)))
                .map(name -> "import " + PACKAGE + "." + name + ".*;")
                .collect(Collectors.joining("\n"));
    }

    /** An import of a package that holds nothing but its package-info is an error. */
    private static boolean hasTypes(Path folder) {
        String[] names = folder.toFile().list();
        return names != null && names.length > 1;
    }

    /** Runs what this client has compiled, or another, against a server of the test. */
    public void run(MockWebServer server, Snippet snippet) throws IOException {
        run(server.url("/").toString(), snippet);
    }

    private void run(String url, Snippet snippet) throws IOException {
        URL[] places = {snippet.classes.toUri().toURL(), classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(places, Generated.class.getClassLoader())) {
            loader.loadClass(PACKAGE + ".user." + snippet.name)
                    .getMethod("run", String.class)
                    .invoke(null, url);
        } catch (InvocationTargetException e) {
            rethrow(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(snippet.name, e);
        }
    }

    private static void rethrow(@Nullable Throwable problem) {
        if (problem instanceof Error error) throw error;
        if (problem instanceof RuntimeException exception) throw exception;
        throw new AssertionError(problem);
    }
}
