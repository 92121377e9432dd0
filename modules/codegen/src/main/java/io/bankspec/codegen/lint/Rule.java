package io.bankspec.codegen.lint;

import java.util.Collection;
import java.util.function.Function;

/** One thing that a spec must keep to. */
@FunctionalInterface
interface Rule {
    void check(Spec spec, Report report);

    /** The same on one part of a spec. */
    interface OfPart<T> {
        void check(Spec spec, T part, Report report);
    }

    static <T> Rule each(Function<Spec, ? extends Collection<T>> parts, OfPart<T> rule) {
        return (spec, report) -> parts.apply(spec).forEach(part -> rule.check(spec, part, report));
    }
}
