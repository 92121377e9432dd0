package io.bankspec.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands around the text of a page: the bar at the top, and beside it the pages that belong together. */
final class Layout {
    private static final Path HOME = Path.of("README.md");

    private final Map<Path, Markdown> pages;
    private final String page = template("page.html");
    private final String reference = template("reference.html");

    /** @param pages by their Markdown, seen from the project */
    Layout(Map<Path, Markdown> pages) {
        this.pages = pages;
    }

    private static String template(String name) {
        try (InputStream in = Layout.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    String page(Path source, Markdown text) {
        return filled(page, source, text.title()).replace("${content}", text.html());
    }

    /** Swagger UI writes the content. */
    String reference(Path spec, Reference document) {
        return filled(reference, spec, document.title());
    }

    private String filled(String template, Path source, String title) {
        Path here = Places.page(source);
        String up = Places.way(here, Path.of("x")).replaceAll("x$", "");
        return template.replace("${up}", up)
                .replace("${title}", escaped(title))
                .replace("${kind}", docs(source) == null ? "guide" : "client")
                .replace("${bar}", bar(here))
                .replace("${beside}", beside(source, here));
    }

    private String bar(Path here) {
        StringBuilder bar = new StringBuilder(link(here, HOME, "bankspec"));
        for (Path source : pages.keySet())
            if (isIndex(source)) bar.append(link(here, source, source.getName(1).toString()));
        return bar.toString();
    }

    /** Of a provider. */
    private static boolean isIndex(Path source) {
        return source.endsWith("docs/README.md");
    }

    /** The pages of a provider, else the guides. */
    private String beside(Path source, Path here) {
        Path docs = docs(source);
        StringBuilder list = new StringBuilder();
        if (docs == null) {
            list.append(link(here, HOME, "Start"));
            for (Path guide : pages.keySet())
                if (docs(guide) == null && !guide.equals(HOME))
                    list.append(link(here, guide, pages.get(guide).title()));
            return list.toString();
        }
        list.append(link(here, docs.resolve("README.md"), "Overview"));
        list.append(link(here, Path.of("specs", docs.getName(1).toString(), "openapi.yaml"), "OpenAPI document"));
        list.append("<h2>Operations</h2>");
        for (Path other : pages.keySet())
            if (docs.equals(other.getParent()) && !isIndex(other))
                list.append(link(here, other, pages.get(other).title()));
        list.append("<h2>Models</h2>");
        for (Path other : pages.keySet())
            if (docs.resolve("models").equals(other.getParent()))
                list.append(link(here, other, pages.get(other).title()));
        return list.toString();
    }

    /** The folder of the pages of a provider, null for what is a guide. */
    private static @Nullable Path docs(Path source) {
        List<String> names = List.of(source.toString().replace('\\', '/').split("/"));
        if (names.size() > 3 && names.get(2).equals("docs")) return source.subpath(0, 3);
        boolean isSpec = names.size() == 3 && names.get(0).equals("specs");
        return isSpec ? Path.of("modules", names.get(1), "docs") : null;
    }

    private static String link(Path here, Path source, String text) {
        Path there = Places.page(source);
        String current = there.equals(here) ? " aria-current=\"page\"" : "";
        return "<a href=\"" + Places.way(here, there) + "\"" + current + ">" + escaped(text) + "</a>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
