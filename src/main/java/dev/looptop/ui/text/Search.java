package dev.looptop.ui.text;

import dev.looptop.query.TextPattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;

/**
 * A search in the lines of one pane: a regular expression, blind to case unless it has a capital letter.
 *
 * @param text as typed, empty without a search
 * @param trouble why nothing can be found, empty if nothing is wrong
 * @param hits lines that match, in order
 * @param current index into {@code hits}, -1 without a hit
 */
public record Search(String text, String trouble, List<Integer> hits, int current) {
    public Search {
        hits = List.copyOf(hits);
    }

    /** No search. */
    public static final Search NONE = new Search("", "", List.of(), -1);

    /** Steps the matcher may take over all lines; an expression that wants more is refused rather than waited for. */
    private static final int BUDGET = 40_000_000;

    /** Searches lines; the current hit is the first at or behind {@code from}, or the first of all. */
    public static Search of(String text, int lines, IntFunction<String> line, int from) {
        if (text.isEmpty()) {
            return NONE;
        }
        Optional<TextPattern> pattern = TextPattern.expression(text);
        if (pattern.isEmpty()) {
            return new Search(text, "not a regular expression", List.of(), -1);
        }
        TextPattern.Budget budget = new TextPattern.Budget(BUDGET);
        List<Integer> hits = new ArrayList<>();
        try {
            for (int index = 0; index < lines; index++) {
                if (pattern.get().matcher(line.apply(index), budget).find()) {
                    hits.add(index);
                }
            }
        } catch (TextPattern.Spent | StackOverflowError e) {
            return new Search(text, "this expression takes too long", List.of(), -1);
        }
        int at = Collections.binarySearch(hits, from);
        int next = at >= 0 ? at : -at - 1;
        return new Search(text, "", hits, hits.isEmpty() ? -1 : next % hits.size());
    }

    /** Where this search matches in one line, as pairs of start and end; none when matching takes too long. */
    public int[] marks(String line) {
        Optional<TextPattern> pattern =
                text.isEmpty() || !trouble.isEmpty() ? Optional.empty() : TextPattern.expression(text);
        if (pattern.isEmpty()) {
            return new int[0];
        }
        int[] marks = new int[0];
        try {
            Matcher matcher = pattern.get().matcher(line, new TextPattern.Budget(BUDGET / 100));
            while (matcher.find() && marks.length < 200) {
                if (matcher.end() > matcher.start()) {
                    marks = Arrays.copyOf(marks, marks.length + 2);
                    marks[marks.length - 2] = matcher.start();
                    marks[marks.length - 1] = matcher.end();
                }
            }
        } catch (TextPattern.Spent | StackOverflowError e) {
            return new int[0];
        }
        return marks;
    }

    /** Whether something is searched for. */
    public boolean active() {
        return !text.isEmpty();
    }

    /** The line of the current hit, -1 without one. */
    public int line() {
        return current < 0 ? -1 : hits.get(current);
    }

    /** With the hit in this line as the current one; the same search when there is none. */
    public Search at(int line) {
        int index = Collections.binarySearch(hits, line);
        return index < 0 ? this : new Search(text, trouble, hits, index);
    }

    /** The next or previous hit, around the ends. */
    public Search moved(int step) {
        return hits.isEmpty() ? this : new Search(text, trouble, hits, Math.floorMod(current + step, hits.size()));
    }

    /** What is said about it: {@code 3 of 17}, and that it went around. */
    public String words(int step) {
        if (!trouble.isEmpty()) {
            return trouble;
        }
        if (hits.isEmpty()) {
            return "no hit for " + text;
        }
        boolean around = step > 0 && current == 0 || step < 0 && current == hits.size() - 1;
        String turned = around && hits.size() > 1 ? step > 0 ? ", from the top again" : ", from the end again" : "";
        return (current + 1) + " of " + hits.size() + turned;
    }
}
