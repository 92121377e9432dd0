package io.bankspec.core.generated.json;

import com.google.gson.JsonElement;
import io.bankspec.core.FieldProblem;
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
            .thenComparingInt(UnionChoice::doubts)
            .thenComparing(choice -> choice.member.isBroad());

    /** What the type leaves open itself speaks neither for nor against it. */
    private int doubts() {
        return (int) problems.stream()
                .filter(problem -> !problem.reason().equals(Problems.SEVERAL))
                .count();
    }

    /**
     * The best first; those that cannot be the best may be left out.
     *
     * @param within unions that try the same value already, and have this one as a type
     */
    static List<UnionChoice> fitting(
            JsonElement tree, List<UnionMember> members, List<AbstractUnionAdapter<?>> within) {
        List<UnionMember> possible = members.stream()
                .filter(member -> member.mayBe(tree) && !within.contains(member.adapter()))
                .sorted(Comparator.comparingInt(member -> -member.known(tree)))
                .toList();
        List<UnionChoice> fitting = new ArrayList<>();
        for (UnionMember member : possible) {
            if (!fitting.isEmpty() && member.known(tree) < fitting.get(0).known) break;
            UnionChoice choice = read(tree, members.indexOf(member), member, within);
            if (choice != null) fitting.add(choice);
            fitting.sort(BEST);
        }
        return fitting;
    }

    /** Null where something in it is no value of the type. */
    private static @Nullable UnionChoice read(
            JsonElement tree, int index, UnionMember member, List<AbstractUnionAdapter<?>> within) {
        if (member.adapter() instanceof AbstractUnionAdapter<?> union) {
            Object value = union.keep(tree, within);
            List<AbstractUnionAdapter<?>> trying = new ArrayList<>(within);
            trying.add(union);
            // It may be of the union, if of which of its types is not clear.
            List<UnionChoice> inner = fitting(tree, union.members(), trying);
            if (inner.isEmpty()) return null;
            return new UnionChoice(index, member, value, inner.get(0).known, inner.get(0).problems);
        }
        Object value = ValueAdapter.keep(tree, member.adapter());
        List<FieldProblem> problems = Problems.of(value);
        boolean isInvalid = problems.stream().anyMatch(problem -> problem.kind() == FieldProblem.Kind.INVALID);
        return isInvalid ? null : new UnionChoice(index, member, value, member.known(tree), problems);
    }

    /** Whether the first is better than the second: no type is better than a wrong one. */
    static boolean isClear(List<UnionChoice> sorted) {
        if (sorted.size() < 2) return !sorted.isEmpty();
        return sorted.get(0).member.isScalar() || BEST.compare(sorted.get(0), sorted.get(1)) < 0;
    }
}
