package dev.looptop.format.superqode;

import dev.looptop.format.SessionReader;
import dev.looptop.format.transcript.Conversation;
import dev.looptop.json.FlatObject;
import dev.looptop.model.Document;
import dev.looptop.model.Ending;
import dev.looptop.model.Problem;
import dev.looptop.model.Session;
import dev.looptop.model.SessionId;
import dev.looptop.tail.FileStamp;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Reads one session of the compressed store. A document is whole or not at all: it is read again when its file is
 * another one; a damaged or missing one is told from the index, with the reason.
 */
final class StoredSession implements SessionReader {
    private static final StoredDocument NOTHING =
            new StoredDocument(Dialect.READER.none(), List.of(), List.of(), List.of(), List.of());

    private final SessionId id;
    private final Path file;
    private final Store store;
    private List<FileStamp> seen = List.of();
    private FileStamp stamp = FileStamp.ABSENT;
    private StoredDocument document = NOTHING;
    private Conversation conversation = new Conversation();
    private Optional<String> damage = Optional.empty();

    StoredSession(SessionId id, Store store) {
        this.id = id;
        this.file = Path.of(id.path());
        this.store = store;
    }

    /** What the document says, as last read. */
    StoredDocument document() {
        return document;
    }

    @Override
    public boolean changed() throws IOException {
        return !stamps().equals(seen);
    }

    private List<FileStamp> stamps() throws IOException {
        List<FileStamp> stamps = new ArrayList<>();
        for (Path path : List.of(file, store.indexFile(), store.sharesFile(), store.directory())) {
            stamps.add(FileStamp.of(path));
        }
        return stamps;
    }

    @Override
    public Session read() throws IOException {
        return read(true);
    }

    /** The session; without its annexes, which need the other sessions, where only the list asks. */
    Session read(boolean annexes) throws IOException {
        seen = stamps();
        boolean missing = file.equals(store.indexFile());
        if (seen.get(0).size() < 0) {
            throw new NoSuchFileException(id.path());
        }
        if (!missing && !seen.get(0).equals(stamp)) {
            parse();
            stamp = seen.get(0);
        }
        StoreIndex index = store.index();
        boolean known = index.entries().containsKey(id.name());
        if (missing && !known) {
            throw new NoSuchFileException(id.name() + " is gone from " + id.path());
        }
        List<Problem> problems = problems(missing, known, index);
        Stream<Document> documents = annexes
                ? Stream.of(
                                Annexes.of("snapshots", Annexes.snapshots(document)),
                                Annexes.of("files", Annexes.files(document)),
                                Annexes.of("forks", forks()),
                                Annexes.of("shares", Annexes.shares(store.shares(), id.name(), store.clock())))
                        .flatMap(Optional::stream)
                : Stream.of();
        return SuperqodeSummary.session(
                id, facts(missing, index.entry(id.name())), conversation, documents.toList(), problems);
    }

    private void parse() {
        try {
            document = StoredDocument.read(file, zone());
            damage = Optional.empty();
            conversation = StoredTalk.of(document, zone());
        } catch (IOException e) {
            // superqode writes in place, so that a document is in pieces for a moment: what was read of it stays.
            damage = Optional.of(Objects.toString(e.getMessage(), "it cannot be read"));
        }
    }

    private List<Problem> problems(boolean missing, boolean known, StoreIndex index) {
        List<Problem> problems = new ArrayList<>();
        String source = id.path();
        String shown = known ? "; shown is what the index says" : "";
        String instead = document == NOTHING ? shown : "; shown is what was read before";
        if (missing) {
            problems.add(new Problem(source, "the session's file is missing", "shown is what the index says"));
        }
        damage.ifPresent(why -> problems.add(new Problem(source, "the document is damaged", why + instead)));
        document.faults().forEach(fault -> problems.add(new Problem(source, "superqode would not load it", fault)));
        String own = document.fields().text("id");
        if (!own.isEmpty() && !own.equals(id.name())) {
            problems.add(new Problem(source, "the document has another id than its file", own));
        }
        if (!known && index.fault().isEmpty()) {
            problems.add(new Problem(source, "the index does not know it", "superqode does not list it"));
        }
        return problems;
    }

    private SuperqodeSummary.Facts facts(boolean missing, FlatObject entry) {
        FlatObject top = document.fields();
        return new SuperqodeSummary.Facts(
                either(top, entry, "title"),
                either(top, entry, "project_path"),
                (top.has("agents_used") ? top : entry).strings("agents_used"),
                List.of(),
                (top.has("tags") ? top : entry).strings("tags"),
                top.text("parent_session_id"),
                OptionalLong.empty(),
                LocalMoment.instant(either(top, entry, "created_at"), zone()),
                LocalMoment.instant(either(top, entry, "updated_at"), zone())
                        .or(() -> Optional.of(missing ? Instant.EPOCH : stamp.modifiedAt())
                                .filter(at -> !at.equals(Instant.EPOCH))),
                missing ? 0 : Math.max(0, stamp.size()),
                Ending.NONE,
                Optional.empty());
    }

    private static String either(FlatObject document, FlatObject entry, String name) {
        return document.text(name).isEmpty() ? entry.text(name) : document.text(name);
    }

    private ZoneId zone() {
        return store.clock().getZone();
    }

    private String forks() throws IOException {
        return store.family(store.documents(), id.name());
    }
}
