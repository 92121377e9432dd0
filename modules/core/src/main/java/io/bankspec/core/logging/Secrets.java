package io.bankspec.core.logging;

import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names under which secrets travel. Generated clients make theirs from what the spec marks with
 * {@code format: password} or {@code x-sensitive} and from its security schemes. Names that give themselves away, such as
 * {@code Authorization}, {@code client_secret}, {@code username} or {@code X-Session-Id}, are secret without being listed.
 * Case makes no difference. Immutable.
 */
public final class Secrets {
    static final String MASK = "***";

    private static final Pattern TELLING = Pattern.compile("pass(word|wd|phrase|code)|secret|token|assertion|signature"
            + "|session|cookie|authorization|client[-_]?id|user[-_]?name|(api|app|access|private|signing)[-_]?key");

    /** They hold addresses, whose parts have no names. */
    private static final Set<String> LINKS = Set.of("link", "referer", "refresh");

    /** OAuth's, in forms and queries. In JSON a {@code code} is mostly that of an error. */
    private static final Set<String> CODES = Set.of("code", "code_verifier", "device_code", "user_code");

    private final Set<String> headers;
    private final Set<String> names;
    private final boolean hidesPaths;
    private final boolean hidesBodies;

    private Secrets(Set<String> headers, Set<String> names, boolean hidesPaths, boolean hidesBodies) {
        this.headers = headers;
        this.names = names;
        this.hidesPaths = hidesPaths;
        this.hidesBodies = hidesBodies;
    }

    /**
     * Secrets with names of their own.
     *
     * @param headers names of headers
     * @param names names of query parameters, form fields and properties, each secret in all of these places; what lies
     *     inside a secret is secret too, so that {@code a} covers {@code a[b]}
     */
    public static Secrets of(Collection<String> headers, Collection<String> names) {
        return new Secrets(
                lower(Objects.requireNonNull(headers, "headers == null")),
                lower(Objects.requireNonNull(names, "names == null")),
                false,
                false);
    }

    private static Set<String> lower(Collection<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** For an API with a secret in some path, which has no name there: no path is shown. */
    public Secrets hidingPaths() {
        return new Secrets(headers, names, true, hidesBodies);
    }

    /** For an API with a body whose secrets have no names, such as a bare list of them: no body is shown. */
    public Secrets hidingBodies() {
        return new Secrets(headers, names, hidesPaths, true);
    }

    boolean hidesPaths() {
        return hidesPaths;
    }

    boolean hidesBodies() {
        return hidesBodies;
    }

    boolean isSecretHeader(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return headers.contains(lower) || LINKS.contains(lower) || isTelling(lower);
    }

    /** A JSON property. */
    boolean isSecretProperty(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return names.contains(lower) || isTelling(lower);
    }

    /** A query parameter or form field, which may be an inner one: {@code a[b][c]}. */
    boolean isSecretField(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (isTelling(lower)) return true;
        for (int end = lower.indexOf('['); end >= 0; end = lower.indexOf('[', end + 1)) {
            if (names.contains(lower.substring(0, end))) return true;
        }
        return Stream.concat(Stream.of(lower), Stream.of(lower.split("[\\[\\].]+")))
                .anyMatch(part -> names.contains(part) || CODES.contains(part));
    }

    private static boolean isTelling(String lower) {
        return TELLING.matcher(lower).find();
    }
}
