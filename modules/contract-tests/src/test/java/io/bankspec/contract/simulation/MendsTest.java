package io.bankspec.contract.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.contract.ReliabilityPage;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Takes the mends of core away, one at a time, and sees whether the simulation finds what was mended. */
@EnabledIfSystemProperty(named = "simulation.mends", matches = "true")
class MendsTest {
    private static final int MOST_STORIES = 30_000;
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @TempDir
    Path classes;

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void everyMendThatIsTakenAwayIsMissed() throws Exception {
        ReliabilityPage page = new ReliabilityPage("mends", List.of("taken away", "seed", "what is found"));
        for (Mend mend : Mend.values()) {
            List<?> found = untilBroken(compiled(mend));
            assertThat(found).as(mend.promise).isNotEmpty();
            page.row(List.of(mend.promise, found.get(0), found.get(1)));
        }
        page.check();
    }

    private Path compiled(Mend mend) throws IOException {
        Path root = Files.createDirectories(classes.resolve(mend.name()));
        Path source = root.resolve(mend.source().getFileName());
        Files.writeString(source, mend.sourceWithout());
        String[] arguments = {"-proc:none", "-nowarn", "-cp", CLASS_PATH, "-d", root.toString(), source.toString()};
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments))
                .as("%s compiles", mend)
                .isZero();
        return root;
    }

    /** With classes of its own, of which these come first. */
    private static List<?> untilBroken(Path first) throws Exception {
        List<URL> urls = new ArrayList<>(List.of(first.toUri().toURL()));
        for (String entry : CLASS_PATH.split(File.pathSeparator))
            urls.add(Path.of(entry).toUri().toURL());
        ClassLoader platform = ClassLoader.getPlatformClassLoader();
        try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), platform)) {
            Method search = loader.loadClass(Simulation.class.getName()).getDeclaredMethod("untilBroken", int.class);
            search.setAccessible(true);
            return (List<?>) search.invoke(null, MOST_STORIES);
        }
    }
}
