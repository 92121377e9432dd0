package io.bankspec.apidiff.client;

import io.bankspec.codegen.BankspecCodegen;
import io.bankspec.codegen.Generation;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A provider's client, made from a spec by the generator of this build.
 *
 * @param sources its Java files
 * @param classes what the compiler made of them
 * @param models the class of each schema that the document names
 */
public record Client(Provider provider, List<Path> sources, Path classes, Map<String, String> models) {

    /**
     * Generates and compiles.
     *
     * @param folder empty, for sources and classes
     * @throws IllegalStateException the client does not compile, with what the compiler says
     */
    public static Client of(Path spec, Provider provider, Path folder) throws IOException {
        OpenAPI document = Generation.read(spec);
        Set<String> schemas = schemas(document);
        Map<String, String> options =
                Map.of("packageName", provider.packageName(), "clientName", provider.clientName(), "fingerprint", "0");
        BankspecCodegen codegen = Generation.of(document, folder, options);
        String models = provider.packageName() + ".model.";
        Client client = new Client(
                provider,
                javaFiles(folder.resolve("src/main/java")),
                Files.createDirectories(folder.resolve("classes")),
                schemas.stream().collect(Collectors.toMap(name -> name, name -> models + codegen.toModelName(name))));
        List<Javac.Mistake> mistakes = Javac.compile(client.sources, List.of(), client.classes);
        if (!mistakes.isEmpty())
            throw new IllegalStateException(spec.getFileName() + ": the client does not compile: " + mistakes.get(0));
        return client;
    }

    private static Set<String> schemas(OpenAPI document) {
        Components components = document.getComponents();
        return components == null || components.getSchemas() == null
                ? Set.of()
                : Set.copyOf(components.getSchemas().keySet());
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    /** The public classes, nested ones too, loaded by {@code loader}. */
    public List<Class<?>> api(ClassLoader loader) {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class") && !file.endsWith("package-info.class"))
                    .map(file -> classes.relativize(file).toString().replace(".class", ""))
                    .map(name -> name.replace('/', '.').replace('\\', '.'))
                    .sorted()
                    .<Class<?>>map(name -> load(name, loader))
                    .filter(Client::isPublic)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPublic(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return Modifier.isPublic(type.getModifiers())
                && !type.isAnonymousClass()
                && !type.getPackageName().endsWith(".operations")
                && (outer == null || isPublic(outer));
    }

    private static Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
