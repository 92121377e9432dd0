package io.bankspec.apidump;

import java.util.Set;

/**
 * Names of classes as they stand in the lines of one class: without the package where that is {@code java.lang} or its own. A nested
 * class is known by the dollar sign in its name.
 *
 * @param own the package, with a slash at its end
 * @param classes all of the module, which may have one that is called like one of {@code java.lang}
 */
record Names(String own, Set<String> classes) {
    private static final String LANG = "java/lang/";

    static Names in(String internalName, Set<String> classes) {
        return new Names(internalName.substring(0, internalName.lastIndexOf('/') + 1), classes);
    }

    static String full(String internalName) {
        return internalName.replace('/', '.').replace('$', '.');
    }

    static String simple(String internalName) {
        String name = full(internalName);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    String of(String internalName) {
        if (!own.isEmpty() && internalName.startsWith(own) && internalName.indexOf('/', own.length()) < 0)
            return full(internalName.substring(own.length()));
        String name = internalName.startsWith(LANG) ? internalName.substring(LANG.length()) : "";
        boolean isShort = !name.isEmpty() && name.indexOf('/') < 0 && !classes.contains(own + name);
        return full(isShort ? name : internalName);
    }
}
