package dev.looptop.format.superqode;

import dev.looptop.format.SessionReader;
import dev.looptop.json.FlatObject;
import dev.looptop.json.JsonLine;
import dev.looptop.model.Document;
import dev.looptop.model.Problem;
import dev.looptop.model.Session;
import dev.looptop.model.SessionId;
import dev.looptop.tail.FileStamp;
import dev.looptop.tail.LineTail;
import dev.looptop.tail.TailBatch;
import dev.looptop.tail.TailLine;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Reads one session of superqode's command line and follows it: its metadata file and the transcript beside it. */
final class Transcript implements SessionReader {
    private static final int NAMED = 3;

    private final SessionId id;
    private final Store store;
    private final Path meta;
    private final LineTail tail;
    private TranscriptTalk talk;
    private FileStamp metaStamp = FileStamp.ABSENT;
    private List<FileStamp> beside = List.of();
    private FlatObject facts = Dialect.READER.none();
    private Optional<String> damage = Optional.empty();
    private List<Problem> named = new ArrayList<>();
    private int malformed;
    private int messages;

    /** The session whose metadata file this id names. */
    Transcript(SessionId id, Store store) {
        this.id = id;
        this.store = store;
        this.meta = Path.of(id.path());
        this.tail = new LineTail(log(meta));
        this.talk = new TranscriptTalk(zone());
    }

    /** The transcript beside a metadata file. */
    static Path log(Path meta) {
        String name = meta.getFileName().toString();
        return meta.resolveSibling(name.substring(0, name.length() - Store.META.length()) + Store.LOG);
    }

    /** How many messages the transcript holds. */
    int messages() {
        return messages;
    }

    @Override
    public boolean changed() throws IOException {
        return tail.changed()
                || !FileStamp.of(meta).equals(metaStamp)
                || !store.besideTranscripts().equals(beside);
    }

    @Override
    public Session read() throws IOException {
        return read(true);
    }

    /** The session; without its family, which needs the other sessions, where only the list asks. */
    Session read(boolean annexes) throws IOException {
        beside = store.besideTranscripts();
        meta();
        TailBatch batch = take();
        while (batch.more()) {
            batch = take();
        }
        return SuperqodeSummary.session(
                id, facts(batch.stamp()), talk.conversation(), annexes ? documents() : List.of(), problems(batch));
    }

    private void meta() throws IOException {
        FileStamp now = FileStamp.of(meta);
        if (now.size() < 0) {
            throw new NoSuchFileException(id.path());
        }
        if (!now.equals(metaStamp)) {
            FlatObject found = Dialect.READER.none();
            try {
                Packed.read(meta, found::take);
                damage = Optional.empty();
            } catch (IOException e) {
                damage = Optional.of(String.valueOf(e.getMessage()));
            }
            facts = found;
            metaStamp = now;
        }
    }

    private TailBatch take() throws IOException {
        TailBatch batch = tail.poll();
        if (batch.restarted()) {
            talk = new TranscriptTalk(zone());
            named = new ArrayList<>();
            malformed = 0;
            messages = 0;
        }
        for (TailLine line : batch.lines()) {
            if (!line.isBlank()) {
                line(line);
            }
        }
        return batch;
    }

    private void line(TailLine line) throws IOException {
        JsonLine.Outcome outcome = JsonLine.read(line);
        if (outcome.line().isPresent()) {
            messages++;
            talk.add(TranscriptLine.of(line, outcome.line().get()));
        } else if (++malformed <= NAMED) {
            named.add(new Problem(
                    log(meta).toString(), "line at byte " + line.offset() + " is no message", outcome.reason()));
        }
    }

    private List<Problem> problems(TailBatch batch) {
        String log = log(meta).toString();
        List<Problem> problems = new ArrayList<>(named);
        damage.ifPresent(why -> problems.add(new Problem(id.path(), "the metadata are damaged", why)));
        if (malformed > NAMED) {
            problems.add(new Problem(log, malformed - NAMED + " more lines are no messages", ""));
        }
        batch.pending()
                .filter(line -> !line.isBlank())
                .ifPresent(line -> problems.add(new Problem(
                        log,
                        "the last line is unfinished (" + line.length() + " bytes)",
                        "it is being written, or was cut off")));
        return problems;
    }

    private SuperqodeSummary.Facts facts(FileStamp log) throws IOException {
        SessionGraph graph = store.graph();
        FlatObject record = graph.record(id.name());
        Optional<Instant> recorded = Stream.of(
                        LocalMoment.instant(facts.text("updated_at"), zone()),
                        talk.conversation().lastAt(),
                        graph.updatedAt(id.name(), zone()))
                .flatMap(Optional::stream)
                .max(Instant::compareTo);
        long tokens = facts.number("total_tokens", 0);
        return new SuperqodeSummary.Facts(
                facts.text("title"),
                store.project(),
                agents(record),
                one(facts.text("model")),
                List.of(),
                facts.text("parent_session_id").isEmpty()
                        ? record.text("parent_session_id")
                        : facts.text("parent_session_id"),
                // Zero is what superqode writes when nobody counted.
                tokens > 0 ? OptionalLong.of(tokens) : OptionalLong.empty(),
                LocalMoment.instant(facts.text("created_at"), zone()),
                recorded.or(() -> Optional.of(metaStamp.modifiedAt())),
                Math.max(0, log.size()) + metaStamp.size(),
                graph.ending(id.name()),
                graph.waiting(id.name(), zone()));
    }

    private List<String> agents(FlatObject record) {
        return Stream.of(facts.text("harness_id"), record.text("agent_name"))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static List<String> one(String name) {
        return name.isEmpty() ? List.of() : List.of(name);
    }

    private ZoneId zone() {
        return store.clock().getZone();
    }

    private List<Document> documents() throws IOException {
        return Stream.of(
                        Annexes.of("graph", store.graph().told(id.name())),
                        Annexes.of("forks", store.family(store.named(Store.META), id.name())),
                        Annexes.of("shares", store.artifactsOf(id.name())))
                .flatMap(Optional::stream)
                .toList();
    }
}
