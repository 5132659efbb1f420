package dev.looptop.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/**
 * Wall time that knows when the machine slept: where the wall clock moved on and the monotonic clock did not, no
 * session could have written anything. Confined to one thread.
 */
public final class SuspendClock {
    private static final Duration NOTICED = Duration.ofSeconds(20);
    private static final int KEPT = 64;

    private record Sleep(Instant until, Duration length) {}

    private final Clock wall;
    private final LongSupplier monotonicNanos;
    private final Deque<Sleep> sleeps = new ArrayDeque<>();
    private Instant lastWall;
    private long lastNanos;

    public SuspendClock(Clock wall, LongSupplier monotonicNanos) {
        this.wall = wall;
        this.monotonicNanos = monotonicNanos;
        this.lastWall = wall.instant();
        this.lastNanos = monotonicNanos.getAsLong();
    }

    /** The wall clock now; a sleep since the last call is noticed. */
    public Instant now() {
        Instant now = wall.instant();
        long nanos = monotonicNanos.getAsLong();
        Duration slept = Duration.between(lastWall, now).minusNanos(nanos - lastNanos);
        if (slept.compareTo(NOTICED) > 0) {
            sleeps.addLast(new Sleep(now, slept));
            if (sleeps.size() > KEPT) {
                sleeps.removeFirst();
            }
        }
        lastWall = now;
        lastNanos = nanos;
        return now;
    }

    /** {@code now} without the time slept since {@code from}: what is left is time in which something could happen. */
    public Instant awakeSince(Instant from, Instant now) {
        Instant awake = now;
        for (Sleep sleep : sleeps) {
            if (sleep.until().isAfter(from)) {
                awake = awake.minus(sleep.length());
            }
        }
        return awake.isBefore(from) ? from : awake;
    }
}
