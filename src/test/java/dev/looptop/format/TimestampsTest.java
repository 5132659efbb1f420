package dev.looptop.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {
    @ParameterizedTest
    @CsvSource({
        "2025-01-27T15:30:45Z, 2025-01-27T15:30:45Z",
        "2025-01-27 15:30:45Z, 2025-01-27T15:30:45Z",
        "2026-01-25T09:15:33.885227700Z, 2026-01-25T09:15:33.885227700Z",
        "2026-01-25T09:15:33.5+02:00, 2026-01-25T07:15:33.500Z",
        "2026-01-25T09:15:33-11:30, 2026-01-25T20:45:33Z",
        "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z"
    })
    void readsEveryOffset(String text, String instant) {
        assertEquals(Optional.of(Instant.parse(instant)), Timestamps.parse(text));
    }

    /** The last three are instants to Java, but spans between them overflow milliseconds. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2025-01-27T15:30:45",
                "2025-13-27T15:30:45Z",
                "2025-01-27",
                "2025-01-27T15:30:45.1234567890123456789Z",
                "1738000000",
                "+10000-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59Z",
                "-999999999-01-01T00:00:00Z"
            })
    void everythingElseIsNone(String text) {
        assertEquals(Optional.empty(), Timestamps.parse(text));
    }

    @Test
    void localTimesAreReadInTheirZone() {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        Instant summer = Instant.parse("2025-07-01T10:00:00Z");
        assertEquals(Optional.of(summer), Timestamps.local("2025-07-01 12:00:00 ", zone));
        assertEquals(Optional.of(summer), Timestamps.local("2025-07-01T12:00:00", zone));
        assertEquals(Optional.empty(), Timestamps.local("+999999999-07-01T12:00:00", zone));
        assertEquals(Optional.empty(), Timestamps.local("", zone));
    }
}
