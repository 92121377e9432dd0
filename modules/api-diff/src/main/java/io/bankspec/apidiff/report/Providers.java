package io.bankspec.apidiff.report;

import io.bankspec.apidiff.client.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/** The modules of the project that are made from a spec. */
final class Providers {
    private Providers() {}

    /** In the order of their names. */
    static List<Provider> of(Path root) throws IOException {
        try (Stream<Path> modules = Files.list(root.resolve("modules"))) {
            return modules.map(module -> module.resolve("pom.xml"))
                    .filter(Files::exists)
                    .map(Providers::properties)
                    .filter(properties ->
                            !properties.getProperty("provider", "").isEmpty())
                    .map(properties ->
                            new Provider(properties.getProperty("provider"), properties.getProperty("clientName")))
                    .sorted(Comparator.comparing(Provider::name))
                    .toList();
        }
    }

    private static Properties properties(Path pom) {
        try (InputStream in = Files.newInputStream(pom)) {
            return new MavenXpp3Reader().read(in).getProperties();
        } catch (IOException | XmlPullParserException e) {
            throw new IllegalStateException(pom + ": " + e.getMessage(), e);
        }
    }
}
