package io.bankspec.codegen.source;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The imports of a source. Templates import all that any of their outputs may need, and nothing of the client itself; a reader
 * shall see what this source needs, in order.
 */
final class Imports {
    private static final Pattern IMPORT = Pattern.compile("(?m)^import ([\\w.]+\\.(\\w+|\\*));\\R");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);\\R");
    private static final Pattern DECLARED = Pattern.compile("(?:class|enum|interface|record) (\\w+)");
    private static final Pattern WORD = Pattern.compile("\\w+");
    /** A qualified name needs no import. */
    private static final Pattern SILENT = Pattern.compile(
            "\"\"\"[\\s\\S]*?\"\"\"|\"(?:[^\"\\\\]|\\\\.)*\"|(?<![\\w.])(?:[a-z]\\w*\\.)+[A-Z]\\w*|//.*");

    private static final Pattern COMMENT = Pattern.compile("/\\*[\\s\\S]*?\\*/");
    private static final Pattern LINK = Pattern.compile("\\{@link (\\w+)");

    private Imports() {}

    /** @param own packages of the client's own classes, by their simple names */
    static String tidied(String source, Map<String, String> own) {
        var home = PACKAGE.matcher(source);
        // What stands before the package is that of a package-info, which names nothing of the client.
        if (!home.find() || home.start() > 0) return source;
        String body = IMPORT.matcher(source.substring(home.end())).replaceAll("");
        Map<String, String> imports = new TreeMap<>();
        own.forEach((name, place) -> {
            if (!place.equals(home.group(1))) imports.put(name, place + '.' + name);
        });
        IMPORT.matcher(source).results().forEach(found -> imports.put(found.group(2), found.group(1)));
        imports.keySet().retainAll(words(body));
        imports.keySet().removeAll(words(DECLARED, 1, body));
        String lines = imports.values().stream()
                .sorted()
                .map(name -> "import " + name + ";\n")
                .collect(Collectors.joining());
        return source.substring(0, home.end()) + '\n' + lines + (lines.isEmpty() ? "" : "\n") + body.stripLeading();
    }

    /** All that the code names, and what its comments link to. */
    private static Set<String> words(String body) {
        String code = COMMENT.matcher(body)
                .replaceAll(comment -> LINK.matcher(comment.group())
                        .results()
                        .map(link -> link.group(1))
                        .collect(Collectors.joining(" ")));
        return words(WORD, 0, SILENT.matcher(code).replaceAll(" "));
    }

    private static Set<String> words(Pattern pattern, int group, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(group))
                .collect(Collectors.toSet());
    }
}
