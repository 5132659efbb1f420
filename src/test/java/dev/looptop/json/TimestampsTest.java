package dev.looptop.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;
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

    /** The short way through the usual form says what the library says. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-31T10:00:00Z",
                "2026-01-31T10:00:00.5Z",
                "2026-01-31T10:00:00.123456789Z",
                "2026-01-31T10:00:00.1234567891Z",
                "2026-01-31T10:00:00.Z",
                "2026-02-29T10:00:00Z",
                "2024-02-29T23:59:59Z",
                "2026-01-31T24:00:00Z",
                "2026-01-31T23:59:60Z",
                "2026-01-31T10:60:00Z",
                "2026-13-01T10:00:00Z",
                "2026-00-01T10:00:00Z",
                "0000-01-01T00:00:00Z",
                "2026-01-31T10:00:00z",
                "2026-01-31T10:00:00+02:00",
                "2026-01-31t10:00:00Z",
                "2026-01-31T10:00-00Z",
                "+026-01-31T10:00:00Z",
                "2026-01-3\u0661T10:00:00Z"
            })
    void saysWhatTheLibrarySays(String text) {
        assertEquals(ofLibrary(text), Timestamps.parse(text), text);
    }

    @Test
    void saysSoForMutationsOfTheUsualFormToo() {
        Random random = new Random(5);
        String alphabet = "0123456789-:.TZ+ ";
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder("2026-01-31T10:00:00.123Z");
            for (int edit = random.nextInt(4); edit > 0; edit--) {
                text.setCharAt(random.nextInt(text.length()), alphabet.charAt(random.nextInt(alphabet.length())));
            }
            if (text.charAt(10) != ' ') {
                assertEquals(ofLibrary(text.toString()), Timestamps.parse(text.toString()), text::toString);
            }
        }
    }

    private static Optional<Instant> ofLibrary(String text) {
        try {
            return Optional.of(
                    text.endsWith("Z")
                            ? Instant.parse(text)
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
