package io.bankspec.site;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where things of the project are on the site, seen from one of its pages. */
final class Places {
    private static final String README = "README.md";

    private final Path root;
    private final Path page;

    /** @param page its Markdown, seen from {@code root} */
    Places(Path root, Path page) {
        this.root = root;
        this.page = page;
    }

    /** The page for a Markdown file or a spec. */
    static Path page(Path source) {
        String name = source.getFileName().toString();
        boolean isIndex = name.equals(README) || name.equals("openapi.yaml");
        return source.resolveSibling(isIndex ? "index.html" : name.replace(".md", ".html"));
    }

    /** The way from one page to another. */
    static String way(Path from, Path to) {
        Path folder = from.getParent() == null ? Path.of("") : from.getParent();
        return folder.relativize(to).toString().replace('\\', '/');
    }

    /** What a link names, seen from the root of the project; a folder is its README. */
    Path named(String link) {
        Path folder = page.getParent() == null ? Path.of("") : page.getParent();
        Path named = folder.resolve(link).normalize();
        return Files.isDirectory(root.resolve(named)) ? named.resolve(README) : named;
    }

    boolean exists(Path named) {
        return Files.isRegularFile(root.resolve(named));
    }

    /** Whether a page is made of it. */
    static boolean isPage(Path named) {
        return named.toString().endsWith(".md") || named.startsWith("specs") && named.endsWith("openapi.yaml");
    }

    /** The way to what a link names. */
    String way(Path named) {
        return way(page(page), isPage(named) ? page(named) : named);
    }
}
