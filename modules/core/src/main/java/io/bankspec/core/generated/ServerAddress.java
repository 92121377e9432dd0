package io.bankspec.core.generated;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The address of a server with variables, which takes their values one after the other. Immutable. */
public final class ServerAddress {
    private static final Pattern IN_HOST = Pattern.compile("[A-Za-z0-9._-]+");
    private static final Pattern IN_PATH = Pattern.compile("[^\\s?#\\\\{}]*");

    private final String template;

    /** @param template with names in braces */
    public ServerAddress(String template) {
        this.template = template;
    }

    /**
     * With the value of a variable.
     *
     * @param allowed all values that the provider names; none when there may be others
     * @throws IllegalArgumentException the value is none of these, or more than a part of a host where only that can stand, such as a
     *     whole address
     */
    public ServerAddress with(String variable, String value, String... allowed) {
        Objects.requireNonNull(value, () -> variable + " == null");
        if (allowed.length > 0 && !List.of(allowed).contains(value))
            throw new IllegalArgumentException(variable + " is none of " + List.of(allowed));
        String placeholder = '{' + variable + '}';
        int place = template.indexOf(placeholder);
        if (place > 0 && isInHost(place) && !IN_HOST.matcher(value).matches())
            throw new IllegalArgumentException(variable + " is a part of a host's name or its port, and no address");
        if (!IN_PATH.matcher(value).matches())
            throw new IllegalArgumentException(variable + " holds what no path can hold");
        return new ServerAddress(template.replace(placeholder, value));
    }

    /** Between the scheme, which may be a variable itself, and the path. */
    private boolean isInHost(int place) {
        int host = template.indexOf("://");
        int path = template.indexOf('/', host + 3);
        return place < host || host >= 0 && (path < 0 || place < path);
    }

    @Override
    public String toString() {
        return template;
    }
}
