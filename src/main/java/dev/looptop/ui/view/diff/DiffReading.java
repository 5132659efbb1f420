package dev.looptop.ui.view.diff;

import dev.looptop.diff.DiffLine;
import dev.looptop.diff.Hunk;
import dev.looptop.diff.WordDiff;
import dev.looptop.syntax.Languages;
import dev.looptop.syntax.Lexed;
import dev.looptop.syntax.Lexer;
import dev.looptop.syntax.Token;
import dev.looptop.ui.diff.DiffRow;
import dev.looptop.ui.diff.DiffRows;
import dev.looptop.ui.diff.DiffText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tokens and changed words of the lines of one frame: only of those asked for, and of few lines around them. */
final class DiffReading {
    /** Runs of changes longer than this are compared line by line in their order. */
    private static final int LONGEST_RUN = 120;

    /** The same for runs of more characters. */
    private static final int HEAVIEST_RUN = 12_000;

    /** Lines above the first one asked for that are read for what is open there. */
    private static final int LEAD = 120;

    private final DiffRows rows;
    private final Map<Side, Passage> passages = new HashMap<>();
    private final Map<Start, List<Token>> tokens = new HashMap<>();
    private final Map<Start, Map<Integer, List<WordDiff.Range>>> words = new HashMap<>();

    DiffReading(DiffRows rows) {
        this.rows = rows;
    }

    /** One side of a hunk. */
    private record Side(int file, int hunk, boolean before) {}

    /** A line of a hunk. */
    private record Start(int file, int hunk, int line) {}

    /** How far a side was read: the next line, and what is open there. */
    private record Passage(int next, int state) {}

    /** The tokens of a line of a hunk; none for a language that is not known. */
    List<Token> tokens(DiffRow row, int index, String text) {
        Start line = new Start(row.file(), row.hunk(), index);
        List<Token> known = tokens.get(line);
        if (known == null) {
            known = lexed(row, index, text);
            tokens.put(line, known);
        }
        return known;
    }

    private List<Token> lexed(DiffRow row, int index, String text) {
        Optional<Lexer> lexer = Languages.ALL.ofFile(rows.file(row).path());
        if (lexer.isEmpty()) {
            return List.of();
        }
        boolean before = rows.line(row, index).kind() == DiffLine.Kind.REMOVED;
        Side side = new Side(row.file(), row.hunk(), before);
        Passage known = passages.get(side);
        Passage from = known == null || known.next() > index || known.next() < index - LEAD
                ? new Passage(Math.max(0, index - LEAD), Lexer.START)
                : known;
        int state = from.state();
        for (int line = from.next(); line < index; line++) {
            DiffLine above = rows.line(row, line);
            if (above.kind() == DiffLine.Kind.CONTEXT || (above.kind() == DiffLine.Kind.REMOVED) == before) {
                state = lexer.get().line(DiffText.clean(above.text()), state).state();
            }
        }
        Lexed lexed = lexer.get().line(text, state);
        passages.put(side, new Passage(index + 1, lexed.state()));
        return lexed.tokens();
    }

    /** The changed words of a line of a hunk, as characters of its clean text. */
    List<WordDiff.Range> words(DiffRow row, int index) {
        Hunk hunk = rows.hunk(row);
        if (hunk.lines().get(index).kind() == DiffLine.Kind.CONTEXT) {
            return List.of();
        }
        int from = index;
        while (from > 0 && changed(hunk, from - 1) && !(isAdded(hunk, from - 1) && !isAdded(hunk, from))) {
            from--;
        }
        int middle = from;
        while (middle < hunk.lines().size() && changed(hunk, middle) && !isAdded(hunk, middle)) {
            middle++;
        }
        int to = middle;
        while (to < hunk.lines().size() && isAdded(hunk, to)) {
            to++;
        }
        if (to - from > LONGEST_RUN || isHeavy(hunk, from, to)) {
            return inOrder(hunk, index, from, middle, to);
        }
        int first = from;
        int last = to;
        return words.computeIfAbsent(
                        new Start(row.file(), row.hunk(), from), start -> WordDiff.of(run(hunk, first, last)))
                .getOrDefault(index - from, List.of());
    }

    private static boolean isHeavy(Hunk hunk, int from, int to) {
        int characters = 0;
        for (int line = from; line < to; line++) {
            characters += hunk.lines().get(line).text().length();
        }
        return characters > HEAVIEST_RUN;
    }

    private static boolean changed(Hunk hunk, int line) {
        return hunk.lines().get(line).kind() != DiffLine.Kind.CONTEXT;
    }

    private static boolean isAdded(Hunk hunk, int line) {
        return hunk.lines().get(line).kind() == DiffLine.Kind.ADDED;
    }

    private static Hunk run(Hunk hunk, int from, int to) {
        List<DiffLine> lines = new ArrayList<>();
        for (DiffLine line : hunk.lines().subList(from, to)) {
            lines.add(new DiffLine(line.kind(), DiffText.clean(line.text()), 0, 0, false));
        }
        return new Hunk(0, 0, 0, 0, "", lines);
    }

    private static List<WordDiff.Range> inOrder(Hunk hunk, int index, int from, int middle, int to) {
        boolean gone = index < middle;
        int partner = gone ? index - from + middle : index - middle + from;
        if (gone ? partner >= to : partner >= middle) {
            return List.of();
        }
        String old = DiffText.clean(hunk.lines().get(gone ? index : partner).text());
        String now = DiffText.clean(hunk.lines().get(gone ? partner : index).text());
        return WordDiff.between(old, now)
                .map(pair -> gone ? pair.removed() : pair.added())
                .orElse(List.of());
    }
}
