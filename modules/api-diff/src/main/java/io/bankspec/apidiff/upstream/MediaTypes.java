package io.bankspec.apidiff.upstream;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which media types of two bodies hold the same: those of one name, and JSON by whatever name. */
final class MediaTypes {
    private final Map<String, String> pairs = new LinkedHashMap<>();
    private final Set<String> onlyOurs;
    private final Set<String> onlyTheirs;

    MediaTypes(Set<String> ours, Set<String> theirs) {
        onlyOurs = new TreeSet<>(ours);
        onlyOurs.removeAll(theirs);
        onlyTheirs = new TreeSet<>(theirs);
        onlyTheirs.removeAll(ours);
        for (String name : ours) if (theirs.contains(name)) pairs.put(name, name);
        for (String our : onlyOurs) {
            for (String their : onlyTheirs) if (isJson(our) && isJson(their)) pairs.putIfAbsent(our, their);
        }
        // Swagger 2.0 that names none says this, and means whatever there is.
        if (onlyTheirs.remove("*/*")) onlyOurs.clear();
    }

    private static boolean isJson(String name) {
        return name.contains("json") || name.equals("*/*");
    }

    /** From our names to theirs. */
    Map<String, String> pairs() {
        return pairs;
    }

    Set<String> onlyOurs() {
        return onlyOurs;
    }

    Set<String> onlyTheirs() {
        return onlyTheirs;
    }
}
