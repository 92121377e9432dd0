package io.bankspec.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The site: a page for each Markdown file at the same place, one for each spec, and what they link to. It works from a file system too. */
public final class Site {
    /** What is no reading matter. */
    private static final Set<String> SKIPPED = Set.of("target", "src", ".git", "node_modules");

    private static final String SWAGGER_UI = "/META-INF/resources/webjars/swagger-ui/5.34.1/";
    private static final String HIGHLIGHT = "/META-INF/resources/webjars/highlightjs/11.11.1/";
    private static final Map<String, String> ASSETS = Map.of(
            SWAGGER_UI + "swagger-ui-bundle.js",
            "assets/swagger-ui-bundle.js",
            SWAGGER_UI + "swagger-ui.css",
            "assets/swagger-ui.css",
            HIGHLIGHT + "highlight.min.js",
            "assets/highlight.min.js",
            HIGHLIGHT + "styles/github.min.css",
            "assets/highlight.css",
            "site.css",
            "assets/site.css",
            "site.js",
            "assets/site.js");

    private final Path root;
    private final Path target;
    private final Map<Path, Markdown> pages = new TreeMap<>();

    private Site(Path root, Path target) {
        this.root = root;
        this.target = target;
    }

    /** @param arguments the project, and where the site is to be */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
        new Site(root, Path.of(arguments[1])).write();
    }

    private void write() throws IOException {
        clean();
        read();
        Layout layout = new Layout(pages);
        SearchIndex index = new SearchIndex();
        for (Map.Entry<Path, Markdown> page : pages.entrySet()) {
            Path place = Places.page(page.getKey());
            put(place, layout.page(page.getKey(), page.getValue()));
            index.add(place, page.getValue());
            for (Path file : page.getValue().files()) copy(file);
        }
        for (Path spec : specs()) {
            Reference reference = new Reference(root.resolve(spec));
            put(Places.page(spec), layout.reference(spec, reference));
            put(spec.resolveSibling("spec.js"), reference.script());
            index.add(Places.page(spec), reference);
            copy(spec);
        }
        put(Path.of("assets/index.js"), index.script());
        for (Map.Entry<String, String> asset : ASSETS.entrySet()) asset(asset.getKey(), asset.getValue());
    }

    private void clean() throws IOException {
        if (!Files.exists(target)) return;
        try (Stream<Path> files = Files.walk(target)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    private void read() throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean skip = SKIPPED.contains(folder.getFileName().toString());
                return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path name = root.relativize(file);
                if (file.toString().endsWith(".md"))
                    pages.put(name, new Markdown(Files.readString(file), new Places(root, name)));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private List<Path> specs() throws IOException {
        try (Stream<Path> folders = Files.list(root.resolve("specs"))) {
            return folders.map(folder -> root.relativize(folder).resolve("openapi.yaml"))
                    .filter(spec -> Files.exists(root.resolve(spec)))
                    .sorted()
                    .toList();
        }
    }

    private void put(Path place, String text) throws IOException {
        Files.writeString(made(place), text);
    }

    private void copy(Path file) throws IOException {
        Files.copy(root.resolve(file), made(file), StandardCopyOption.REPLACE_EXISTING);
    }

    private void asset(String name, String place) throws IOException {
        try (InputStream in = Site.class.getResourceAsStream(name)) {
            Files.copy(Objects.requireNonNull(in, name), made(Path.of(place)), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path made(Path place) throws IOException {
        Path file = target.resolve(place);
        Files.createDirectories(file.getParent());
        return file;
    }
}
