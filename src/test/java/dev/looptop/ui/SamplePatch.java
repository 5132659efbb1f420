package dev.looptop.ui;

import dev.looptop.diff.DiffLine;
import dev.looptop.diff.FileDiff;
import dev.looptop.diff.Hunk;
import dev.looptop.diff.HunkMarks;
import dev.looptop.diff.Patch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The patch of the design's pictures, as data, and what builds others like it. */
public final class SamplePatch {
    private SamplePatch() {}

    /** The patch of the stuck session's fourth iteration. */
    public static Patch patch() {
        return new Patch(
                List.of(
                        file(
                                "src/webhook/retry.py",
                                hunk(
                                        41,
                                        "Sender › send(event)",
                                        " for n in range(self.limit):",
                                        "-    time.sleep(2)",
                                        "+    time.sleep(min(2 ** n, 30))",
                                        "     try:",
                                        "-        post(event)",
                                        "+        return post(event)",
                                        "     except Timeout:",
                                        "         self.note(n)"),
                                hunk(
                                        78,
                                        "Sender › close()",
                                        "-    pass",
                                        "+    self.pool.shutdown(wait=True)",
                                        "     log.debug(\"sender closed\")")),
                        file(
                                "tests/test_retry.py",
                                hunk(
                                        14,
                                        "test_gives_up()",
                                        "     sender = Sender(limit=4, post=boom)",
                                        "-    assert sender.send(EVENT) is None",
                                        "+    assert sender.send(EVENT) is False",
                                        "-    assert sender.attempts == 4",
                                        "-    assert slept == [2, 2, 2]",
                                        "     assert log.last == \"gave up\"")),
                        file(
                                "docs/webhooks.md",
                                hunk(
                                        31,
                                        "Delivery",
                                        " A delivery is tried again when the receiver does",
                                        "-not answer. The pause is two seconds.",
                                        "+not answer. The pause doubles from one second to thirty; after eight attempts"
                                                + " the event is parked, 折り返し included.",
                                        " ")),
                        lock()),
                List.of());
    }

    /** The second hunk of that patch was made by the second iteration already, the third one undoes the first. */
    public static HunkMarks marks() {
        return new HunkMarks(Map.of(
                new HunkMarks.Place(0, 1), new HunkMarks.Mark(HunkMarks.Kind.REPEATS, 2),
                new HunkMarks.Place(1, 0), new HunkMarks.Mark(HunkMarks.Kind.UNDOES, 1)));
    }

    /** The first file of that patch as it reads after it: line n says so, but for those the patch shows. */
    public static Map<Integer, List<String>> lines() {
        List<String> lines = new ArrayList<>();
        for (int number = 1; number <= 120; number++) {
            lines.add("    # line " + number);
        }
        for (Hunk hunk : patch().files().get(0).hunks()) {
            hunk.lines().stream()
                    .filter(line -> line.newNumber() > 0)
                    .forEach(line -> lines.set(line.newNumber() - 1, line.text()));
        }
        return Map.of(0, lines);
    }

    private static FileDiff lock() {
        FileDiff lock = file("uv.lock", hunk(1, "", "-version = 1", "+version = 2"));
        return new FileDiff(
                "uv.lock", "uv.lock", FileDiff.Kind.MODIFIED, false, List.of(), List.of(), lock.hunks(), 210, 180);
    }

    /** A file with these hunks. */
    public static FileDiff file(String path, Hunk... hunks) {
        int added = 0;
        int removed = 0;
        for (Hunk hunk : hunks) {
            for (DiffLine line : hunk.lines()) {
                added += line.kind() == DiffLine.Kind.ADDED ? 1 : 0;
                removed += line.kind() == DiffLine.Kind.REMOVED ? 1 : 0;
            }
        }
        return new FileDiff(
                path, path, FileDiff.Kind.MODIFIED, false, List.of(), List.of(), List.of(hunks), added, removed);
    }

    /** A hunk that starts at a line, from lines with their signs. */
    public static Hunk hunk(int start, String section, String... signed) {
        List<DiffLine> lines = new ArrayList<>();
        int old = start;
        int now = start;
        for (String line : signed) {
            String text = line.substring(1);
            switch (line.charAt(0)) {
                case '+' -> lines.add(new DiffLine(DiffLine.Kind.ADDED, text, 0, now++, false));
                case '-' -> lines.add(new DiffLine(DiffLine.Kind.REMOVED, text, old++, 0, false));
                default -> lines.add(new DiffLine(DiffLine.Kind.CONTEXT, text, old++, now++, false));
            }
        }
        return new Hunk(start, old - start, start, now - start, section, lines);
    }
}
