package dev.looptop.format.codeloops;

import dev.looptop.format.SessionReader;
import dev.looptop.model.Document;
import dev.looptop.model.Iteration;
import dev.looptop.model.Session;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionSummary;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one session of a database and follows it, and what its agents print while they run. */
final class DatabaseReader implements SessionReader {
    private static final int INLINE = 2048;

    private final DatabaseLook look;
    private final SessionId id;
    private final TeeFiles tee;
    private final PatchHistory patches = new PatchHistory();
    private int version = -1;
    private Rows rows;
    private List<Document> printed = List.of();

    DatabaseReader(DatabaseLook look, SessionId id) {
        this.look = look;
        this.id = id;
        this.tee = TeeFiles.of(Path.of(id.path()), id.name());
    }

    private record Rows(Optional<DatabaseSession> session, List<DatabaseRound> rounds) {}

    @Override
    public Session read() throws IOException {
        look.take();
        if (version != look.version()) {
            rows = look.database().read(tried -> {
                DatabaseTables tables = DatabaseTables.of(tried, id.path());
                return new Rows(tables.session(id.name(), INLINE), tables.rounds(List.of(id.name()), INLINE));
            });
            version = look.version();
        }
        DatabaseSession session = rows.session().orElseThrow(() -> new NoSuchFileException(id.path()));
        DatabaseIterations told = new DatabaseIterations(session, rows.rounds(), patches, tee);
        List<Iteration> iterations = told.all();
        printed = printedNow();
        Optional<DatabaseKnown> known = look.known(id.name());
        SameSession same = known.map(DatabaseKnown::same).orElse(SameSession.ALONE);
        Optional<Instant> sign = look.sign(session, rows.rounds(), known.flatMap(DatabaseKnown::changedAt));
        SessionSummary summary =
                new DatabaseSummary(session, rows.rounds(), same, sign).of(id, patches.repetition(), patches.soFar());
        return new Session(
                summary,
                session.start().prompt(),
                iterations,
                List.of(),
                List.of(),
                CodeloopsEvents.of(Optional.of(session.start()), iterations, session.end()),
                documents(),
                Optional.empty());
    }

    @Override
    public boolean changed() throws IOException {
        return rows == null || look.changed() || version != look.version() || !printed.equals(printedNow());
    }

    /** What the agents of the iteration under way have printed. */
    private List<Document> printedNow() {
        int last = rows == null ? 0 : rows.rounds().size();
        boolean live = last > 0 && rows.session().filter(s -> s.end().isEmpty()).isPresent();
        return live ? tee.of(rows.rounds().get(last - 1).number()) : List.of();
    }

    private List<Document> documents() {
        List<Document> all = new ArrayList<>();
        rows.rounds().forEach(round -> all.addAll(tee.of(round.number())));
        return all;
    }
}
