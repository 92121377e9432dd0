package io.bankspec.apidiff.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The classes of one client, and nothing of another. */
public final class Loader extends URLClassLoader {
    private Loader(URL[] places) {
        super(places, Loader.class.getClassLoader());
    }

    public static Loader of(Path... places) {
        return new Loader(Stream.of(places).map(Loader::url).toArray(URL[]::new));
    }

    private static URL url(Path place) {
        try {
            return place.toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            super.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
