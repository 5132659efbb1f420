package dev.looptop.format.codeloops;

import dev.looptop.model.Problem;
import dev.looptop.tail.TailBatch;
import dev.looptop.tail.TailLine;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the lines of one file have said so far. The first start line holds, the last end line holds, iterations keep
 * file order; a second start, an unknown type and anything unreadable count as bad lines. A last line without its line
 * feed is taken when it is whole JSON (the writer puts the line feed of a long line in a second write), and taken back
 * when more comes.
 */
final class CodeloopsScan {
    private static final int NAMED = 3;
    private static final String ROUND = "{\"type\":\"iteration\",";
    private static final String END = "{\"type\":\"session_end\",";

    private final String path;
    private final List<CodeloopsLine.Round> rounds = new ArrayList<>();
    private final List<CodeloopsLine.Unreadable> bad = new ArrayList<>();
    private Optional<CodeloopsLine.Start> start = Optional.empty();
    private Optional<CodeloopsLine.End> end = Optional.empty();
    private Optional<CodeloopsLine> provisional = Optional.empty();
    private String tailNote = "";
    private int badCount;
    private int skipped;
    private int afterEnd;

    CodeloopsScan(String path) {
        this.path = path;
    }

    /** Takes what one look at the file gave; the caller starts a new scan when the batch says so. */
    void accept(TailBatch batch) throws IOException {
        provisional = Optional.empty();
        for (TailLine line : batch.lines()) {
            if (!line.isBlank()) {
                commit(CodeloopsLine.read(line));
            }
        }
        tailNote = "";
        if (batch.pending().isPresent() && !batch.pending().get().isBlank()) {
            pending(batch.pending().get());
        }
    }

    /**
     * The same for the summary of a whole file: where an end line says how many iterations there were, only the last
     * one of those that look whole is taken apart, the others are passed over.
     */
    void acceptQuickly(TailBatch whole) throws IOException {
        int last = whole.lines().size() - 1;
        boolean ended = last >= 0 && whole.lines().get(last).startsWith(END);
        if (ended) {
            passingOver(whole);
        }
        boolean counted = end.filter(e -> e.iterations().isPresent()).isPresent();
        if (!ended || !counted) {
            forget();
            accept(whole);
        }
    }

    private void passingOver(TailBatch batch) throws IOException {
        List<TailLine> lines = new ArrayList<>();
        for (TailLine line : batch.lines()) {
            boolean round = line.startsWith(ROUND) && line.endsWith("}");
            int last = lines.size() - 1;
            if (round
                    && last >= 0
                    && lines.get(last).startsWith(ROUND)
                    && lines.get(last).endsWith("}")) {
                lines.remove(last);
                skipped++;
            }
            if (!line.isBlank()) {
                lines.add(line);
            }
        }
        accept(new TailBatch(lines, false, batch.pending(), batch.more(), batch.stamp()));
    }

    /** How many iterations stand on ended lines and will not change. */
    int committedRounds() {
        return rounds.size();
    }

    private void forget() {
        rounds.clear();
        bad.clear();
        start = Optional.empty();
        end = Optional.empty();
        badCount = 0;
        skipped = 0;
        afterEnd = 0;
    }

    /** The same from lines that someone else picked; {@code picked} are iterations, the last of the file among them. */
    void acceptSome(TailLine first, List<TailLine> picked, Optional<TailLine> ending) throws IOException {
        commit(CodeloopsLine.read(first));
        for (TailLine round : picked) {
            commit(CodeloopsLine.read(round));
        }
        if (ending.isPresent()) {
            commit(CodeloopsLine.read(ending.get()));
        }
    }

    /** Iterations before the last one, of which only the times are known; comes before {@link #acceptSome}. */
    void acceptTimes(List<Optional<Instant>> times) {
        for (Optional<Instant> at : times.subList(0, times.size() - 1)) {
            rounds.add(CodeloopsLine.Round.writtenAt(at));
        }
    }

    /** How many iterations there are, taken apart or only counted. */
    int roundCount() {
        return skipped + rounds().size();
    }

    private void pending(TailLine line) throws IOException {
        if (line.text(1 << 16).chars().allMatch(c -> c == 0)) {
            tailNote = "the file ends in " + line.length() + " NUL bytes";
            return;
        }
        CodeloopsLine read = CodeloopsLine.read(line);
        if (read instanceof CodeloopsLine.Unreadable) {
            tailNote = "the last line is unfinished (" + line.length() + " bytes)";
        } else {
            provisional = Optional.of(read);
        }
    }

    private void commit(CodeloopsLine line) {
        if (line instanceof CodeloopsLine.Start first) {
            if (start.isPresent()) {
                bad(new CodeloopsLine.Unreadable(-1, "a second session_start"));
            } else {
                start = Optional.of(first);
            }
        } else if (line instanceof CodeloopsLine.Round round) {
            rounds.add(round);
            afterEnd += end.isPresent() ? 1 : 0;
        } else if (line instanceof CodeloopsLine.End last) {
            end = Optional.of(last);
        } else if (line instanceof CodeloopsLine.Unreadable unreadable) {
            bad(unreadable);
        }
    }

    private void bad(CodeloopsLine.Unreadable line) {
        badCount++;
        if (bad.size() < NAMED) {
            bad.add(line);
        }
    }

    Optional<CodeloopsLine.Start> start() {
        return start.or(() -> provisional(CodeloopsLine.Start.class));
    }

    Optional<CodeloopsLine.End> end() {
        return end.or(() -> provisional(CodeloopsLine.End.class));
    }

    /** All iterations in file order, a whole but unterminated last one included. */
    List<CodeloopsLine.Round> rounds() {
        Optional<CodeloopsLine.Round> last = provisional(CodeloopsLine.Round.class);
        if (last.isEmpty()) {
            return List.copyOf(rounds);
        }
        List<CodeloopsLine.Round> all = new ArrayList<>(rounds);
        all.add(last.get());
        return all;
    }

    /** How many lines could not be read. */
    int badLines() {
        return badCount;
    }

    /** Whether the last line is unfinished. */
    boolean partialTail() {
        return tailNote.startsWith("the last line");
    }

    /** Everything that is odd about the file. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (CodeloopsLine.Unreadable line : bad) {
            String where = line.offset() < 0 ? "" : "line at byte " + line.offset() + " ";
            problems.add(new Problem(path, where + "skipped", line.reason()));
        }
        if (badCount > bad.size()) {
            problems.add(new Problem(path, badCount - bad.size() + " more lines skipped", ""));
        }
        if (start().isEmpty()) {
            problems.add(new Problem(path, "no start line", "prompt, project and agents are not known"));
        }
        if (!tailNote.isEmpty()) {
            problems.add(new Problem(path, tailNote, "the writer is at work or was cut off"));
        }
        if (afterEnd > 0) {
            problems.add(new Problem(
                    path,
                    afterEnd + (afterEnd == 1 ? " iteration stands" : " iterations stand") + " after the end",
                    ""));
        }
        return problems;
    }

    private <T extends CodeloopsLine> Optional<T> provisional(Class<T> type) {
        return provisional.filter(type::isInstance).map(type::cast);
    }
}
