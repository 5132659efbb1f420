package dev.looptop.format.transcript;

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

    /**
     * A tool answered.
     *
     * @param call that of its {@link Called}, empty for the newest open one
     * @param patch what it changed, where the answer says it better than the call did; the empty body otherwise
     */
    record Returned(Optional<Instant> at, String call, Body output, boolean failed, Body patch) implements Utterance {
        /** An answer that says nothing about a patch. */
        public Returned(Optional<Instant> at, String call, Body output, boolean failed) {
            this(at, call, output, failed, Body.NONE);
        }
    }

    /** It is known that this call's result will never come, though nobody wrote so. */
    record Unanswered(Optional<Instant> at, String call) implements Utterance {}

    /** The turn was stopped: calls that are open will not be answered, and the person has the next word. */
    record Interrupted(Optional<Instant> at, String text) implements Utterance {}

    /** Something went wrong outside any tool. */
    record Failed(Optional<Instant> at, String text) implements Utterance {}

    /** Something else worth a line: a kind that is not known, a summary, a compaction. */
    record Noted(Optional<Instant> at, String text) implements Utterance {}
}
