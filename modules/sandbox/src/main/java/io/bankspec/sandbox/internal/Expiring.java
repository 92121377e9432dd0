package io.bankspec.sandbox.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is good for a while, by its key: tokens, open questions. */
public final class Expiring<V> {
    private final World world;
    private final Duration lifetime;
    private final Map<String, Entry<V>> entries = new HashMap<>();

    private record Entry<V>(V value, Instant end) {}

    /** An empty one, in which everything lives equally long. */
    public Expiring(World world, Duration lifetime) {
        this.world = world;
        this.lifetime = lifetime;
    }

    /** Adds, or begins anew. */
    public void put(String key, V value) {
        entries.put(key, new Entry<>(value, world.now().plus(lifetime)));
    }

    /** The value of a key, null when it is unknown or over. */
    public @Nullable V get(String key) {
        Entry<V> entry = entries.get(key);
        return entry != null && world.now().isBefore(entry.end) ? entry.value : null;
    }

    /** The same, which ends it. */
    public @Nullable V take(String key) {
        V value = get(key);
        entries.remove(key);
        return value;
    }

    /** How long the value of a key is still good. */
    public Duration left(String key) {
        return Duration.between(world.now(), entries.get(key).end);
    }

    /** Whether there was ever such a key, even if it is over. */
    public boolean knew(String key) {
        return entries.containsKey(key);
    }

    /** Ends what has such a value. */
    public void removeIf(Predicate<V> wanted) {
        entries.values().removeIf(entry -> wanted.test(entry.value));
    }
}
