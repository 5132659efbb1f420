package dev.looptop.query;

import dev.looptop.model.SessionRow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which sessions are shown: conditions with the same key are alternatives, conditions with different keys must all
 * hold. The same on the monitor and on every command.
 */
public record SessionFilter(List<Term> terms) {
    /** Everything is shown. */
    public static final SessionFilter NONE = new SessionFilter(List.of());

    public SessionFilter {
        terms = List.copyOf(terms);
    }

    /** What words of the filter bar mean; those that mean nothing come back as problems for the user. */
    public record Parsed(SessionFilter filter, List<String> problems) {
        public Parsed {
            problems = List.copyOf(problems);
        }
    }

    /** Whether a session is shown at this time. */
    public boolean accepts(SessionRow row, Instant now) {
        Map<Term.Key, Boolean> met = new EnumMap<>(Term.Key.class);
        for (Term term : terms) {
            boolean already = met.getOrDefault(term.key(), false);
            met.put(term.key(), already || term.accepts(row, now));
        }
        return !met.containsValue(false);
    }

    /** Whether everything is shown. */
    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** This filter with one more condition, once. */
    public SessionFilter with(Term term) {
        if (terms.contains(term)) {
            return this;
        }
        List<Term> more = new ArrayList<>(terms);
        more.add(term);
        return new SessionFilter(more);
    }

    /** This filter without the conditions of a key. */
    public SessionFilter without(Term.Key key) {
        return new SessionFilter(
                terms.stream().filter(term -> term.key() != key).toList());
    }

    /** Whether there is a condition of this key. */
    public boolean has(Term.Key key) {
        return terms.stream().anyMatch(term -> term.key() == key);
    }

    /** Reads words parted by blanks; a word without a known prefix is free text. */
    public static Parsed parse(String words, Instant now, ZoneId zone) {
        SessionFilter filter = NONE;
        List<String> problems = new ArrayList<>();
        List<String> free = new ArrayList<>();
        for (String word :
                words.isBlank() ? List.<String>of() : List.of(words.strip().split("\\s+"))) {
            int colon = word.indexOf(':');
            Optional<Term.Key> key = colon < 0 ? Optional.empty() : keyOf(word.substring(0, colon));
            if (word.equals("is:live")) {
                filter = filter.with(Term.of(Term.Key.LIVE, ""));
            } else if (key.isEmpty()) {
                free.add(word);
            } else {
                for (String value : word.substring(colon + 1).split(",")) {
                    Optional<Term> term = term(key.get(), value, now, zone);
                    term.ifPresentOrElse(t -> {}, () -> problems.add("'" + word + "' is not a date"));
                    filter = term.isPresent() ? filter.with(term.get()) : filter;
                }
            }
        }
        if (!free.isEmpty()) {
            filter = filter.with(Term.of(Term.Key.TEXT, String.join(" ", free)));
        }
        return new Parsed(filter, problems);
    }

    /** A condition from a key and a value; empty when the value is no date and the key needs one. */
    public static Optional<Term> term(Term.Key key, String value, Instant now, ZoneId zone) {
        return switch (key) {
            case AFTER -> DateWords.start(value, now, zone).map(at -> new Term(key, value, at));
            case BEFORE -> DateWords.end(value, now, zone).map(at -> new Term(key, value, at));
            default -> Optional.of(Term.of(key, value));
        };
    }

    private static Optional<Term.Key> keyOf(String prefix) {
        String word = prefix.toLowerCase(Locale.ROOT);
        if (word.equals("since")) {
            return Optional.of(Term.Key.AFTER);
        }
        return Arrays.stream(Term.Key.values())
                .filter(key -> key.word().equals(word))
                .filter(key -> key != Term.Key.LIVE && key != Term.Key.NEEDS_ME && key != Term.Key.TEXT)
                .findFirst();
    }
}
