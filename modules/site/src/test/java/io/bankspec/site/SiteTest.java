package io.bankspec.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The site that was made before the tests. */
class SiteTest {
    private static final Path SITE = Path.of(System.getProperty("site"));
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*|//.*");
    /** Also in styles and scripts of its own. */
    private static final Pattern LOADED = Pattern.compile("(?:url\\(|@import|fetch\\()\\s*['\"]?(?:https?:)?//");

    private static final Map<Path, Document> PAGES = new HashMap<>();

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> files = Files.walk(SITE)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".html")).toList())
                PAGES.put(file, Jsoup.parse(file));
        }
    }

    @Test
    void everyLinkLeadsSomewhere() {
        List<String> broken = new ArrayList<>();
        PAGES.forEach((page, document) -> {
            for (Element link : document.select("[href], [src]")) {
                String way = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                if (!ELSEWHERE.matcher(way).matches() && !leads(page, way))
                    broken.add(SITE.relativize(page) + ": " + way);
            }
        });
        assertThat(broken).isEmpty();
    }

    private static boolean leads(Path page, String way) {
        URI uri = URI.create(way);
        Path target = uri.getPath().isEmpty()
                ? page
                : page.resolveSibling(uri.getPath()).normalize();
        String anchor = uri.getFragment();
        if (anchor == null) return Files.isRegularFile(target);
        Document document = PAGES.get(target);
        return document != null && document.getElementById(anchor) != null;
    }

    @Test
    void nothingIsLoadedFromElsewhere() throws IOException {
        PAGES.forEach((page, document) -> assertThat(document.select("link, script, img, iframe"))
                .as(page.toString())
                .extracting(element -> element.attr("href") + element.attr("src"))
                .noneMatch(way -> way.startsWith("http") || way.startsWith("//")));
        for (String asset : List.of("site.css", "site.js", "highlight.css", "swagger-ui.css"))
            assertThat(Files.readString(SITE.resolve("assets").resolve(asset)))
                    .as(asset)
                    .doesNotContainPattern(LOADED);
    }

    @Test
    void everySpecAndEveryPageOfItsClientIsThere() throws IOException {
        try (Stream<Path> specs = Files.list(SITE.resolve("specs"))) {
            Set<Path> providers =
                    specs.filter(Files::isDirectory).map(Path::getFileName).collect(Collectors.toSet());
            assertThat(providers).hasSizeGreaterThanOrEqualTo(5);
            for (Path provider : providers) {
                assertThat(SITE.resolve("specs").resolve(provider).resolve("spec.js"))
                        .exists();
                assertThat(SITE.resolve("modules").resolve(provider).resolve("docs/index.html"))
                        .exists();
            }
        }
    }

    @Test
    void fieldsAreFoundByTheirNames() throws IOException {
        assertThat(SITE.resolve("assets/index.js"))
                .content()
                .contains("[\"bankingPin\",\"BankConnection\",\"modules/finapi/docs/models/BankConnection.html\"]")
                .contains("[\"importBankConnection\",\"BankConnectionsApi\",");
    }

    @Test
    void everyFieldOfAModelIsThreeClicksFromTheFrontPage() {
        assertThat(clicks("modules/finapi/docs/models/BankConnection.html")).isLessThanOrEqualTo(3);
        assertThat(clicks("modules/finicity/docs/models/ObbAnalyticsReport.html"))
                .isLessThanOrEqualTo(3);
    }

    private static int clicks(String wanted) {
        Set<Path> reached = Set.of(SITE.resolve("index.html"));
        for (int clicks = 0; clicks < 9; clicks++) {
            if (reached.contains(SITE.resolve(wanted))) return clicks;
            reached = reached.stream()
                    .filter(PAGES::containsKey)
                    .flatMap(page -> PAGES.get(page).select("main a[href]").stream()
                            .map(link -> link.attr("href").replaceAll("#.*", ""))
                            .filter(way ->
                                    !way.isEmpty() && !ELSEWHERE.matcher(way).matches())
                            .map(way -> page.resolveSibling(way).normalize()))
                    .collect(Collectors.toSet());
        }
        return 9;
    }
}
