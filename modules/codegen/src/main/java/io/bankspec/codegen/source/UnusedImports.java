package io.bankspec.codegen.source;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Templates import all that any of their outputs may need; a reader shall only see what this one does. */
public final class UnusedImports {
    private static final Pattern IMPORT = Pattern.compile("(?m)^import [\\w.]+\\.(\\w+);\\R");
    private static final Pattern WORD = Pattern.compile("\\w+");

    private UnusedImports() {}

    /** The source without imports of types that it does not name. Wildcards stay. */
    public static String removedFrom(String source) {
        Set<String> words = WORD.matcher(IMPORT.matcher(source).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        return IMPORT.matcher(source)
                .replaceAll(found ->
                        words.contains(found.group(1)) ? java.util.regex.Matcher.quoteReplacement(found.group()) : "");
    }
}
