package io.bankspec.apidump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinesTest {
    @TempDir
    Path folder;

    private ListAssert<String> assertLines(String source) throws IOException {
        return assertThat(Sources.lines(folder, source));
    }

    @Test
    void membersAreSortedByKindAndName() throws Exception {
        assertLines("""
                public class A {
                    public void b() {}
                    public int a(String text, int... more) { return 0; }
                    public A(long[] numbers) {}
                    public static final String TEXT = "a\\"\\u00e9\\n";
                    public static final boolean YES = true;
                    public static final char C = 'c';
                    public static final long LONG = 3;
                    public final Object o = null;
                    void hidden() {}
                    private int own;
                }
                """)
                .containsExactly(
                        "a.A: class A",
                        "a.A: static final char C = 'c'",
                        "a.A: static final long LONG = 3L",
                        "a.A: static final String TEXT = \"a\\\"\\u00e9\\n\"",
                        "a.A: static final boolean YES = true",
                        "a.A: final Object o",
                        "a.A: A(long[] numbers)",
                        "a.A: int a(String text, int... more)",
                        "a.A: void b()");
    }

    @Test
    void genericsAreShownWithTheirBounds() throws Exception {
        assertLines("""
                public abstract class A<T extends Comparable<? super T>, U extends Number & Runnable>
                        extends java.util.ArrayList<T[]> implements java.util.function.Supplier<java.util.Map.Entry<T, ?>> {
                    private A() {}
                    public abstract <X extends Exception> java.util.List<? extends U> find(Class<X> type) throws X, java.io.IOException;
                    public java.util.Map.Entry<T, ?> get() { return null; }
                }
                """)
                .containsExactly(
                        "a.A: abstract class A<T extends Comparable<? super T>, U extends Number & Runnable>"
                                + " extends java.util.ArrayList<T[]> implements java.util.function.Supplier<java.util.Map.Entry<T, ?>>",
                        "a.A: abstract <X extends Exception> java.util.List<? extends U> find(Class<X> type) throws X, java.io.IOException",
                        "a.A: java.util.Map.Entry<T, ?> get()");
    }

    @Test
    void nullnessStandsWhereItIsSaid() throws Exception {
        assertLines("""
                @NullMarked
                public interface A<T extends @Nullable Object> extends java.util.function.Supplier<@Nullable T> {
                    @Nullable String TEXT = null;
                    java.util.List<@Nullable String> list(@Nullable Object one, String @Nullable [] more, java.util.Map<String, ? extends @Nullable T> map);
                    <X extends @Nullable Runnable> @Nullable X run() throws IllegalStateException;
                }
                """)
                .containsExactly(
                        "a.A: @NullMarked interface A<T extends @Nullable Object> extends java.util.function.Supplier<@Nullable T>",
                        "a.A: static final @Nullable String TEXT",
                        "a.A: java.util.List<@Nullable String> list(@Nullable Object one, String @Nullable [] more,"
                                + " java.util.Map<String, ? extends @Nullable T> map)",
                        "a.A: <X extends @Nullable Runnable> @Nullable X run() throws IllegalStateException");
    }

    @Test
    void nestedClassesStandForThemselves() throws Exception {
        assertLines("""
                public class A {
                    public static class Nested {
                        protected static final class Deep {}
                        public Deep deep() { return null; }
                    }
                    public class Inner { public Inner(int size) {} }
                    protected interface Part {}
                    static class Hidden { public static class Within {} }
                    Runnable nobody = new Runnable() { public void run() {} };
                }
                """)
                .containsExactly(
                        "a.A: class A",
                        "a.A: A()",
                        "a.A.Inner: class Inner",
                        "a.A.Inner: Inner(int size)",
                        "a.A.Nested: static class Nested",
                        "a.A.Nested: Nested()",
                        "a.A.Nested: A.Nested.Deep deep()",
                        "a.A.Nested.Deep: protected static final class Deep",
                        "a.A.Part: protected interface Part");
    }

    @Test
    void sealedTypesNameAllThatTheyPermit() throws Exception {
        assertLines("""
                public sealed interface A {
                    record Done(@Nullable String text, int... counts) implements A { public Done() { this(null); } }
                    non-sealed interface Open extends A { default void go() {} static void stop() {} void wait(int i); }
                    enum Other implements A { YES { @Override void say() {} }, @Deprecated NO; void say() {} }
                }
                """)
                .containsExactly(
                        "a.A: sealed interface A permits A.Done, A.Open, A.Other",
                        "a.A.Done: record Done(@Nullable String text, int[] counts) implements A",
                        "a.A.Done: Done()",
                        "a.A.Open: interface Open extends A",
                        "a.A.Open: default void go()",
                        "a.A.Open: static void stop()",
                        "a.A.Open: void wait(int i)",
                        "a.A.Other: enum Other implements A",
                        "a.A.Other: @Deprecated enum constant NO",
                        "a.A.Other: enum constant YES");
    }

    @Test
    void annotationsHaveTheirDefaults() throws Exception {
        assertLines("""
                public @interface A {
                    String[] names() default {"a", "b"};
                    Class<?> type() default A.class;
                    Thread.State state() default Thread.State.NEW;
                    Deprecated more() default @Deprecated;
                    int value();
                }
                """)
                .containsExactly(
                        "a.A: @interface A",
                        "a.A: Deprecated more() default @Deprecated",
                        "a.A: String[] names() default {\"a\", \"b\"}",
                        "a.A: Thread.State state() default NEW",
                        "a.A: Class<?> type() default A.class",
                        "a.A: int value()");
    }

    @Test
    void whatIsDeprecatedSaysSo() throws Exception {
        assertLines("""
                @Deprecated(since = "2", forRemoval = true)
                public final class A {
                    @Deprecated public final void old(@Deprecated int i) {}
                }
                """)
                .contains(
                        "a.A: @Deprecated(since = \"2\", forRemoval = true) final class A",
                        "a.A: @Deprecated void old(int i)");
    }

    @Test
    void protectedMembersAreShownWhereAClassMayBeExtended() throws Exception {
        assertLines("""
                public class A {
                    protected A() {}
                    protected final int size() { return 0; }
                    public static class Factory { private Factory() {} protected void make() {} }
                    public static final class Last { protected void make() {} private Last() {} }
                }
                """)
                .containsExactly(
                        "a.A: class A",
                        "a.A: protected A()",
                        "a.A: protected final int size()",
                        "a.A.Factory: static class Factory",
                        "a.A.Last: static final class Last");
    }

    @Test
    void whatAHiddenClassHandsDownIsShown() throws Exception {
        assertLines("""
                public class A extends Base implements Named {
                    @Override public String toString() { return ""; }
                    @Override public final int hashCode() { return 0; }
                    @Override public Integer size() { return 0; }
                }
                abstract class Base {
                    public Number size() { return 0; }
                    public int count() { return 0; }
                    private int own() { return 0; }
                }
                interface Named { default String name() { return ""; } }
                """)
                .containsExactly(
                        "a.A: class A extends Base implements Named",
                        "a.A: A()",
                        "a.A: int count()",
                        "a.A: final int hashCode()",
                        "a.A: String name()",
                        "a.A: Integer size()");
    }

    @Test
    void aClassThatIsCalledLikeOneOfJavaLangIsToldFromIt() throws Exception {
        assertLines("""
                public interface A {
                    Process mine();
                    java.lang.Process other();
                    Thread thread();
                    java.util.List<Process> list();
                }
                interface Process {}
                """)
                .contains(
                        "a.A: Process mine()",
                        "a.A: java.lang.Process other()",
                        "a.A: Thread thread()",
                        "a.A: java.util.List<Process> list()");
    }
}
