package io.bankspec.apidump;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Writes the dump anew. */
@Mojo(name = "update", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class UpdateMojo extends ApiMojo {
    @Override
    public void execute() throws MojoExecutionException {
        try {
            Files.createDirectories(folder.toPath());
            for (Map.Entry<Path, Dump> dump : dumps().entrySet())
                Files.writeString(dump.getKey(), dump.getValue().text());
        } catch (IOException e) {
            throw new MojoExecutionException("cannot write the API of " + name, e);
        }
    }
}
