package io.bankspec.sandbox.internal;

import io.bankspec.core.Time;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Time and chance of one server. Nothing here runs by itself: what is due happens when the next request comes, in its order, and
 * sees the moment at which it was due. Used by one thread at a time.
 */
public final class World {
    private final Time time;
    private final Ids ids = new Ids();
    private final PriorityQueue<Event> queue =
            new PriorityQueue<>(Comparator.comparing(Event::due).thenComparingLong(Event::number));
    private long events;
    private @Nullable Instant moment;

    World(Time time) {
        this.time = time;
    }

    /** The moment of the request, or the one at which the running event was due. */
    public Instant now() {
        return moment == null ? time.now() : moment;
    }

    /** The day of {@link #now} in UTC. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    /** Where new things get their ids from. */
    public Ids ids() {
        return ids;
    }

    /** Something that happens later, unless it is cancelled. */
    public Event after(Duration delay, Runnable action) {
        Event event = new Event(this, now().plus(delay), events++, action);
        queue.add(event);
        return event;
    }

    /** Lets everything happen that was due until now. */
    void catchUp() {
        Instant until = time.now();
        for (Event next = queue.peek(); next != null && !next.due.isAfter(until); next = queue.peek()) {
            queue.remove();
            moment = next.due;
            next.action.run();
        }
        moment = until;
    }

    /** Something that will happen. */
    public record Event(World world, Instant due, long number, Runnable action) {
        /** Keeps it from happening; does nothing when it has. */
        public void cancel() {
            world.queue.remove(this);
        }
    }
}
