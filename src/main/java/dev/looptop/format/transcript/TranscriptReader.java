package dev.looptop.format.transcript;

import dev.looptop.format.SessionReader;
import dev.looptop.json.JsonTree;
import dev.looptop.json.LineFaults;
import dev.looptop.model.Session;
import dev.looptop.model.SessionId;
import dev.looptop.tail.LineTail;
import dev.looptop.tail.TailBatch;
import dev.looptop.tail.TailLine;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

/** Reads one transcript and follows it. */
final class TranscriptReader implements SessionReader {
    /** Read between two looks at the clock, and all that a glimpse takes. */
    private static final int PIECE_BYTES = 1 << 20;

    private final SessionId id;
    private final TranscriptSource source;
    private final Path file;
    private final LineTail tail;
    private TranscriptLines lines;
    private LineFaults faults;
    private boolean unfinished;

    TranscriptReader(SessionId id, TranscriptSource source) {
        this.id = id;
        this.source = source;
        this.file = Path.of(id.path());
        this.tail = new LineTail(file, PIECE_BYTES);
        this.lines = source.lines(file);
        this.faults = new LineFaults(id.path());
    }

    SessionId id() {
        return id;
    }

    @Override
    public boolean changed() throws IOException {
        return tail.changed();
    }

    @Override
    public Session read() throws IOException {
        return readUntil(Long.MAX_VALUE);
    }

    @Override
    public Session readFor(Duration patience) throws IOException {
        return readUntil(System.nanoTime() + patience.toNanos());
    }

    @Override
    public boolean unfinished() {
        return unfinished;
    }

    private Session readUntil(long nanos) throws IOException {
        TailBatch batch = take();
        while (batch.more() && (nanos == Long.MAX_VALUE || System.nanoTime() < nanos)) {
            batch = take();
        }
        unfinished = batch.more();
        if (batch.stamp().size() < 0) {
            throw new NoSuchFileException(id.path());
        }
        return TranscriptSummary.session(
                id, source.facts().recordedAs(), lines.account(), batch.stamp(), faults.with(batch.pending()));
    }

    private TailBatch take() throws IOException {
        TailBatch batch = tail.poll();
        if (batch.restarted()) {
            lines = source.lines(file);
            faults = new LineFaults(id.path());
        }
        for (TailLine line : batch.lines()) {
            if (!line.isBlank()) {
                line(line);
            }
        }
        return batch;
    }

    private void line(TailLine line) throws IOException {
        JsonTree.Outcome outcome = JsonTree.read(line);
        faults.of(line, outcome);
        if (outcome.value().isObject()) {
            lines.take(outcome.value());
        }
    }
}
