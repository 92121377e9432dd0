package io.bankspec.apidiff.proof;

import io.bankspec.apidiff.caller.Caller;
import io.bankspec.apidiff.client.Client;
import io.bankspec.apidiff.client.Javac;
import io.bankspec.apidiff.client.Loader;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A program that was written and compiled for one client, and meets another. */
final class OldCaller {
    private final Caller caller;
    private final Path classes;

    private OldCaller(Caller caller, Path classes) {
        this.caller = caller;
        this.classes = classes;
    }

    /**
     * Writes the program, and compiles it.
     *
     * @throws IllegalStateException it does not compile
     */
    static OldCaller of(Client client, Path folder) throws IOException {
        try (Loader loader = Loader.of(client.classes())) {
            Caller caller = Caller.of(client.api(loader), folder);
            Path classes = Files.createDirectories(folder.resolve("classes"));
            List<Javac.Mistake> mistakes = Javac.compile(caller.sources(), List.of(client.classes()), classes);
            if (!mistakes.isEmpty()) throw new IllegalStateException("the caller does not compile: " + mistakes.get(0));
            return new OldCaller(caller, classes);
        }
    }

    /** Compiles its source against the other client, and runs its classes with that. */
    void meet(Client other, Breaks breaks) throws IOException {
        Path nowhere = Files.createTempDirectory(classes, "new");
        for (Javac.Mistake mistake : Javac.compile(caller.sources(), List.of(other.classes()), nowhere))
            breaks.add(caller.at(mistake.file(), mistake.line()), Break.SOURCE, mistake.message());
        try (Loader loader = Loader.of(other.classes(), classes)) {
            for (int use = 0; use < caller.members().size(); use++) {
                LinkageError error = error(loader, use);
                if (error != null) breaks.add(caller.members().get(use), Break.CLASSES, error.toString());
            }
        }
    }

    /** Whatever else a use throws, being of nothing and with nothing, it throws after it was linked. */
    private @Nullable LinkageError error(Loader loader, int use) {
        try {
            loader.loadClass(caller.classOf(use))
                    .getMethod(caller.methodOf(use))
                    .invoke(null);
            return null;
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof LinkageError error ? error : null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
