package io.bankspec.apidiff.caller;

import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Something of a client that a program can name.
 *
 * @param type its class, as {@link Class#getName} has it
 * @param text without the class, as a programmer says it: {@code getIban()}, {@code of(String)}, {@code ACTIVE}
 */
public record Member(String type, String text) implements Comparable<Member> {
    public static final String CLASS = "class";

    public static Member of(Executable method) {
        String arguments = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", "));
        return new Member(method.getDeclaringClass().getName(), method.getName() + '(' + arguments + ')');
    }

    @Override
    public int compareTo(Member other) {
        int types = type.compareTo(other.type);
        return types == 0 ? text.compareTo(other.text) : types;
    }

    /** Without the package: {@code Account.Builder.iban(String)}. */
    @Override
    public String toString() {
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + '.' + text;
    }
}
