package dev.looptop.format.codeloops;

import dev.looptop.format.Listing;
import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFile;
import dev.looptop.format.SessionReader;
import dev.looptop.model.Activity;
import dev.looptop.model.Problem;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionSummary;
import dev.looptop.sqlite.SqliteFile;
import dev.looptop.tail.FileStamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One database of codeloops. All of its sessions are summarised in one look, which is taken again only when the file or
 * its log changed.
 */
final class DatabaseRoot implements RootReader {
    /** Within this of a change another one may bear the same time. */
    private static final Duration TICK = Duration.ofMillis(50);

    private final Path file;
    private final SqliteFile database;
    private final MovedSessions moved;
    private Map<String, Known> known = new HashMap<>();
    private List<FileStamp> seen = List.of();
    private List<Problem> problems = List.of();
    private int version;

    DatabaseRoot(Path file) {
        this.file = file;
        this.database = SqliteFile.of(file);
        this.moved = new MovedSessions(file.resolveSibling("sessions"));
    }

    /**
     * A session as the last look found it.
     *
     * @param extent how far it has come
     * @param mark differs when anything in its rows differs
     * @param changedAt when its rows were seen to change
     */
    record Known(
            SessionFile file,
            DatabaseSession session,
            Extent extent,
            SessionSummary summary,
            SameSession same,
            int mark,
            Optional<Instant> changedAt) {}

    @Override
    public Listing list() throws IOException {
        try {
            look();
        } catch (NoSuchFileException e) {
            known = new HashMap<>();
            seen = List.of();
            return new Listing(List.of(), List.of());
        }
        return new Listing(known.values().stream().map(Known::file).toList(), problems);
    }

    /** Looks at the database when it changed since the last look. */
    void look() throws IOException {
        List<FileStamp> now = database.stamps();
        if (now.equals(seen)) {
            return;
        }
        DatabaseContents contents = DatabaseContents.of(database, file, moved, known);
        Instant changed =
                now.stream().map(FileStamp::modifiedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
        Map<String, Known> found = new HashMap<>();
        for (DatabaseSession session : contents.sessions()) {
            Known before = known.get(session.name());
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

    private Known known(DatabaseSession session, List<DatabaseRound> rounds, SameSession same, Instant changed) {
        Optional<Known> before = known(session.name());
        int mark = 31 * session.hashCode() + rounds.hashCode();
        boolean news = before.isPresent() && before.get().mark() != mark;
        Optional<Instant> changedAt = news ? Optional.of(changed) : before.flatMap(Known::changedAt);
        SessionId id = new SessionId("codeloops", session.name(), file.toString());
        SessionSummary summary = new DatabaseSummary(session, rounds, same, sign(session, rounds, changedAt))
                .of(id, Activity.Repetition.NONE, Optional.empty());
        Instant modified = changedAt.or(() -> summary.times().updatedAt()).orElse(Instant.EPOCH);
        boolean sameMoment = news && before.get().file().modifiedAt().equals(modified);
        SessionFile listed = new SessionFile(id, summary.bytes(), sameMoment ? modified.plusNanos(1) : modified);
        return new Known(listed, session, Extent.of(rounds), summary, same, mark, changedAt);
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
    Optional<Known> known(String session) {
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

    @Override
    public SessionSummary summarise(SessionFile session) throws IOException {
        look();
        Known found = known.get(session.id().name());
        if (found == null) {
            throw new NoSuchFileException(session.id().path());
        }
        return found.summary();
    }

    @Override
    public SessionReader open(SessionFile session) {
        return new DatabaseReader(this, session.id());
    }

    @Override
    public List<Path> watched() {
        Path parent = file.getParent();
        return parent == null ? List.of() : List.of(parent);
    }

    @Override
    public boolean concerns(Path changed) {
        Path parent = file.getParent();
        if (parent == null || !changed.startsWith(parent)) {
            return false;
        }
        Path below = parent.relativize(changed);
        String first = below.getName(0).toString();
        return first.equals("output") || first.startsWith(file.getFileName().toString());
    }

    @Override
    public Set<String> touched(Path changed) {
        Path output = file.resolveSibling("output");
        boolean tee = changed.startsWith(output) && changed.getNameCount() > output.getNameCount();
        String session = tee ? changed.getName(output.getNameCount()).toString() : "";
        return known.containsKey(session) ? Set.of(session) : Set.of();
    }

    /** Whether a file is named as databases are. */
    static boolean isNamedSo(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        return List.of(".db", ".sqlite", ".sqlite3").stream().anyMatch(name::endsWith);
    }

    /** Databases in a directory: codeloops' own name for it. */
    static List<Path> in(Path directory) {
        List<Path> found = new ArrayList<>();
        for (String name : List.of("codeloops.db", "codeloops/codeloops.db")) {
            if (Files.isRegularFile(directory.resolve(name))) {
                found.add(directory.resolve(name));
            }
        }
        return found;
    }
}
