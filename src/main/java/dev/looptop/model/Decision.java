package dev.looptop.model;

import java.time.Instant;
import java.util.Optional;

/**
 * An answer to a gate that lies where the engine looks for it.
 *
 * @param gate the gate's word, such as {@code plan}
 * @param answer the harness's word, such as {@code approve}
 * @param at when it was written, UTC
 * @param source who wrote it, in the harness's word; empty when it does not say
 * @param taken whether the engine went on by it already; it is taken once more if the gate opens again
 */
public record Decision(String gate, String answer, Optional<Instant> at, String source, boolean taken) {}
