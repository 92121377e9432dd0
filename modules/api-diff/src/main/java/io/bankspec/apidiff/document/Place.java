package io.bankspec.apidiff.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where something is: in the document, or, from {@link Element#OPERATION} to {@link Element#RESPONSE_HEADER}, in an operation.
 *
 * @param owner of a parameter its {@code in}, of a header or media type of a response the status; else empty
 * @param name of server, scheme, parameter, media type, status, header or schema; else empty
 * @param path from there down to a property: names of properties, {@code []} for the items of a list, <code>{}</code> for the values
 *     of a map, {@code |Name} for a member of a union. References end it: what is behind them is at the place of that schema
 */
public record Place(Element element, String owner, String name, List<String> path) implements Comparable<Place> {
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::element)
            .thenComparing(Place::owner)
            .thenComparing(Place::name)
            .thenComparing(place -> String.join("\0", place.path));

    public static final Place DOCUMENT = of(Element.DOCUMENT, "");
    public static final Place OPERATION = of(Element.OPERATION, "");
    public static final Place REQUEST_BODY = of(Element.REQUEST_BODY, "");

    public static Place of(Element element, String name) {
        return new Place(element, "", name, List.of());
    }

    public static Place of(Element element, String owner, String name) {
        return new Place(element, owner, name, List.of());
    }

    public Place below(String segment) {
        List<String> longer = new ArrayList<>(path);
        longer.add(segment);
        return new Place(element, owner, name, List.copyOf(longer));
    }

    /** What it is a part of; nothing for what stands by itself. */
    Optional<Place> parent() {
        if (!path.isEmpty()) return Optional.of(new Place(element, owner, name, path.subList(0, path.size() - 1)));
        return switch (element) {
            case REQUEST_MEDIA_TYPE -> Optional.of(REQUEST_BODY);
            case RESPONSE_MEDIA_TYPE, RESPONSE_HEADER -> Optional.of(of(Element.RESPONSE, owner));
            default -> Optional.empty();
        };
    }

    /** The same place under another name: of its last property, or where it is none, of itself. */
    public Place renamed(String other) {
        if (path.isEmpty()) return new Place(element, owner, other, path);
        List<String> renamed = new ArrayList<>(path);
        renamed.set(path.size() - 1, other);
        return new Place(element, owner, name, List.copyOf(renamed));
    }

    /** The end of its path, or its name where it has none. */
    public String lastName() {
        return path.isEmpty() ? name : path.get(path.size() - 1);
    }

    boolean isWithin(Place other) {
        return element == other.element
                && owner.equals(other.owner)
                && name.equals(other.name)
                && path.size() >= other.path.size()
                && path.subList(0, other.path.size()).equals(other.path);
    }

    /** The schema that it is in; empty for what has no name of its own, such as a schema that stands within an operation. */
    public String schema() {
        return element == Element.SCHEMA ? name : "";
    }

    public boolean isProperty() {
        return !path.isEmpty() && isName(path.get(path.size() - 1));
    }

    /** The nearest property, {@code tags} also for {@code tags[]}; empty outside of one. */
    public String property() {
        for (int i = path.size() - 1; i >= 0; i--) if (isName(path.get(i))) return path.get(i);
        return "";
    }

    private static boolean isName(String segment) {
        return !segment.equals("[]") && !segment.equals("{}") && !segment.startsWith("|");
    }

    /** What its element says of it; null where it belongs to neither side, or, as schemas do, to whichever refers to it. */
    public @Nullable Use use() {
        return switch (element) {
            case PARAMETER, REQUEST_BODY, REQUEST_MEDIA_TYPE -> Use.REQUEST;
            case RESPONSE, RESPONSE_MEDIA_TYPE, RESPONSE_HEADER -> Use.RESPONSE;
            default -> null;
        };
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** {@code Account.owner.name}, {@code query parameter limit}, {@code 200 application/json}. */
    @Override
    public String toString() {
        String where = switch (element) {
            case DOCUMENT -> "document";
            case SERVER -> "server " + name;
            case SECURITY_SCHEME -> "security scheme " + name;
            case OPERATION -> "operation";
            case PARAMETER -> owner + " parameter " + name;
            case REQUEST_BODY -> "request body";
            case REQUEST_MEDIA_TYPE -> "request " + name;
            case RESPONSE -> name;
            case RESPONSE_MEDIA_TYPE -> owner + ' ' + name;
            case RESPONSE_HEADER -> owner + " header " + name;
            case SCHEMA -> name;
        };
        return path.isEmpty() ? where : where + (element == Element.SCHEMA ? '.' : ' ') + text(path);
    }

    /** {@code accounts[].balance}. */
    public static String text(List<String> path) {
        StringBuilder text = new StringBuilder();
        for (String segment : path) {
            if (isName(segment) && !text.isEmpty()) text.append('.');
            text.append(segment);
        }
        return text.toString();
    }
}
