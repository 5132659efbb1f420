package dev.looptop.store.search;

import dev.looptop.json.BodyReader;
import dev.looptop.model.Session;
import dev.looptop.model.SessionId;
import dev.looptop.query.Hit;
import dev.looptop.query.TextPattern;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;

/**
 * Finds a pattern in every text of a session: prompt, outputs, feedback, documents, messages, tools, diffs. Texts are
 * read as streams of lines, whatever their size. Immutable; any thread.
 */
public final class SessionSearch {
    /** The most hits of one session; more of the same tells nobody anything. */
    public static final int MOST_IN_SESSION = 500;

    private static final int LONGEST_LINE = 1 << 20;
    private static final int SHOWN = 400;
    private static final int BEFORE_MATCH = 80;
    private static final long STEPS = 400_000_000;

    private final TextPattern pattern;
    private final BooleanSupplier stopped;

    /** A search that gives up, with what it has, as soon as {@code stopped} says so. */
    public SessionSearch(TextPattern pattern, BooleanSupplier stopped) {
        this.pattern = pattern;
        this.stopped = stopped;
    }

    /**
     * The hits of one session in the order in which it is read. A line of a diff that an iteration's stored patch repeats from
     * an earlier one is found where it stands first.
     *
     * @throws IOException when a file of it cannot be read
     * @throws TextPattern.Spent when the expression takes too long
     */
    public List<Hit> in(Session session) throws IOException {
        List<Hit> hits = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        TextPattern.Budget budget = new TextPattern.Budget(STEPS);
        for (SearchedText text : SearchedText.of(session)) {
            if (stopped.getAsBoolean() || hits.size() >= MOST_IN_SESSION) {
                break;
            }
            lines(session.id(), text, budget, seen, hits);
        }
        return List.copyOf(hits);
    }

    private void lines(SessionId id, SearchedText text, TextPattern.Budget budget, Set<String> seen, List<Hit> hits)
            throws IOException {
        boolean once = switch (text.place()) {
            case DIFF, EVENT, TITLE -> true;
            default -> false;
        };
        try (BufferedReader lines = new BufferedReader(BodyReader.open(text.body()))) {
            int number = 0;
            StringBuilder line = new StringBuilder();
            while (hits.size() < MOST_IN_SESSION && next(lines, line)) {
                number++;
                Matcher found = pattern.matcher(line, budget);
                if (found.find() && (!once || seen.add(line.toString()))) {
                    seen.add(line.toString());
                    hits.add(hit(id, text, number, line, found));
                }
                if ((number & 0xFFF) == 0 && stopped.getAsBoolean()) {
                    return;
                }
            }
        }
    }

    /** The next line; what is beyond a mebibyte of it is passed over. */
    private static boolean next(BufferedReader in, StringBuilder line) throws IOException {
        line.setLength(0);
        int c = in.read();
        if (c < 0) {
            return false;
        }
        while (c >= 0 && c != '\n') {
            if (line.length() < LONGEST_LINE) {
                line.append((char) c);
            }
            c = in.read();
        }
        if (line.length() > 0 && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        return true;
    }

    private static Hit hit(SessionId id, SearchedText text, int number, StringBuilder line, Matcher found) {
        int from = found.end() > SHOWN ? Math.max(0, found.start() - BEFORE_MATCH) : 0;
        int to = Math.min(line.length(), from + SHOWN);
        String shown = line.substring(from, to);
        int start = found.start() - from;
        return new Hit(
                id,
                text.iteration(),
                text.place(),
                text.part(),
                number,
                shown,
                start,
                Math.min(shown.length(), found.end() - from));
    }
}
