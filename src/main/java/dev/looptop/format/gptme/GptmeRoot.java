package dev.looptop.format.gptme;

import dev.looptop.format.Listing;
import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFile;
import dev.looptop.format.SessionFormat;
import dev.looptop.format.SessionReader;
import dev.looptop.model.SessionSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One store: a directory with its records file, or such a file itself. The file is read once for all its records. */
final class GptmeRoot implements RootReader {
    /** The name of a store. */
    static final String STORE = "session-records.jsonl";

    private final Path root;
    private final RecordFile records;
    private final TranscriptJoin join;

    /** A reader of this store; times without a zone are in {@code zone}. */
    GptmeRoot(Path root, ZoneId zone, List<SessionFormat> transcripts) {
        this.root = root;
        Path file = Files.isRegularFile(root) ? root : root.resolve(STORE);
        this.records = new RecordFile(file.toAbsolutePath(), zone);
        this.join = new TranscriptJoin(transcripts);
    }

    @Override
    public Listing list() throws IOException {
        records.refresh();
        join.forget();
        return new Listing(records.listed(), records.problems());
    }

    @Override
    public SessionSummary summarise(SessionFile session) throws IOException {
        Stored stored = stored(session);
        Optional<TranscriptJoin.Part> part = join.find(stored.trajectory());
        if (part.isEmpty()) {
            return stored.summary();
        }
        try {
            return JoinedSummary.of(stored, part.get().file().id(), part.get().summary());
        } catch (IOException e) {
            return stored.summary().with(TranscriptJoin.unread(part.get(), e));
        }
    }

    /** A session that was never listed here is looked for in the file first. */
    private Stored stored(SessionFile session) throws IOException {
        Optional<Stored> known = records.get(session.id());
        if (known.isEmpty()) {
            records.refresh();
            known = records.get(session.id());
        }
        return known.orElseThrow(() -> new NoSuchFileException(session.id().path()));
    }

    @Override
    public SessionReader open(SessionFile session) {
        return new RecordReader(session.id(), records, join);
    }

    @Override
    public List<Path> watched() {
        boolean file = Files.isRegularFile(root);
        return List.of(file && root.getParent() != null ? root.getParent() : root);
    }

    @Override
    public Set<String> touched(Path changed) {
        return Set.of();
    }
}
