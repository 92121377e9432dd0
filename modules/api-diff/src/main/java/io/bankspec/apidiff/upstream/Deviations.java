package io.bankspec.apidiff.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import io.bankspec.apidiff.document.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Where our document says that it deviates from the provider's, and why: {@code x-deviation}. */
final class Deviations {
    private static final String KEYWORD = "x-deviation";

    /** Where each stands, to be found by the object itself. */
    private final Map<JsonNode, String> places = new IdentityHashMap<>();

    private final SortedSet<String> open = new TreeSet<>();
    private final SortedSet<String> met = new TreeSet<>();

    Deviations(Document ours) {
        collect(ours.root(), "");
        places.forEach((deviation, place) -> entries(deviation).forEach(entry -> open.add(place + ' ' + entry)));
    }

    private void collect(JsonNode node, String path) {
        if (node.path(KEYWORD).isObject()) places.put(node.path(KEYWORD), path.isEmpty() ? "document" : path);
        node.properties().forEach(field -> {
            if (!field.getKey().equals(KEYWORD)) collect(field.getValue(), (path + ' ' + field.getKey()).strip());
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) collect(node.get(i), path + '[' + i + ']');
    }

    /** {@code type}, {@code lacks closed}. */
    private static List<String> entries(JsonNode deviation) {
        List<String> entries = new ArrayList<>();
        deviation.properties().forEach(aspect -> {
            if (aspect.getValue().isTextual()) entries.add(aspect.getKey());
            aspect.getValue().fieldNames().forEachRemaining(name -> entries.add(aspect.getKey() + ' ' + name));
        });
        return entries;
    }

    /**
     * Whether one of the nodes says why.
     *
     * @param names what {@code lacks} or {@code adds} may call it
     */
    boolean covers(Collection<JsonNode> nodes, Aspect aspect, Collection<String> names) {
        boolean isCovered = false;
        for (JsonNode node : nodes) {
            String place = places.get(node.path(KEYWORD));
            if (place == null) continue;
            for (String entry : entries(node.path(KEYWORD))) {
                if (!isMeant(entry, aspect, names)) continue;
                met.add(place + ' ' + entry);
                isCovered = true;
            }
        }
        return isCovered;
    }

    private static boolean isMeant(String entry, Aspect aspect, Collection<String> names) {
        if (aspect != Aspect.LACKS && aspect != Aspect.ADDS) return entry.equals(aspect.key());
        // A star stands for anything.
        String regex = Pattern.quote(entry).replace("*", "\\E.*\\Q");
        return names.stream().anyMatch(name -> (aspect.key() + ' ' + name).matches(regex));
    }

    /** Those that nothing was found for: the provider's document says by now what ours says. */
    SortedSet<String> over() {
        SortedSet<String> over = new TreeSet<>(open);
        over.removeAll(met);
        return over;
    }

    int met() {
        return met.size();
    }
}
