package dev.looptop.model;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A request of an agent to run something, waiting in a queue.
 *
 * @param id the request's own id
 * @param pid the process that asks
 * @param path the request file
 * @param asker whether that process is still there; once it is gone nobody hears an answer
 * @param session the session on whose behalf it asks, empty when that is not known
 */
public record Permission(
        String id,
        String tool,
        String command,
        Optional<Instant> askedAt,
        OptionalLong pid,
        String path,
        Liveness asker,
        String session) {}
