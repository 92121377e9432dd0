package io.bankspec.apidump;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Where the API is, and where it is kept. */
abstract class ApiMojo extends AbstractMojo {
    /** The classes. */
    @Parameter(defaultValue = "${project.build.outputDirectory}", required = true)
    File classes;

    /** Where the dumps are kept. */
    @Parameter(defaultValue = "${project.basedir}/api", required = true)
    File folder;

    /** What they are called, before their ending {@code .api}. */
    @Parameter(defaultValue = "${project.artifactId}", required = true)
    String name;

    /** A package that only generated code calls: what is in it and below it is kept in a dump of its own, which promises less. */
    @Parameter
    @Nullable
    String generated;

    /** The dumps as they should be, by their files. */
    final Map<Path, Dump> dumps() throws IOException {
        ApiDump all = ApiDump.of(classes.toPath());
        Map<Path, Dump> dumps = new LinkedHashMap<>();
        put(dumps, name, "# The public API of " + name + ".\n", generated == null ? all : all.without(generated));
        if (generated != null) {
            String head = "# What generated code calls in " + name
                    + ", and changes together with the generator: a promise to\n"
                    + "# nobody else, but for what a generated class inherits from here.\n";
            put(dumps, name + "-generated", head, all.within(generated));
        }
        return dumps;
    }

    private void put(Map<Path, Dump> dumps, String file, String head, ApiDump api) {
        dumps.put(folder.toPath().resolve(file + ".api"), new Dump(head + api, api));
    }

    record Dump(String text, ApiDump api) {}
}
