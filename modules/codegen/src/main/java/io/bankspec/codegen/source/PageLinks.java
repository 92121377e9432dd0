package io.bankspec.codegen.source;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts of a spec in a page: what stands there as code and has a page of its own leads there, and nothing is taken for HTML. */
public final class PageLinks {
    private static final Pattern CODE_OR_TAG = Pattern.compile("(?s)(```|~~~).*?\\1|`([^`\\n]+)`|<(?!https?://)");
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Pattern TYPE = Pattern.compile("(\\w+)(?:\\.\\w+)?|(?:List|Map)<.*>");

    private final Map<String, String> places;

    /** @param places pages, seen from the folder of all of them, by the names that lead there */
    public PageLinks(Map<String, String> places) {
        this.places = places;
    }

    /**
     * The same text with links.
     *
     * @param up the way from the page's folder to that of all pages
     */
    public String added(String markdown, String up) {
        return CODE_OR_TAG.matcher(markdown).replaceAll(found -> Matcher.quoteReplacement(replacement(found, up)));
    }

    private String replacement(MatchResult found, String up) {
        String text = found.group();
        if (text.equals("<")) return "&lt;";
        String place = found.group(2) == null ? null : place(found.group(2));
        return place == null ? text : "[" + text + "](" + up + place + ")";
    }

    /** Of a name, of a property as in {@code Account.name}, or of the one type in a collection; null where there is none. */
    private @Nullable String place(String code) {
        Matcher type = TYPE.matcher(code);
        if (places.containsKey(code) || !type.matches()) return places.get(code);
        if (type.group(1) != null) return places.get(type.group(1));
        List<String> found = WORD.matcher(code)
                .results()
                .map(word -> places.get(word.group()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return found.size() == 1 ? found.get(0) : null;
    }
}
