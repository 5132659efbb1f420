package dev.looptop.format.codeloops;

import dev.looptop.model.Problem;
import dev.looptop.model.SessionId;
import dev.looptop.sqlite.SqliteLook;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All that a database held at one look, without its long texts. */
final class DatabaseContents {
    private static final int NAMED = 3;

    private final List<DatabaseSession> sessions;
    private final Map<String, List<DatabaseRound>> rounds = new HashMap<>();
    private final Map<String, SameSession> same = new HashMap<>();

    private DatabaseContents(List<DatabaseSession> sessions, List<DatabaseRound> all) {
        this.sessions = sessions;
        for (DatabaseRound round : all) {
            rounds.computeIfAbsent(round.session(), session -> new ArrayList<>())
                    .add(round);
        }
    }

    /** Reads a database and, where session files lie beside it, which of them were moved into it. */
    static DatabaseContents of(SqliteLook look, Path file, MovedSessions moved, int longestInline) throws IOException {
        DatabaseTables tables = DatabaseTables.of(look, file.toString());
        DatabaseContents contents = new DatabaseContents(tables.sessions(longestInline), tables.rounds(longestInline));
        if (moved.look()) {
            Map<String, String> hashes = new HashMap<>();
            tables.prompts(row -> Map.entry(row.text("id"), MovedSessions.hash(row.text("prompt"))))
                    .forEach(entry -> hashes.put(entry.getKey(), entry.getValue()));
            contents.sessions.forEach(session -> contents.moved(session, moved, hashes));
        }
        contents.repeats(file);
        return contents;
    }

    private void moved(DatabaseSession session, MovedSessions moved, Map<String, String> hashes) {
        Trace trace = Trace.of(hashes.getOrDefault(session.name(), ""), session, rounds(session));
        SameSession found = moved.of(trace);
        if (!found.covers().isEmpty()) {
            same.put(session.name(), found);
        }
    }

    private record Proof(String title, String directory, int rounds, Instant last) {}

    /** Moving twice gives two rows of one session, equal in the time of the last iteration; the first row shows it. */
    private void repeats(Path file) {
        Map<Proof, DatabaseSession> first = new HashMap<>();
        for (DatabaseSession session : sessions) {
            List<DatabaseRound> own = rounds(session);
            Optional<Instant> last =
                    own.isEmpty() ? Optional.empty() : own.get(own.size() - 1).stamp();
            if (last.isPresent()) {
                CodeloopsLine.Start start = session.start();
                Proof proof = new Proof(start.title(), start.directory(), own.size(), last.get());
                DatabaseSession before = first.putIfAbsent(proof, session);
                if (before != null) {
                    cover(before, new SessionId("codeloops", session.name(), file.toString()));
                }
            }
        }
    }

    private void cover(DatabaseSession whole, SessionId part) {
        SameSession before = same(whole);
        List<SessionId> covers = new ArrayList<>(before.covers());
        covers.add(part);
        same.put(whole.name(), new SameSession(covers, before.startedAt(), before.endedAt()));
    }

    /** The sessions in the order in which they were put in. */
    List<DatabaseSession> sessions() {
        return sessions;
    }

    /** The iterations of a session in order. */
    List<DatabaseRound> rounds(DatabaseSession session) {
        return rounds.getOrDefault(session.name(), List.of());
    }

    /** What else tells of a session. */
    SameSession same(DatabaseSession session) {
        return same.getOrDefault(session.name(), SameSession.ALONE);
    }

    /** Iterations whose session is not there. */
    List<Problem> problems(String file) {
        Set<String> lost = new HashSet<>(rounds.keySet());
        sessions.forEach(session -> lost.remove(session.name()));
        List<Problem> problems = new ArrayList<>();
        lost.stream()
                .sorted()
                .limit(NAMED)
                .forEach(session -> problems.add(new Problem(
                        file, "iterations of a session that is not there", "its id is " + shortened(session))));
        if (lost.size() > NAMED) {
            problems.add(new Problem(file, "iterations of " + (lost.size() - NAMED) + " more such sessions", ""));
        }
        return problems;
    }

    private static String shortened(String id) {
        return id.length() > 60 ? id.substring(0, 60) : id;
    }
}
