package io.bankspec.apidump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiDumpTest {
    @TempDir
    Path folder;

    @Test
    void onlyExportedPackagesAreShown() throws Exception {
        Path classes = Sources.compile(
                folder,
                "module-info.java",
                "module m { requires transitive org.jspecify; exports a; exports b.friends to org.jspecify; }",
                "a/package-info.java",
                "@org.jspecify.annotations.NullMarked package a;",
                "a/A.java",
                "package a; public interface A {}",
                "b/B.java",
                "package b; public interface B {}",
                "b/friends/F.java",
                "package b.friends; public interface F {}");
        assertThat(ApiDump.of(classes)).hasToString("""
                a.A
                    interface A
                a.package-info
                    @NullMarked package
                module m
                    exports a
                    requires transitive org.jspecify
                """);
    }

    @Test
    void withoutADescriptorAllPackagesAreShownButInternalOnes() throws Exception {
        Path classes = Sources.compile(
                folder,
                "a/A.java",
                "package a; public interface A {}",
                "a/internal/deep/B.java",
                "package a.internal.deep; public interface B {}",
                "a/internals/C.java",
                "package a.internals; public interface C {}");
        assertThat(ApiDump.of(classes).lines()).containsExactly("a.A: interface A", "a.internals.C: interface C");
    }

    @Test
    void aJarHasTheApiOfItsClasses() throws Exception {
        Path classes = Sources.compile(folder, "a/b/A.java", "package a.b; public interface A { void go(); }");
        Path jar = folder.resolve("a.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> all = Files.walk(classes)) {
            for (Path one : all.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(one);
                for (String prefix : new String[] {"", "META-INF/versions/21/"}) {
                    out.putNextEntry(new ZipEntry(prefix + classes.relativize(one)));
                    out.write(bytes);
                }
            }
        }
        assertThat(ApiDump.of(jar).lines()).containsExactly("a.b.A: interface A", "a.b.A: void go()");
    }

    @Test
    void whatIsWrittenReadsTheSame() throws Exception {
        Path classes = Sources.compile(
                folder,
                "a/A.java",
                "package a; public class A { public int b; public static class C {} public void a() throws Exception {} }");
        ApiDump dump = ApiDump.of(classes);
        Path file = Files.writeString(folder.resolve("a.api"), "# A comment.\n\n" + dump);
        assertThat(ApiDump.read(file)).hasToString(dump.toString());
        assertThat(ApiDump.read(file).lines()).isEqualTo(dump.lines()).hasSize(6);
    }

    @Test
    void aMemberWithoutAClassIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("a.api"), "    void go()\n");
        assertThatThrownBy(() -> ApiDump.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("no class above 'void go()'");
    }

    @Test
    void aPackageIsCutOutWithThoseBelowIt() throws Exception {
        Path classes = Sources.compile(
                folder,
                "a/b/A.java",
                "package a.b; public interface A {}",
                "a/b/c/B.java",
                "package a.b.c; public interface B {}",
                "a/bc/C.java",
                "package a.bc; public interface C {}");
        ApiDump dump = ApiDump.of(classes);
        assertThat(dump.within("a.b").lines()).containsExactly("a.b.A: interface A", "a.b.c.B: interface B");
        assertThat(dump.without("a.b").lines()).containsExactly("a.bc.C: interface C");
    }

    @Test
    void whatIsNotThereHasNoApi() throws Exception {
        assertThat(ApiDump.of(folder.resolve("classes")).lines()).isEmpty();
    }
}
