package dev.looptop.format;

import dev.looptop.model.Body;
import java.time.Instant;
import java.util.Optional;

/** One thing that happened in a conversation, in the words that every conversation format shares. */
public sealed interface Utterance {
    /** When it happened, UTC. */
    Optional<Instant> at();

    /** Who speaks. */
    enum Role {
        USER,
        ASSISTANT,
        SYSTEM,
        THINKING
    }

    /**
     * Somebody said something.
     *
     * @param first its first line, for titles and events; may be empty
     */
    record Said(Optional<Instant> at, Role role, String first, Body text) implements Utterance {}

    /**
     * The assistant called a tool.
     *
     * @param call pairs it with its result; empty when the format has no such id
     * @param arguments as the format has them, for a person and for telling repetition
     * @param patch the patch that the call makes, where it is one; the empty body otherwise
     */
    record Called(Optional<Instant> at, String call, String tool, String arguments, Body patch) implements Utterance {}

    /** A tool answered; {@code call} is that of its {@link Called}, empty for the newest open one. */
    record Returned(Optional<Instant> at, String call, Body output, boolean failed) implements Utterance {}

    /** Something else worth a line: a kind that is not known, a summary, a compaction. */
    record Noted(Optional<Instant> at, String text) implements Utterance {}
}
