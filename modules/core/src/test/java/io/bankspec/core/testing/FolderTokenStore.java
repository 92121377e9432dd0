package io.bankspec.core.testing;

import io.bankspec.core.auth.Token;
import io.bankspec.core.auth.TokenStore;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Objects;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A store that several programs share: one file a token, and a lock for all. */
final class FolderTokenStore implements TokenStore {
    private final Path folder;

    FolderTokenStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public @Nullable Token get(String key) {
        return change(key, there -> there);
    }

    @Override
    public boolean compareAndPut(String key, @Nullable Token expected, Token next) {
        boolean[] put = new boolean[1];
        change(key, there -> {
            put[0] = Objects.equals(there, expected);
            return put[0] ? next : there;
        });
        return put[0];
    }

    @Override
    public void invalidate(String key, Token rejected) {
        change(key, there -> rejected.equals(there) ? null : there);
    }

    /** The file is for other programs, the monitor for other threads of this one: a JVM holds a file lock only once. */
    private @Nullable Token change(String key, UnaryOperator<@Nullable Token> step) {
        Path file = folder.resolve(key);
        synchronized (FolderTokenStore.class) {
            try (FileChannel lock = FileChannel.open(
                            folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = lock.lock()) {
                Token there = Files.exists(file) ? parsed(Files.readString(file)) : null;
                Token next = step.apply(there);
                if (next == null) Files.deleteIfExists(file);
                else if (held.isValid() && !next.equals(there)) Files.writeString(file, text(next));
                return next;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String text(Token token) throws IOException {
        Properties fields = new Properties();
        fields.setProperty("value", token.value());
        if (token.refresh() != null) fields.setProperty("refresh", token.refresh());
        if (token.renewAt() != null)
            fields.setProperty("renewAt", token.renewAt().toString());
        StringWriter text = new StringWriter();
        fields.store(text, null);
        return text.toString();
    }

    private static Token parsed(String text) throws IOException {
        Properties fields = new Properties();
        fields.load(new StringReader(text));
        String renewAt = fields.getProperty("renewAt");
        return new Token(
                fields.getProperty("value"),
                fields.getProperty("refresh"),
                renewAt == null ? null : Instant.parse(renewAt));
    }
}
