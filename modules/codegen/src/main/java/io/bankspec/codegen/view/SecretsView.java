package io.bankspec.codegen.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/**
 * What a log of this client must not show.
 *
 * @param headers lines of a Java list of header names
 * @param names lines of a Java list of the names of parameters and properties
 * @param inPaths whether some path holds a secret
 * @param inNamelessBodies whether some body holds a secret that is no property
 */
public record SecretsView(List<String> headers, List<String> names, boolean inPaths, boolean inNamelessBodies) {
    private static final int WIDTH = 90;

    /** String literals as the arguments of a call, several on a line. */
    public static List<String> lines(Collection<String> literals) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (Iterator<String> rest = literals.iterator(); rest.hasNext(); ) {
            line.append('"').append(rest.next()).append(rest.hasNext() ? "\", " : "\"");
            if (line.length() < WIDTH && rest.hasNext()) continue;
            lines.add(line.toString().stripTrailing());
            line.setLength(0);
        }
        return lines;
    }
}
