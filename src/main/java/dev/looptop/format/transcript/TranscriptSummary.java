package dev.looptop.format.transcript;

import dev.looptop.model.Crew;
import dev.looptop.model.Effort;
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

/** Puts what a transcript told together as a session. */
final class TranscriptSummary {
    private TranscriptSummary() {}

    static Session session(SessionId id, String harness, Account account, FileStamp stamp, List<Problem> problems) {
        Conversation conversation = account.conversation();
        // A copied or restored file is new on disk, so its own moments count where it has them.
        Optional<Instant> updated = conversation.lastAt().or(() -> Optional.of(stamp.modifiedAt()));
        SessionSummary summary = new SessionSummary(
                id,
                place(account.directory()),
                account.title().isEmpty() ? "(no prompt recorded)" : account.title(),
                account.ending(),
                new Times(conversation.startedAt(), updated, ended(account, updated), lasted(conversation)),
                new Crew(List.of(harness), account.models()),
                Effort.NONE
                        .after(conversation.turns())
                        .changing(conversation.changes())
                        .sized(Math.max(0, stamp.size()))
                        .spending(account.tokens(), account.cost()),
                Ties.NONE.forkedFrom(account.parent()),
                new Labels(harness, "", ""),
                conversation.activity(updated),
                problems);
        return new Session(
                summary,
                conversation.prompt(),
                conversation.iterations(),
                List.of(),
                List.of(),
                conversation.events(),
                List.of(),
                Optional.empty());
    }

    private static Workplace place(String directory) {
        return directory.isEmpty() ? new Workplace("unknown", "") : Workplace.of(directory);
    }

    private static Optional<Instant> ended(Account account, Optional<Instant> updated) {
        return account.ending().written() ? updated : Optional.empty();
    }

    private static OptionalDouble lasted(Conversation conversation) {
        Optional<Instant> first = conversation.startedAt();
        Optional<Instant> last = conversation.lastAt();
        if (first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get())) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Duration.between(first.get(), last.get()).toMillis() / 1000.0);
    }
}
