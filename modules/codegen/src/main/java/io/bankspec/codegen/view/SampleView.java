package io.bankspec.codegen.view;

import java.util.List;

/**
 * Java that calls an operation: lines of statements, for programs that have a {@code client}.
 *
 * @param name class of a program that calls it, unlike all classes of the client; so is {@code flowName}
 * @param given variables that {@code arguments} need
 * @param arguments what must be given, with blanks and commas between
 * @param call with what must be given
 * @param withOptions with all that may be given too, empty where the document shows nothing of that
 * @param walk over all pages of a list, empty for what is none
 */
public record SampleView(
        String name,
        String flowName,
        List<String> given,
        String arguments,
        List<String> call,
        List<String> withOptions,
        List<String> walk) {
    public boolean hasOptions() {
        return !withOptions.isEmpty();
    }

    public boolean hasWalk() {
        return !walk.isEmpty();
    }
}
