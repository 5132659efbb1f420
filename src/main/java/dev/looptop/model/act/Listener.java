package dev.looptop.model.act;

import java.time.Instant;
import java.util.Optional;

/**
 * Who listens for an answer.
 *
 * @param until when the asker stops listening in this way, UTC; empty when it does not by itself or it is not known
 * @param words what an answer does now, in one sentence for the user, with the harness's own commands
 */
public record Listener(Polled polled, Optional<Instant> until, String words) {}
