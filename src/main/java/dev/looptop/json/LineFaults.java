package dev.looptop.json;

import dev.looptop.model.Problem;
import dev.looptop.tail.TailLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong with the lines of a transcript: the first ones by their place, the others counted. */
public final class LineFaults {
    private static final int NAMED = 3;

    private final String path;
    private final List<Problem> named = new ArrayList<>();
    private int rejected;
    private int repaired;
    private int cut;

    public LineFaults(String path) {
        this.path = path;
    }

    public void of(TailLine line, JsonTree.Outcome outcome) {
        repaired += outcome.repaired() ? 1 : 0;
        cut += outcome.cut() ? 1 : 0;
        if (!outcome.reason().isEmpty() && ++rejected <= NAMED) {
            named.add(new Problem(path, "line at byte " + line.offset() + " is no record", outcome.reason()));
        }
    }

    /** All faults, with the line that is being written. */
    public List<Problem> with(Optional<TailLine> pending) {
        List<Problem> problems = new ArrayList<>(named);
        if (rejected > NAMED) {
            problems.add(new Problem(path, rejected - NAMED + " more lines are no records", ""));
        }
        if (repaired > 0) {
            problems.add(new Problem(path, count(repaired) + " malformed UTF-8", "it is shown as replaced"));
        }
        if (cut > 0) {
            problems.add(new Problem(path, count(cut) + " more values than are read", "they are read in part"));
        }
        pending.filter(line -> !line.isBlank())
                .ifPresent(line -> problems.add(new Problem(
                        path,
                        "the last line is unfinished (" + line.length() + " bytes)",
                        "it is being written, or was cut off")));
        return problems;
    }

    private static String count(int lines) {
        return lines == 1 ? "1 line has" : lines + " lines have";
    }
}
