package dev.looptop.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

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
    static Search of(String text, int lines, IntFunction<String> line, int from) {
        if (text.isEmpty()) {
            return NONE;
        }
        Optional<Pattern> pattern = pattern(text);
        if (pattern.isEmpty()) {
            return new Search(text, "not a regular expression", List.of(), -1);
        }
        int[] budget = {BUDGET};
        List<Integer> hits = new ArrayList<>();
        try {
            for (int index = 0; index < lines; index++) {
                if (pattern.get()
                        .matcher(new Counted(line.apply(index), budget))
                        .find()) {
                    hits.add(index);
                }
            }
        } catch (TooSlow | StackOverflowError e) {
            return new Search(text, "this expression takes too long", List.of(), -1);
        }
        int at = Collections.binarySearch(hits, from);
        int next = at >= 0 ? at : -at - 1;
        return new Search(text, "", hits, hits.isEmpty() ? -1 : next % hits.size());
    }

    /** The expression that a text means; empty when it is none. */
    public static Optional<Pattern> pattern(String text) {
        boolean capital = text.codePoints().anyMatch(Character::isUpperCase);
        try {
            return Optional.of(Pattern.compile(text, capital ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** Where this search matches in one line, as pairs of start and end; none when matching takes too long. */
    public int[] marks(String line) {
        Optional<Pattern> pattern = text.isEmpty() || !trouble.isEmpty() ? Optional.empty() : pattern(text);
        if (pattern.isEmpty()) {
            return new int[0];
        }
        int[] marks = new int[0];
        try {
            Matcher matcher = pattern.get().matcher(new Counted(line, new int[] {BUDGET / 100}));
            while (matcher.find() && marks.length < 200) {
                if (matcher.end() > matcher.start()) {
                    marks = Arrays.copyOf(marks, marks.length + 2);
                    marks[marks.length - 2] = matcher.start();
                    marks[marks.length - 1] = matcher.end();
                }
            }
        } catch (TooSlow | StackOverflowError e) {
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

    /** The next or previous hit, around the ends. */
    Search moved(int step) {
        return hits.isEmpty() ? this : new Search(text, trouble, hits, Math.floorMod(current + step, hits.size()));
    }

    /** What is said about it: {@code 3 of 17}, and that it went around. */
    String words(int step) {
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

    /** Signals that the budget is spent. */
    private static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooSlow() {
            super("budget spent", null, false, false);
        }
    }

    /** Text that counts how often it is looked at. */
    private record Counted(CharSequence text, int[] budget) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (--budget[0] < 0) {
                throw new TooSlow();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
