package io.bankspec.codegen.source;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a template wrote, made fit to be read: imports, links and line breaks need to be seen together. */
public final class JavaSource {
    private static final Pattern SHORT = Pattern.compile("(?m)^( *)/\\*\\*\\n *\\* ([^@\\n].*)\\n *\\*/$");

    private JavaSource() {}

    /**
     * The same source, tidy.
     *
     * @param own packages of the client's own classes, by their simple names
     * @param operations methods such as {@code UsersApi#getUser}, by operation id
     */
    public static String tidied(String source, Map<String, String> own, Map<String, String> operations) {
        return LongLines.broken(inOneLine(Imports.tidied(Links.added(source, operations), own)));
    }

    /** Comments of one line, where a template left room for more. */
    private static String inOneLine(String source) {
        return SHORT.matcher(source).replaceAll(found -> {
            String line = found.group(1) + "/** " + found.group(2) + " */";
            return Matcher.quoteReplacement(line.length() <= LongLines.WIDTH ? line : found.group());
        });
    }
}
