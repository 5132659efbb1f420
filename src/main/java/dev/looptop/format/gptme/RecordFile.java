package dev.looptop.format.gptme;

import dev.looptop.format.SessionFile;
import dev.looptop.model.Problem;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionSummary;
import dev.looptop.tail.FileStamp;
import dev.looptop.tail.LineTail;
import dev.looptop.tail.RangeStream;
import dev.looptop.tail.TailBatch;
import dev.looptop.tail.TailLine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * All records of one store file, read once and then only where it grew; a file that was replaced, as every rewrite of
 * the real program does, is read anew. A last line without its line feed is a record when it is whole, as for the real
 * reader.
 */
final class RecordFile {
    private static final int NAMED = 3;
    private static final int SHORT_RECORD = 1000;
    private static final int BOUND = 1 << 20;

    private final Path file;
    private final String prefix;
    private final ZoneId zone;
    private final LineTail tail;
    private final LineScan scan = new LineScan(new TextPool());
    private Map<SessionId, Stored> before = Map.of();
    private Map<SessionId, Stored> records = new HashMap<>();
    private List<SessionFile> listed = new ArrayList<>();
    private Optional<SessionId> unfinished = Optional.empty();
    private List<Problem> bad = new ArrayList<>();
    private int badLines;
    private List<Problem> tailProblem = List.of();
    private int lines;
    private boolean readBefore;
    private Instant written = Instant.EPOCH;

    RecordFile(Path file, ZoneId zone) {
        this.file = file;
        this.prefix = file + "#";
        this.zone = zone;
        this.tail = new LineTail(file, BOUND);
    }

    /** Whether {@link #refresh} would find anything new; one stat. */
    boolean changed() throws IOException {
        return tail.changed();
    }

    /** Takes what is new. */
    void refresh() throws IOException {
        if (readBefore && !tail.changed()) {
            return;
        }
        if (unfinished.isPresent()) {
            before = Map.of(unfinished.get(), records.remove(unfinished.get()));
            listed.remove(listed.size() - 1);
        }
        unfinished = Optional.empty();
        if (!readBefore) {
            // One record is rarely shorter; a map that grows step by step is filled several times over.
            records = new HashMap<>((int)
                    Math.min(1 << 20, Math.max(0, FileStamp.of(file).size()) / SHORT_RECORD));
        }
        TailBatch batch = take();
        while (batch.more()) {
            batch = take();
        }
        tailProblem = List.of();
        if (batch.pending().isPresent() && !batch.pending().get().isBlank()) {
            unfinished(batch.pending().get());
        }
        before = Map.of();
        readBefore = batch.stamp().size() >= 0;
    }

    private TailBatch take() throws IOException {
        TailBatch batch = tail.poll();
        written =
                batch.stamp().equals(FileStamp.ABSENT) ? written : batch.stamp().modifiedAt();
        if (batch.restarted()) {
            Map<SessionId, Stored> last = before;
            before = records;
            before.putAll(last);
            records = new HashMap<>();
            listed = new ArrayList<>();
            bad = new ArrayList<>();
            badLines = 0;
            lines = 0;
        }
        for (TailLine line : batch.lines()) {
            lines++;
            if (!line.isBlank()) {
                String reason = line(line);
                if (!reason.isEmpty()) {
                    bad(line, reason);
                }
            }
        }
        return batch;
    }

    private void unfinished(TailLine line) throws IOException {
        lines++;
        int known = listed.size();
        String reason = line(line);
        lines--;
        if (listed.size() > known) {
            unfinished = Optional.of(listed.get(known).id());
        } else {
            tailProblem = List.of(new Problem(
                    file.toString(),
                    "the last line is unfinished (" + line.length() + " bytes)",
                    "it is being written, or was cut off: " + reason));
        }
    }

    private void bad(TailLine line, String reason) {
        if (++badLines <= NAMED) {
            bad.add(new Problem(
                    file.toString(), "line " + lines + " (byte " + line.offset() + ") is no record", reason));
        }
    }

    /** Takes one line; comes back with why it is no record, empty when it is one. */
    private String line(TailLine line) throws IOException {
        RecordFields fields = scan;
        if (!line.lend(bytes -> bytes.length == line.length() && scan.scan(bytes))) {
            ParsedLine.Outcome outcome = ParsedLine.of(line);
            if (outcome.line().isEmpty()) {
                return outcome.reason();
            }
            fields = outcome.line().get();
            if (outcome.repaired() && badLines < NAMED) {
                bad.add(new Problem(
                        file.toString(),
                        "line " + lines + " is no UTF-8",
                        "gptme-sessions cannot read this store until it is mended; here its bad bytes are replaced"));
            }
        }
        String refusal = LoadRules.refusal(fields);
        if (refusal.isEmpty()) {
            add(fields, line, line.lend(RecordFile::print));
        }
        return refusal;
    }

    private static int print(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return (int) sum.getValue();
    }

    private void add(RecordFields fields, TailLine line, int print) {
        String name = fields.text(Field.SESSION_ID);
        SessionId id = id(name.isEmpty() ? "line-" + lines : name);
        SessionSummary summary = RecordSummary.of(fields, id, line.length(), zone, written);
        SessionFile entry = new SessionFile(id, line.length(), seenAt(id, print, summary));
        Stored stored = new Stored(
                entry,
                summary,
                line.offset(),
                (int) Math.min(Integer.MAX_VALUE, line.length()),
                print,
                RecordSummary.named(fields),
                RecordSummary.trajectory(fields));
        records.put(id, stored);
        listed.add(entry);
    }

    /** The path tells apart what the real store lets share an id: the file, the id, and which of them it is. */
    private SessionId id(String name) {
        SessionId id = new SessionId("gptme", name, prefix.concat(name));
        for (int count = 2; records.containsKey(id); count++) {
            id = new SessionId("gptme", name, prefix + name + "~" + count);
        }
        return id;
    }

    /** A record that came or became another one while its file was followed is as new as the file. */
    private Instant seenAt(SessionId id, int print, SessionSummary summary) {
        Stored known = before.get(id);
        if (known != null && known.print() == print) {
            return known.file().modifiedAt();
        }
        return readBefore ? written : summary.times().updatedAt().orElse(written);
    }

    /** The records in the order of their lines. */
    List<SessionFile> listed() {
        return listed;
    }

    /** One record, if it is still there. */
    Optional<Stored> get(SessionId id) {
        return Optional.ofNullable(records.get(id));
    }

    /** The whole line of a record. */
    Optional<ParsedLine> whole(Stored stored) throws IOException {
        byte[] bytes;
        try (var in = new RangeStream(file, stored.offset(), stored.length())) {
            bytes = in.readNBytes(stored.length());
        }
        return ParsedLine.of(TailLine.of(file, stored.offset(), bytes)).line();
    }

    /** What of the file is no record. */
    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(bad);
        if (badLines > NAMED) {
            all.add(new Problem(file.toString(), badLines - NAMED + " more lines are no records", ""));
        }
        all.addAll(tailProblem);
        return all;
    }
}
