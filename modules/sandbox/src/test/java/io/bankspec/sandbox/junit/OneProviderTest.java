package io.bankspec.sandbox.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Users have the module of one provider; those of the others must not be needed. */
class OneProviderTest {
    @Test
    void aClientNeedsTheModuleOfItsProviderOnly() throws Exception {
        try (URLClassLoader one = without("donkies", "finapi", "finicity", "geezeo")) {
            Class<?> clients = one.loadClass("io.bankspec.sandbox.junit.Clients");
            Class<?> type = one.loadClass("io.bankspec.atrium.AtriumClient");
            var of = clients.getDeclaredMethod("of", Class.class);
            of.setAccessible(true);
            Object atrium = of.invoke(null, type);

            Class<?> serverType = one.loadClass("io.bankspec.sandbox.SandboxServer");
            try (AutoCloseable server =
                    (AutoCloseable) serverType.getMethod("start", String.class).invoke(null, "atrium")) {
                var client = clients.getDeclaredMethod("client", serverType);
                client.setAccessible(true);
                assertThat(client.invoke(atrium, server)).isInstanceOf(type);
            }
            assertThatThrownBy(() -> one.loadClass("io.bankspec.finapi.FinApiClient"))
                    .isInstanceOf(ClassNotFoundException.class);
        }
    }

    /** The class path of this test but for some providers. */
    private static URLClassLoader without(String... providers) throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            boolean left = true;
            for (String provider : providers) {
                if (entry.contains("modules" + File.separator + provider) || entry.contains("bankspec-" + provider))
                    left = false;
            }
            if (left) urls.add(new File(entry).toURI().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }
}
