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
    private static final Pattern QUALIFIED = Pattern.compile("(?<![\\w.])(?:[a-z]\\w*\\.)+[A-Z]\\w*");

    private static final Pattern LINK = Pattern.compile("\\{@link (\\w+)");

    private Imports() {}

    /** @param own packages of the client's own classes, by their simple names */
    static String tidied(String source, Map<String, String> own) {
        var home = PACKAGE.matcher(source);
        // What stands before the package is that of a package-info, which names nothing of the client.
        if (!home.find() || home.start() > 0) return source;
        String body = IMPORT.matcher(source.substring(home.end())).replaceAll("");
        Set<String> words = words(body);
        Map<String, String> imports = new TreeMap<>();
        for (String name : words) {
            String place = own.get(name);
            if (place != null && !place.equals(home.group(1))) imports.put(name, place + '.' + name);
        }
        IMPORT.matcher(source).results().forEach(found -> imports.put(found.group(2), found.group(1)));
        imports.keySet().retainAll(words);
        imports.keySet().removeAll(words(DECLARED, 1, body));
        String lines = imports.values().stream()
                .sorted()
                .map(name -> "import " + name + ";\n")
                .collect(Collectors.joining());
        return source.substring(0, home.end()) + '\n' + lines + (lines.isEmpty() ? "" : "\n") + body.stripLeading();
    }

    /** All that the code names, and what its comments link to. */
    private static Set<String> words(String body) {
        return words(WORD, 0, QUALIFIED.matcher(withoutTexts(body)).replaceAll(" "));
    }

    /** The code without what stands in literals, and of its comments the links. */
    private static String withoutTexts(String body) {
        StringBuilder code = new StringBuilder();
        int i = 0;
        while (i < body.length()) {
            int end = i + 1;
            if (body.startsWith("/*", i)) {
                end = after("*/", body, i + 2);
                code.append(words(LINK, 1, body.substring(i, end)));
            } else if (body.startsWith("//", i)) {
                end = after("\n", body, i);
            } else if (body.startsWith("\"\"\"", i)) {
                end = after("\"\"\"", body, i + 3);
            } else if (body.charAt(i) == '"') {
                end = after("\"", body, i + 1);
            } else {
                code.append(body.charAt(i));
            }
            i = end;
        }
        return code.toString();
    }

    /** Where a text ends that nothing escapes. */
    private static int after(String end, String body, int from) {
        int i = from;
        while (i < body.length() && !body.startsWith(end, i)) i += body.charAt(i) == '\\' ? 2 : 1;
        return Math.min(i + end.length(), body.length());
    }

    private static Set<String> words(Pattern pattern, int group, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(group))
                .collect(Collectors.toSet());
    }
}
