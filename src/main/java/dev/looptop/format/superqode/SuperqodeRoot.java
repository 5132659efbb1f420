package dev.looptop.format.superqode;

import dev.looptop.format.Listing;
import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFile;
import dev.looptop.format.SessionReader;
import dev.looptop.json.FlatObject;
import dev.looptop.model.Problem;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionSummary;
import dev.looptop.tail.FileStamp;
import dev.looptop.tail.PlainFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A {@code .superqode/sessions}: what files there are and what the index says there is. */
final class SuperqodeRoot implements RootReader {
    static final String SOURCE = "superqode";

    private final Store store;

    /** A reader of this directory; the clock's zone is that of the times in its files, which name none. */
    SuperqodeRoot(Path root, Clock clock) {
        this.store = new Store(root.toAbsolutePath(), clock);
    }

    @Override
    public Listing list() throws IOException {
        List<SessionFile> sessions = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Map<String, Path> documents = store.documents();
        documents.forEach((id, file) -> document(id, file, sessions, problems));
        StoreIndex index = store.index();
        FileStamp stamp = FileStamp.of(store.indexFile());
        for (String id : index.entries().keySet()) {
            if (!documents.containsKey(id)) {
                sessions.add(new SessionFile(
                        new SessionId(SOURCE, id, store.indexFile().toString()), stamp.size(), stamp.modifiedAt()));
            }
        }
        transcripts(sessions, problems);
        index.fault().ifPresent(why -> problems.add(problem(store.indexFile(), "the index is damaged", why)));
        for (String fault : store.shares().faults()) {
            problems.add(problem(store.sharesFile(), "the shares are damaged", fault));
        }
        lost(documents.keySet(), index.entries().keySet(), problems);
        return new Listing(sessions, problems);
    }

    /** Shares, and transcripts that the graph knows, of sessions that are not there any more. */
    private void lost(Set<String> documents, Set<String> indexed, List<Problem> problems) throws IOException {
        for (FlatObject share : store.shares().records()) {
            String session = share.text("session_id");
            if (!session.isEmpty() && !documents.contains(session)) {
                String why = indexed.contains(session) ? "its file is missing" : "it was deleted";
                problems.add(problem(
                        store.sharesFile(), share.text("id") + " is of session " + session + ", which is gone", why));
            }
        }
        Set<String> transcripts = store.named(Store.META).keySet();
        for (ShareArtifacts.Artifact artifact : store.artifacts()) {
            artifact.fault().ifPresent(why -> problems.add(problem(artifact.file(), "no share", why)));
            if (artifact.fault().isEmpty() && !transcripts.contains(artifact.source())) {
                problems.add(problem(
                        artifact.file(),
                        "its session " + artifact.source() + " is gone",
                        "it was deleted; the share holds it"));
            }
        }
        SessionGraph graph = store.graph();
        graph.fault().ifPresent(why -> problems.add(problem(store.graphFile(), "the session graph is damaged", why)));
        graph.records().forEach((id, record) -> {
            if (!transcripts.contains(id) && !SessionGraph.isClosed(record)) {
                problems.add(
                        problem(store.graphFile(), "session " + id + " is gone", "the graph still has it as open"));
            }
        });
    }

    /** A session of the command line is there when its metadata are. */
    private void transcripts(List<SessionFile> sessions, List<Problem> problems) throws IOException {
        Map<String, Path> metas = store.named(Store.META);
        for (Map.Entry<String, Path> meta : metas.entrySet()) {
            if (!Files.isRegularFile(meta.getValue()) && !PlainFile.isOther(meta.getValue())) {
                problems.add(problem(meta.getValue(), "not a session", "it is no regular file"));
                continue;
            }
            FileStamp stamp = FileStamp.of(meta.getValue());
            FileStamp log = FileStamp.of(Transcript.log(meta.getValue()));
            Optional<Instant> told =
                    store.graph().updatedAt(meta.getKey(), store.clock().getZone());
            sessions.add(new SessionFile(
                    new SessionId(SOURCE, meta.getKey(), meta.getValue().toString()),
                    Math.max(0, stamp.size()) + Math.max(0, log.size()),
                    Stream.concat(Stream.of(stamp.modifiedAt(), log.modifiedAt()), told.stream())
                            .max(Instant::compareTo)
                            .orElseThrow()));
        }
        store.named(Store.LOG).forEach((id, log) -> {
            if (!metas.containsKey(id)) {
                problems.add(problem(log, "not a session", "its " + id + Store.META + " is missing"));
            }
        });
    }

    private void document(String id, Path file, List<SessionFile> sessions, List<Problem> problems) {
        try {
            FileStamp stamp = FileStamp.of(file);
            if (!Files.isRegularFile(file) && !PlainFile.isOther(file)) {
                problems.add(problem(file, "not a session", "it is no regular file"));
            } else if (id.isEmpty()) {
                problems.add(problem(file, "not a session", "its id is empty"));
            } else if (!file.toString().endsWith(Store.PACKED) && store.heads().isHandOff(file)) {
                problems.add(problem(file, "not a session", "it is a context of superqode's old hand-off"));
            } else {
                sessions.add(
                        new SessionFile(new SessionId(SOURCE, id, file.toString()), stamp.size(), stamp.modifiedAt()));
            }
        } catch (IOException e) {
            problems.add(problem(file, "cannot be read", e.toString()));
        }
    }

    private static Problem problem(Path file, String what, String why) {
        return new Problem(file.toString(), what, why);
    }

    @Override
    public SessionSummary summarise(SessionFile session) throws IOException {
        return isTranscript(session)
                ? new Transcript(session.id(), store).read(false).summary()
                : new StoredSession(session.id(), store).read(false).summary();
    }

    @Override
    public Optional<RootReader> twin() {
        return Optional.of(new SuperqodeRoot(store.directory(), store.clock()));
    }

    @Override
    public SessionReader open(SessionFile session) {
        return isTranscript(session) ? new Transcript(session.id(), store) : new StoredSession(session.id(), store);
    }

    private static boolean isTranscript(SessionFile session) {
        return session.id().path().endsWith(Store.META);
    }

    @Override
    public List<Path> watched() {
        return List.of(store.directory(), store.artifactsDirectory());
    }

    @Override
    public Set<String> touched(Path changed) {
        String name = changed.getFileName() == null ? "" : changed.getFileName().toString();
        if (!name.equals("index.json")) {
            for (String suffix : List.of(Store.PACKED, Store.META, Store.LOG, Store.PLAIN)) {
                if (name.endsWith(suffix)) {
                    return Set.of(name.substring(0, name.length() - suffix.length()));
                }
            }
        }
        return Set.of();
    }
}
