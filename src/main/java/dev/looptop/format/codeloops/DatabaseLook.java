package dev.looptop.format.codeloops;

import dev.looptop.format.Listing;
import dev.looptop.format.SessionFile;
import dev.looptop.model.Activity;
import dev.looptop.model.Problem;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionSummary;
import dev.looptop.sqlite.SqliteFile;
import dev.looptop.tail.FileStamp;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one look at a database found: every session summarised, taken again only when the file or its log changed. For
 * one thread.
 */
final class DatabaseLook {
    /** Within this of a change another one may bear the same time. */
    private static final Duration TICK = Duration.ofMillis(50);

    private final Path file;
    private final SqliteFile database;
    private final MovedSessions moved;
    private Map<String, DatabaseKnown> known = new HashMap<>();
    private List<FileStamp> seen = List.of();
    private List<Problem> problems = List.of();
    private int version;

    DatabaseLook(Path file) {
        this.file = file;
        this.database = SqliteFile.of(file);
        this.moved = new MovedSessions(file.resolveSibling("sessions"));
    }

    /** The sessions as they are now; none while there is no database. */
    Listing listing() throws IOException {
        try {
            take();
        } catch (NoSuchFileException e) {
            known = new HashMap<>();
            seen = List.of();
            return new Listing(List.of(), List.of());
        }
        return new Listing(known.values().stream().map(DatabaseKnown::file).toList(), problems);
    }

    /** Looks at the database when it changed since the last look. */
    void take() throws IOException {
        List<FileStamp> now = database.stamps();
        if (now.equals(seen)) {
            return;
        }
        DatabaseContents contents = DatabaseContents.of(database, file, moved, known);
        Instant changed =
                now.stream().map(FileStamp::modifiedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
        Map<String, DatabaseKnown> found = new HashMap<>();
        for (DatabaseSession session : contents.sessions()) {
            DatabaseKnown before = known.get(session.name());
            Optional<List<DatabaseRound>> rounds = contents.rounds(session);
            found.put(
                    session.name(),
                    rounds.isEmpty() ? before : known(session, rounds.get(), contents.same(session), changed));
        }
        known = found;
        problems = contents.problems();
        version++;
        boolean settled = Duration.between(changed, Instant.now()).compareTo(TICK) > 0;
        seen = settled ? now : List.of();
    }

    private DatabaseKnown known(
            DatabaseSession session, List<DatabaseRound> rounds, SameSession same, Instant changed) {
        Optional<DatabaseKnown> before = known(session.name());
        int mark = 31 * session.hashCode() + rounds.hashCode();
        boolean news = before.isPresent() && before.get().mark() != mark;
        Optional<Instant> changedAt = news ? Optional.of(changed) : before.flatMap(DatabaseKnown::changedAt);
        SessionId id = new SessionId("codeloops", session.name(), file.toString());
        SessionSummary summary = new DatabaseSummary(session, rounds, same, sign(session, rounds, changedAt))
                .of(id, Activity.Repetition.NONE, Optional.empty());
        Instant modified = changedAt.or(() -> summary.times().updatedAt()).orElse(Instant.EPOCH);
        boolean sameMoment = news && before.get().file().modifiedAt().equals(modified);
        SessionFile listed = new SessionFile(id, summary.bytes(), sameMoment ? modified.plusNanos(1) : modified);
        return new DatabaseKnown(listed, session, Extent.of(rounds), summary, same, mark, changedAt);
    }

    /** The newest sign of life of a session that has not ended beside what its rows say. */
    Optional<Instant> sign(DatabaseSession session, List<DatabaseRound> rounds, Optional<Instant> changedAt) {
        if (session.end().isPresent() || rounds.isEmpty()) {
            return changedAt;
        }
        long last = rounds.get(rounds.size() - 1).number();
        Optional<Instant> tee = TeeFiles.of(file, session.name()).newest(last);
        return tee.filter(at -> changedAt.isEmpty() || at.isAfter(changedAt.get()))
                .or(() -> changedAt);
    }

    /** What the last look found of a session. */
    Optional<DatabaseKnown> known(String session) {
        return Optional.ofNullable(known.get(session));
    }

    /** How many looks were taken. */
    int version() {
        return version;
    }

    /** Whether a look would be taken. */
    boolean changed() throws IOException {
        return !database.stamps().equals(seen);
    }

    SqliteFile database() {
        return database;
    }
}
