package io.bankspec.core.generated.json;

import com.google.gson.JsonElement;
import io.bankspec.core.FieldProblem;
import io.bankspec.core.OneOf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The type of a union that a value is of, where nothing but its content tells: of the types that know most of its names the one in which
 * it has the fewest problems, further down too.
 *
 * @param value as its adapter keeps it
 * @param known how many of its names the type has
 */
record UnionChoice(int index, UnionMember member, @Nullable Object value, int known, List<FieldProblem> problems) {
    private static final Comparator<UnionChoice> BEST = Comparator.comparingInt((UnionChoice choice) -> -choice.known)
            .thenComparingInt(choice -> choice.problems.size())
            .thenComparing(choice -> choice.member.isBroad());

    /**
     * Null where none fits, or two fit equally well: no type is better than a wrong one.
     *
     * @param within unions that try the same value already, and have this one as a type
     */
    static @Nullable UnionChoice of(JsonElement tree, List<UnionMember> members, List<AbstractUnionAdapter<?>> within) {
        List<UnionMember> possible = members.stream()
                .filter(member -> member.mayBe(tree) && !within.contains(member.adapter()))
                .sorted(Comparator.comparingInt(member -> -member.known(tree)))
                .toList();
        List<UnionChoice> fitting = new ArrayList<>();
        for (UnionMember member : possible) {
            // Those that know less cannot win.
            if (!fitting.isEmpty() && member.known(tree) < fitting.get(0).known) break;
            UnionChoice choice = read(tree, members.indexOf(member), member, within);
            if (choice.fits()) fitting.add(choice);
            fitting.sort(BEST);
        }
        return isClear(fitting) ? fitting.get(0) : null;
    }

    private static UnionChoice read(
            JsonElement tree, int index, UnionMember member, List<AbstractUnionAdapter<?>> within) {
        Object value = member.adapter() instanceof AbstractUnionAdapter<?> union
                ? union.keep(tree, within)
                : ValueAdapter.keep(tree, member.adapter());
        return new UnionChoice(index, member, value, known(tree, member, value), Problems.of(value));
    }

    private static int known(JsonElement tree, UnionMember member, @Nullable Object value) {
        if (!(RawValue.plain(value) instanceof AbstractUnion union) || union.isUnknown()) return member.known(tree);
        UnionMember inner =
                ((AbstractUnionAdapter<?>) member.adapter()).members().get(union.index());
        return known(tree, inner, union.value());
    }

    /** What only looked like the type has something in it that is no value. */
    private boolean fits() {
        return !(RawValue.plain(value) instanceof OneOf union && union.isUnknown())
                && problems.stream().noneMatch(problem -> problem.kind() == FieldProblem.Kind.INVALID);
    }

    private static boolean isClear(List<UnionChoice> sorted) {
        if (sorted.size() < 2) return !sorted.isEmpty();
        return sorted.get(0).member.isScalar() || BEST.compare(sorted.get(0), sorted.get(1)) < 0;
    }
}
