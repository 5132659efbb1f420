package dev.looptop.format.celeste;

import dev.looptop.format.SessionReader;
import dev.looptop.format.transcript.Conversation;
import dev.looptop.model.Problem;
import dev.looptop.model.Session;
import dev.looptop.model.SessionId;
import dev.looptop.model.Workplace;
import dev.looptop.tail.LineTail;
import dev.looptop.tail.TailBatch;
import dev.looptop.tail.TailLine;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads one log and follows it. */
final class CelesteLog implements SessionReader {
    private static final int NAMED = 3;

    private final SessionId id;
    private final Workplace project;
    private final LineTail tail;
    private Conversation conversation = new Conversation();
    private List<Problem> named = new ArrayList<>();
    private int rejected;
    private int entries;

    CelesteLog(SessionId id, Workplace project) {
        this.id = id;
        this.project = project;
        this.tail = new LineTail(Path.of(id.path()));
    }

    /** How many lines celeste itself counts as entries. */
    int entries() {
        return entries;
    }

    @Override
    public boolean changed() throws IOException {
        return tail.changed();
    }

    @Override
    public Session read() throws IOException {
        TailBatch batch = take();
        while (batch.more()) {
            batch = take();
        }
        if (batch.stamp().size() < 0) {
            throw new NoSuchFileException(id.path());
        }
        List<Problem> problems = new ArrayList<>(named);
        if (rejected > NAMED) {
            problems.add(new Problem(id.path(), rejected - NAMED + " more lines are no entries", ""));
        }
        batch.pending()
                .filter(line -> !line.isBlank())
                .ifPresent(line -> problems.add(new Problem(
                        id.path(),
                        "the last line is unfinished (" + line.length() + " bytes)",
                        "it is being written, or was cut off")));
        return CelesteSummary.session(id, project, batch.stamp(), conversation, CelesteSummary.Extras.NONE, problems);
    }

    private TailBatch take() throws IOException {
        TailBatch batch = tail.poll();
        if (batch.restarted()) {
            conversation = new Conversation();
            named = new ArrayList<>();
            rejected = 0;
            entries = 0;
        }
        for (TailLine line : batch.lines()) {
            if (!line.isBlank()) {
                line(line);
            }
        }
        return batch;
    }

    private void line(TailLine line) throws IOException {
        CelesteEntry entry = CelesteEntry.read(line);
        if (!entry.counts()) {
            if (++rejected <= NAMED) {
                named.add(new Problem(id.path(), "line at byte " + line.offset() + " is no entry", entry.reason()));
            }
            return;
        }
        entries++;
        if (line.length() > CelesteEntry.LONGEST) {
            named.add(new Problem(
                    id.path(),
                    "line at byte " + line.offset() + " is longer than celeste can read",
                    "celeste shows neither it nor anything behind it, and cannot resume this session"));
        }
        conversation.add(entry.utterance());
    }
}
