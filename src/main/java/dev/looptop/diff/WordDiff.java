package dev.looptop.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which words of a changed line changed. Lines that have little in common are taken as other lines altogether. */
public final class WordDiff {
    /** Lines with a smaller share in common are not compared by words (design/experience.md, "Emphasis"). */
    private static final double LEAST_COMMON = 0.4;

    private static final int LONGEST_LINE = 4000;
    private static final int MOST_TRIES = 400;

    private WordDiff() {}

    /** Characters of a line, from the first up to but without the last. */
    public record Range(int from, int to) {}

    /** Two forms of one line: what is gone of the old one, what is new in the new one. */
    public record Pair(List<Range> removed, List<Range> added) {
        public Pair {
            removed = List.copyOf(removed);
            added = List.copyOf(added);
        }
    }

    /** A word, a run of blanks or a single other character. */
    private record Token(String text, int from) {
        boolean isBlank() {
            return text.isBlank();
        }
    }

    /**
     * The changed words of a hunk: ranges by the line's place in {@link Hunk#lines()}. Lines without a counterpart are
     * not in the map.
     */
    public static Map<Integer, List<Range>> of(Hunk hunk) {
        Map<Integer, List<Range>> changed = new HashMap<>();
        List<DiffLine> lines = hunk.lines();
        int at = 0;
        while (at < lines.size()) {
            int added = end(lines, at, DiffLine.Kind.REMOVED);
            int end = end(lines, added, DiffLine.Kind.ADDED);
            pair(lines, at, added, end, changed);
            at = Math.max(end, at + 1);
        }
        return changed;
    }

    private static int end(List<DiffLine> lines, int from, DiffLine.Kind kind) {
        int at = from;
        while (at < lines.size() && lines.get(at).kind() == kind) {
            at++;
        }
        return at;
    }

    /** Pairs each removed line with the next added one that is like it; their order never crosses. */
    private static void pair(
            List<DiffLine> lines, int removedFrom, int addedFrom, int end, Map<Integer, List<Range>> changed) {
        boolean even = addedFrom - removedFrom == end - addedFrom;
        int next = addedFrom;
        int tries = 0;
        for (int i = removedFrom; i < addedFrom; i++) {
            int last = even ? addedFrom + (i - removedFrom) + 1 : end;
            for (int j = even ? last - 1 : next; j < last && tries < MOST_TRIES; j++) {
                tries += even ? 0 : 1;
                Optional<Pair> pair = between(lines.get(i).text(), lines.get(j).text());
                if (pair.isPresent()) {
                    changed.put(i, pair.get().removed());
                    changed.put(j, pair.get().added());
                    next = j + 1;
                    break;
                }
            }
        }
    }

    /** What changed between two forms of a line; empty when they have too little in common or are too long. */
    public static Optional<Pair> between(String before, String after) {
        if (before.length() > LONGEST_LINE || after.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        List<Token> old = tokens(before);
        List<Token> now = tokens(after);
        EditScript script = EditScript.between(
                old.stream().map(Token::text).toList(),
                now.stream().map(Token::text).toList());
        int common = 0;
        for (int i = 0; i < old.size(); i++) {
            boolean kept = !script.isRemoved(i) && !old.get(i).isBlank();
            common += kept ? old.get(i).text().length() : 0;
        }
        int longest = Math.max(solid(old), solid(now));
        if (longest > 0 && common < LEAST_COMMON * longest) {
            return Optional.empty();
        }
        return Optional.of(new Pair(ranges(old, script, true), ranges(now, script, false)));
    }

    private static int solid(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> !token.isBlank())
                .mapToInt(token -> token.text().length())
                .sum();
    }

    private static List<Token> tokens(String line) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            int end = at + Character.charCount(line.codePointAt(at));
            int kind = kind(line.codePointAt(at));
            while (kind != 0 && end < line.length() && kind(line.codePointAt(end)) == kind) {
                end += Character.charCount(line.codePointAt(end));
            }
            tokens.add(new Token(line.substring(at, end), at));
            at = end;
        }
        return tokens;
    }

    /** 1 for what words are made of, 2 for blanks, 0 for what stands alone. */
    private static int kind(int point) {
        if (Character.isLetterOrDigit(point) || point == '_') {
            return 1;
        }
        return Character.isWhitespace(point) ? 2 : 0;
    }

    /** Changed tokens as ranges; blanks between two of them belong to them. */
    private static List<Range> ranges(List<Token> tokens, EditScript script, boolean old) {
        List<Range> ranges = new ArrayList<>();
        boolean onlyBlanksSince = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean changed = old ? script.isRemoved(i) : script.isAdded(i);
            if (!changed) {
                onlyBlanksSince &= token.isBlank();
                continue;
            }
            int to = token.from() + token.text().length();
            int last = ranges.size() - 1;
            if (onlyBlanksSince && last >= 0) {
                ranges.set(last, new Range(ranges.get(last).from(), to));
            } else {
                ranges.add(new Range(token.from(), to));
            }
            onlyBlanksSince = true;
        }
        return ranges;
    }
}
