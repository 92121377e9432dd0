package io.bankspec.codegen.naming;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Makes Java identifiers from wire names. Every name has a result, however odd: symbols are spelled out. */
public final class Names {
    private Names() {}

    /** {@code bank_connection} to {@code BankConnection}; capitals inside a word are kept. */
    public static String type(String wire) {
        String name = words(wire).stream().map(Names::upperFirst).collect(Collectors.joining());
        return Character.isJavaIdentifierStart(name.charAt(0)) ? name : "_" + name;
    }

    /** {@code obb_report_id} to {@code obbReportId}, {@code MFA-Session} to {@code mfaSession}. */
    public static String member(String wire) {
        List<String> words = words(wire);
        StringBuilder name = new StringBuilder(lowerLeadingCapitals(words.get(0)));
        words.subList(1, words.size()).forEach(word -> name.append(upperFirst(word)));
        String result = Character.isJavaIdentifierStart(name.charAt(0)) ? name.toString() : "_" + name;
        return SourceVersion.isKeyword(result) ? result + "_" : result;
    }

    /** {@code inProgress} and {@code in-progress} to {@code IN_PROGRESS}. */
    public static String constant(String wire) {
        String name = words(wire).stream()
                .map(word -> word.replaceAll("(?<=[\\p{Ll}\\d])(?=\\p{Lu})", "_"))
                .collect(Collectors.joining("_"))
                .toUpperCase(Locale.ROOT);
        return Character.isJavaIdentifierStart(name.charAt(0)) ? name : "_" + name;
    }

    /** First letter in upper case, the rest as it is. */
    public static String upperFirst(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static List<String> words(String wire) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int c : wire.codePoints().toArray()) {
            if (Character.isLetterOrDigit(c) && Character.isJavaIdentifierPart(c)) {
                word.appendCodePoint(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) words.add(word.toString());
        // "+1" and "-1" are different names, and "" is one too.
        if (!wire.isEmpty() && "+-<>=!".indexOf(wire.charAt(0)) >= 0) words.add(0, symbol(wire.charAt(0)));
        if (words.isEmpty()) words.add(wire.isEmpty() ? "empty" : symbol(wire.charAt(0)));
        return words;
    }

    private static String symbol(char c) {
        return Character.getName(c).toLowerCase(Locale.ROOT).split("[- ]")[0];
    }

    private static String lowerLeadingCapitals(String word) {
        int capitals = 0;
        while (capitals < word.length() && Character.isUpperCase(word.charAt(capitals))) capitals++;
        if (capitals == 0) return word;
        // URLPath is url + Path, but URL and IBANs are one word.
        int lowered = capitals == word.length() || capitals == 1 ? capitals : capitals - 1;
        if (capitals > 1 && word.substring(capitals).equals("s")) lowered = capitals;
        return word.substring(0, lowered).toLowerCase(Locale.ROOT) + word.substring(lowered);
    }

    /** Names of one scope: the second user of a name gets a number. Case does not tell names apart. */
    public static final class Scope {
        private final Set<String> taken = new HashSet<>();

        public Scope(String... reserved) {
            for (String name : reserved) taken.add(name.toLowerCase(Locale.ROOT));
        }

        public String unique(String wanted) {
            String name = wanted;
            for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) name = wanted + i;
            return name;
        }
    }
}
