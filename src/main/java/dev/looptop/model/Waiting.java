package dev.looptop.model;

import java.time.Instant;
import java.util.Optional;

/**
 * What a session waits for.
 *
 * @param what {@code plan gate}, {@code diff gate}, {@code permission}
 * @param since when it was asked
 * @param summary what is asked, possibly several lines
 * @param settledBy the command or the file that settles it now
 * @param answeredAt when an answer was put where the asker should find it, if one was
 * @param permission whether it is a permission request and not a gate of the loop itself
 */
public record Waiting(
        String what,
        Optional<Instant> since,
        String summary,
        String settledBy,
        Optional<Instant> answeredAt,
        boolean permission) {}
