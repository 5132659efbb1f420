package dev.looptop.format.codeloops;

import dev.looptop.model.Problem;
import dev.looptop.model.SessionId;
import dev.looptop.sqlite.SqliteFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a database held at the last look, without its long texts. Iterations are read of few sessions at a time, each
 * time in a look of its own, so that the owner never waits for all of them; of a session that has ended, and whose row
 * is as it was, they are not read again.
 */
final class DatabaseContents {
    private static final int NAMED = 3;
    private static final int AT_ONCE = 100;
    private static final int INLINE = 256;

    private final SqliteFile database;
    private final String file;
    private final Map<String, DatabaseKnown> before;
    private final Map<String, List<DatabaseRound>> rounds = new HashMap<>();
    private final Map<String, SameSession> same = new HashMap<>();
    private final Map<String, String> hashes = new HashMap<>();
    private List<DatabaseSession> sessions = List.of();
    private List<String> lost = List.of();

    private DatabaseContents(SqliteFile database, Path file, Map<String, DatabaseKnown> before) {
        this.database = database;
        this.file = file.toString();
        this.before = before;
    }

    /** Reads a database and, where session files lie beside it, which of them were moved into it. */
    static DatabaseContents of(SqliteFile database, Path file, MovedSessions moved, Map<String, DatabaseKnown> before)
            throws IOException {
        DatabaseContents contents = new DatabaseContents(database, file, before);
        boolean anyMoved = moved.look();
        contents.sessions(anyMoved);
        contents.read(contents.sessions.stream().filter(contents::isNews).toList());
        if (anyMoved) {
            contents.sessions.forEach(session -> contents.moved(session, moved));
        }
        contents.repeats();
        contents.read(contents.sessions.stream().filter(contents::isOtherNow).toList());
        return contents;
    }

    private void sessions(boolean withHashes) throws IOException {
        database.read(look -> {
            DatabaseTables tables = DatabaseTables.of(look, file);
            sessions = tables.sessions(INLINE);
            lost = tables.lost(NAMED);
            if (withHashes) {
                tables.prompts(row -> Map.entry(row.text("id"), MovedSessions.hash(row.text("prompt"))))
                        .forEach(entry -> hashes.put(entry.getKey(), entry.getValue()));
            }
            return sessions;
        });
    }

    private boolean isNews(DatabaseSession session) {
        DatabaseKnown known = before.get(session.name());
        return known == null
                || !known.session().equals(session)
                || session.end().isEmpty();
    }

    private boolean isOtherNow(DatabaseSession session) {
        return !rounds.containsKey(session.name())
                && !before.get(session.name()).same().equals(same(session));
    }

    private void read(List<DatabaseSession> wanted) throws IOException {
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            List<String> names = wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE)).stream()
                    .map(DatabaseSession::name)
                    .toList();
            List<DatabaseRound> found =
                    database.read(look -> DatabaseTables.of(look, file).rounds(names, INLINE));
            names.forEach(name -> rounds.put(name, new ArrayList<>()));
            found.forEach(round -> rounds.computeIfAbsent(round.session(), name -> new ArrayList<>())
                    .add(round));
        }
    }

    private Extent extent(DatabaseSession session) {
        List<DatabaseRound> own = rounds.get(session.name());
        return own == null ? before.get(session.name()).extent() : Extent.of(own);
    }

    private void moved(DatabaseSession session, MovedSessions moved) {
        SameSession found = moved.of(Trace.of(hashes.getOrDefault(session.name(), ""), session, extent(session)));
        if (!found.covers().isEmpty()) {
            same.put(session.name(), found);
        }
    }

    private record Proof(String title, String directory, int rounds, Instant last) {}

    /** Moving twice gives two rows of one session, equal in the time of the last iteration; the first row shows it. */
    private void repeats() {
        Map<Proof, DatabaseSession> first = new HashMap<>();
        for (DatabaseSession session : sessions) {
            Extent extent = extent(session);
            if (extent.last().isPresent()) {
                CodeloopsLine.Start start = session.start();
                Proof proof = new Proof(
                        start.title(),
                        start.directory(),
                        extent.iterations(),
                        extent.last().get());
                DatabaseSession earlier = first.putIfAbsent(proof, session);
                if (earlier != null) {
                    cover(earlier, new SessionId("codeloops", session.name(), file));
                }
            }
        }
    }

    private void cover(DatabaseSession whole, SessionId part) {
        SameSession known = same(whole);
        List<SessionId> covers = new ArrayList<>(known.covers());
        covers.add(part);
        same.put(whole.name(), new SameSession(covers, known.startedAt(), known.endedAt()));
    }

    /** The sessions in the order in which they were put in. */
    List<DatabaseSession> sessions() {
        return sessions;
    }

    /** The iterations of a session in order; empty when they and all else of it are as they were. */
    Optional<List<DatabaseRound>> rounds(DatabaseSession session) {
        return Optional.ofNullable(rounds.get(session.name()));
    }

    /** What else tells of a session. */
    SameSession same(DatabaseSession session) {
        return same.getOrDefault(session.name(), SameSession.ALONE);
    }

    /** Iterations whose session is not there, some of them. */
    List<Problem> problems() {
        return lost.stream()
                .map(id -> new Problem(file, "iterations of a session that is not there", "its id is " + shortened(id)))
                .toList();
    }

    private static String shortened(String id) {
        return id.length() > 60 ? id.substring(0, 60) : id;
    }
}
