package dev.looptop.format.superqode;

import dev.looptop.format.transcript.Conversation;
import dev.looptop.model.Crew;
import dev.looptop.model.Document;
import dev.looptop.model.Effort;
import dev.looptop.model.Ending;
import dev.looptop.model.Labels;
import dev.looptop.model.Problem;
import dev.looptop.model.Session;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.Ties;
import dev.looptop.model.Times;
import dev.looptop.model.Waiting;
import dev.looptop.model.Workplace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Puts a conversation together as a session. */
final class SuperqodeSummary {
    private SuperqodeSummary() {}

    /** What is recorded of a session beside what was said in it. */
    record Facts(
            String title,
            String directory,
            List<String> agents,
            List<String> models,
            List<String> tags,
            String parent,
            OptionalLong tokens,
            Optional<Instant> startedAt,
            Optional<Instant> updatedAt,
            long bytes,
            Ending ending,
            Optional<Waiting> waiting) {}

    static Session session(
            SessionId id, Facts facts, Conversation conversation, List<Document> documents, List<Problem> problems) {
        Optional<Instant> started = facts.startedAt().or(conversation::startedAt);
        OptionalDouble lasted = started.isPresent() && conversation.lastAt().isPresent()
                ? seconds(started.get(), conversation.lastAt().get())
                : OptionalDouble.empty();
        String title = facts.title().isBlank() ? conversation.title() : facts.title();
        SessionSummary summary = new SessionSummary(
                id,
                Workplace.of(facts.directory()),
                title.isBlank() ? "(no title)" : title.replace('\n', ' '),
                facts.ending(),
                new Times(started, facts.updatedAt(), Optional.empty(), lasted),
                new Crew(facts.agents(), facts.models()),
                Effort.NONE
                        .after(conversation.turns())
                        .sized(facts.bytes())
                        .spending(facts.tokens(), OptionalDouble.empty()),
                Ties.NONE
                        .tagged(facts.tags())
                        .forkedFrom(Optional.of(facts.parent()).filter(parent -> !parent.isEmpty())),
                Labels.NONE,
                conversation.activity(facts.updatedAt()).waitingFor(facts.waiting()),
                problems);
        return new Session(
                summary,
                conversation.prompt(),
                conversation.iterations(),
                List.of(),
                List.of(),
                conversation.events(),
                documents,
                Optional.empty());
    }

    private static OptionalDouble seconds(Instant from, Instant to) {
        return to.isBefore(from)
                ? OptionalDouble.empty()
                : OptionalDouble.of(Duration.between(from, to).toMillis() / 1000.0);
    }
}
