package dev.looptop.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SuspendClockTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private Instant wall = START;
    private long nanos;

    private final SuspendClock clock = new SuspendClock(
            new Clock() {
                @Override
                public Instant instant() {
                    return wall;
                }

                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }
            },
            () -> nanos);

    private void pass(Duration onTheWall, Duration awake) {
        wall = wall.plus(onTheWall);
        nanos += awake.toNanos();
    }

    private Duration silence(Instant lastSign) {
        Instant now = clock.now();
        return Duration.between(lastSign, clock.awakeSince(lastSign, now));
    }

    @Test
    void timeSleptIsNoSilence() {
        pass(Duration.ofMinutes(3), Duration.ofMinutes(3));
        assertEquals(Duration.ofMinutes(3), silence(START));
        pass(Duration.ofHours(8), Duration.ofSeconds(5));
        assertEquals(Duration.ofMinutes(3).plusSeconds(5), silence(START));
        Instant wokenUp = wall;
        pass(Duration.ofMinutes(2), Duration.ofMinutes(2));
        assertEquals(Duration.ofMinutes(2), silence(wokenUp), "what came after the sleep has none of it");
        pass(Duration.ofHours(1), Duration.ZERO);
        assertEquals(Duration.ofMinutes(5).plusSeconds(5), silence(START), "two sleeps");
    }

    @Test
    void smallDifferencesAreNoSleep() {
        pass(Duration.ofSeconds(30), Duration.ofSeconds(11));
        assertEquals(Duration.ofSeconds(30), silence(START));
        pass(Duration.ofSeconds(21), Duration.ZERO);
        assertEquals(Duration.ofSeconds(30), silence(START));
    }

    @Test
    void aClockSetBackOrASignFromTheFutureGivesNoNegativeSilence() {
        pass(Duration.ofHours(-2), Duration.ofMinutes(1));
        Instant now = clock.now();
        assertEquals(START, clock.awakeSince(START, now));
        pass(Duration.ofHours(9), Duration.ofSeconds(1));
        Instant future = wall.plusSeconds(3600);
        assertEquals(future, clock.awakeSince(future, clock.now()));
    }
}
