package dev.looptop.format.transcript;

import dev.looptop.format.Listing;
import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFile;
import dev.looptop.format.SessionReader;
import dev.looptop.model.SessionSummary;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A root of agent transcripts: a directory in the way of its harness, or a single file. */
public final class TranscriptRoot implements RootReader {
    private static final String SUFFIX = ".jsonl";

    /** From this size on reading all of a transcript takes longer than a person should wait for the list. */
    private static final long LONG = 4L << 20;

    private final Path root;
    private final TranscriptKind kind;
    private final TranscriptSource source;
    private SoftReference<TranscriptReader> latest = new SoftReference<>(null);

    /** The transcripts of this kind in this place. */
    TranscriptRoot(Path root, TranscriptKind kind) {
        this.root = root;
        this.kind = kind;
        this.source = kind.source();
    }

    @Override
    public Listing list() {
        FoundFiles found = new FoundFiles(kind.source().facts().source(), kind.source()::name, kind::isOf);
        if (Files.isRegularFile(root)) {
            found.file(root);
        } else {
            source.find(root, found);
        }
        return found.listing();
    }

    /** Turns, tokens and what is open stand on every line, so that no part of the file can be left out. */
    @Override
    public SessionSummary summarise(SessionFile session) throws IOException {
        TranscriptReader reader = new TranscriptReader(session.id(), source);
        SessionSummary summary = reader.read().summary();
        latest = new SoftReference<>(reader);
        return summary;
    }

    @Override
    public Optional<SessionSummary> glimpse(SessionFile session) throws IOException {
        return session.size() < LONG
                ? Optional.empty()
                : Optional.of(new TranscriptReader(session.id(), source)
                        .readFor(Duration.ZERO)
                        .summary());
    }

    @Override
    public Optional<RootReader> twin() {
        return Optional.of(new TranscriptRoot(root, kind));
    }

    /** What a command lists it often shows next: the newest summary's reader goes on where it is. */
    @Override
    public SessionReader open(SessionFile session) {
        TranscriptReader reader = latest.get();
        latest = new SoftReference<>(null);
        if (reader != null && reader.id().equals(session.id())) {
            return reader;
        }
        return new TranscriptReader(session.id(), source);
    }

    @Override
    public List<Path> watched() {
        Path parent = root.getParent();
        return List.of(Files.isRegularFile(root) && parent != null ? parent : root);
    }

    @Override
    public Set<String> touched(Path changed) {
        return changed.toString().endsWith(SUFFIX) ? Set.of(source.name(changed)) : Set.of();
    }

    /** The name of a transcript's file without its ending. */
    public static String stem(Path transcript) {
        String name = String.valueOf(transcript.getFileName());
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }

    /** The name of the directory around a transcript, empty if it has none. */
    public static String folder(Path transcript) {
        Path parent = transcript.getParent();
        return parent == null || parent.getFileName() == null
                ? ""
                : parent.getFileName().toString();
    }
}
