package dev.looptop.format.celeste;

import dev.looptop.format.transcript.Conversation;
import dev.looptop.model.Body;
import dev.looptop.model.Crew;
import dev.looptop.model.Effort;
import dev.looptop.model.Ending;
import dev.looptop.model.Labels;
import dev.looptop.model.Problem;
import dev.looptop.model.Session;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.Ties;
import dev.looptop.model.Times;
import dev.looptop.model.Workplace;
import dev.looptop.tail.FileStamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Puts a conversation together as a session. */
final class CelesteSummary {
    private CelesteSummary() {}

    /** What a document says beside its messages; a log says none of it. */
    record Extras(
            String title,
            List<String> models,
            OptionalLong tokens,
            OptionalDouble cost,
            Optional<Instant> startedAt,
            Optional<Instant> updatedAt) {
        static final Extras NONE = new Extras(
                "", List.of(), OptionalLong.empty(), OptionalDouble.empty(), Optional.empty(), Optional.empty());
    }

    static Session session(
            SessionId id,
            Workplace project,
            FileStamp stamp,
            Conversation conversation,
            Extras extras,
            List<Problem> problems) {
        Optional<Instant> started = extras.startedAt().or(conversation::startedAt);
        // A log's age is its file's, as in celeste's own list; a document records its own.
        Optional<Instant> updated = extras.updatedAt().or(() -> Optional.of(stamp.modifiedAt()));
        OptionalDouble lasted = started.isPresent()
                        && conversation
                                .lastAt()
                                .filter(last -> !last.isBefore(started.get()))
                                .isPresent()
                ? OptionalDouble.of(
                        Duration.between(started.get(), conversation.lastAt().get())
                                        .toMillis()
                                / 1000.0)
                : OptionalDouble.empty();
        String title = extras.title().isEmpty() ? conversation.title() : extras.title();
        SessionSummary summary = new SessionSummary(
                id,
                project,
                title.isEmpty() ? "(no user entry)" : title,
                Ending.NONE,
                new Times(started, updated, Optional.empty(), lasted),
                new Crew(List.of("celeste"), extras.models()),
                Effort.NONE
                        .after(conversation.turns())
                        .sized(Math.max(0, stamp.size()))
                        .spending(extras.tokens(), extras.cost()),
                Ties.NONE,
                Labels.NONE,
                conversation.activity(updated),
                problems);
        Body prompt = conversation.prompt();
        return new Session(
                summary,
                prompt,
                conversation.iterations(),
                List.of(),
                List.of(),
                conversation.events(),
                List.of(),
                Optional.empty());
    }
}
