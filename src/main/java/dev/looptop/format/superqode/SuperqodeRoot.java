package dev.looptop.format.superqode;

import dev.looptop.format.Listing;
import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFile;
import dev.looptop.format.SessionReader;
import dev.looptop.model.Problem;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionSummary;
import dev.looptop.tail.FileStamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A {@code .superqode/sessions}: what files there are and what the index says there is. */
final class SuperqodeRoot implements RootReader {
    private static final String SOURCE = "superqode";

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
        return new Listing(sessions, problems);
    }

    /** A session of the command line is there when its metadata are. */
    private void transcripts(List<SessionFile> sessions, List<Problem> problems) throws IOException {
        Map<String, Path> metas = store.named(Store.META);
        for (Map.Entry<String, Path> meta : metas.entrySet()) {
            if (!Files.isRegularFile(meta.getValue())) {
                problems.add(problem(meta.getValue(), "not a session", "it is no regular file"));
                continue;
            }
            FileStamp stamp = FileStamp.of(meta.getValue());
            FileStamp log = FileStamp.of(Transcript.log(meta.getValue()));
            sessions.add(new SessionFile(
                    new SessionId(SOURCE, meta.getKey(), meta.getValue().toString()),
                    Math.max(0, stamp.size()) + Math.max(0, log.size()),
                    stamp.modifiedAt().isAfter(log.modifiedAt()) ? stamp.modifiedAt() : log.modifiedAt()));
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
            if (!Files.isRegularFile(file)) {
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
        return List.of(store.directory());
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
