package dev.looptop.query;

import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which sessions are shown: conditions with the same key are alternatives, conditions with different keys must all
 * hold; negated ones and comparisons must all hold too. The same on the monitor and on every command.
 *
 * @param found sessions that are known to hold what a condition on their contents asks for; a condition that is not
 *     here was not looked for yet and hides nothing
 */
public record SessionFilter(List<Term> terms, Map<Term, Set<SessionId>> found) {
    /** Everything is shown. */
    public static final SessionFilter NONE = new SessionFilter(List.of());

    public SessionFilter {
        terms = List.copyOf(terms);
        found = Map.copyOf(found);
    }

    /** Conditions whose contents were not looked for yet. */
    public SessionFilter(List<Term> terms) {
        this(terms, Map.of());
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
            boolean holds = term.ofContent() ? contains(term, row.id()) : term.accepts(row, now);
            if (term.narrows()) {
                if (!holds) {
                    return false;
                }
                continue;
            }
            boolean already = met.getOrDefault(term.key(), false);
            met.put(term.key(), already || holds);
        }
        return !met.containsValue(false);
    }

    private boolean contains(Term term, SessionId session) {
        Set<SessionId> holding = found.get(term);
        return holding == null || holding.contains(session) != term.negated();
    }

    /** With these sessions known to hold what a condition asks for, more to come; one that is no longer here is dropped. */
    public SessionFilter finding(Term term, Collection<SessionId> sessions) {
        if (!terms.contains(term)) {
            return this;
        }
        Map<Term, Set<SessionId>> more = new HashMap<>(found);
        Set<SessionId> all = new HashSet<>(found.getOrDefault(term, Set.of()));
        all.addAll(sessions);
        more.put(term, Set.copyOf(all));
        return new SessionFilter(terms, more);
    }

    /** The conditions on contents that were not looked for yet. */
    public List<Term> unsought() {
        return terms.stream()
                .filter(term -> term.ofContent() && !found.containsKey(term))
                .toList();
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
        return new SessionFilter(more, found);
    }

    /** This filter without the conditions of a key. */
    public SessionFilter without(Term.Key key) {
        return new SessionFilter(
                terms.stream().filter(term -> term.key() != key).toList(), found);
    }

    /** Whether there is a condition of this key. */
    public boolean has(Term.Key key) {
        return terms.stream().anyMatch(term -> term.key() == key);
    }

    /**
     * Reads words parted by blanks: {@code key:value}, {@code iter>3}, {@code dur<10m}, {@code //text}, {@code is:live},
     * each with {@code !} in front for the opposite; a word without a known prefix is free text.
     */
    public static Parsed parse(String words, Instant now, ZoneId zone) {
        SessionFilter filter = NONE;
        List<String> problems = new ArrayList<>();
        List<String> free = new ArrayList<>();
        for (String typed :
                words.isBlank() ? List.<String>of() : List.of(words.strip().split("\\s+"))) {
            boolean not = typed.startsWith("!") && typed.length() > 1;
            Word word = Word.of(not ? typed.substring(1) : typed, now, zone);
            if (!word.problem().isEmpty()) {
                problems.add("'" + typed + "' " + word.problem());
            } else if (word.terms().isEmpty() && !not) {
                free.add(typed);
            } else if (word.terms().isEmpty()) {
                filter = filter.with(Term.of(Term.Key.TEXT, typed.substring(1)).not());
            }
            for (Term term : word.terms()) {
                filter = filter.with(not ? term.not() : term);
            }
        }
        if (!free.isEmpty()) {
            filter = filter.with(Term.of(Term.Key.TEXT, String.join(" ", free)));
        }
        return new Parsed(filter, problems);
    }

    /** What one word means: conditions, or what is wrong with it; neither for free text. */
    private record Word(List<Term> terms, String problem) {
        private static final Pattern COMPARISON = Pattern.compile("(iter|dur)([<>=:].*)", Pattern.CASE_INSENSITIVE);

        static Word of(String text, Instant now, ZoneId zone) {
            if (text.equals("is:live")) {
                return new Word(List.of(Term.of(Term.Key.LIVE, "")), "");
            }
            if (text.startsWith("//")) {
                return text.length() == 2
                        ? new Word(List.of(), "has no text to look for")
                        : new Word(List.of(Term.of(Term.Key.CONTENT, text.substring(2))), "");
            }
            Matcher compared = COMPARISON.matcher(text);
            if (compared.matches()) {
                Term.Key key = compared.group(1).equalsIgnoreCase("iter") ? Term.Key.ITER : Term.Key.DUR;
                return Comparison.parse(compared.group(2)).isEmpty()
                        ? new Word(List.of(), "compares with no number; write iter>3 or dur<10m")
                        : new Word(List.of(Term.of(key, compared.group(2))), "");
            }
            int colon = text.indexOf(':');
            Optional<Term.Key> key = colon < 0 ? Optional.empty() : keyOf(text.substring(0, colon));
            return key.isEmpty() ? new Word(List.of(), "") : values(key.get(), text.substring(colon + 1), now, zone);
        }

        private static Word values(Term.Key key, String values, Instant now, ZoneId zone) {
            List<Term> terms = new ArrayList<>();
            for (String value : values.split(",", -1)) {
                if (value.isEmpty()) {
                    return new Word(List.of(), "has no value");
                }
                Optional<Term> term = term(key, value, now, zone);
                if (term.isEmpty()) {
                    return new Word(List.of(), "is not a date");
                }
                terms.add(term.get());
            }
            return new Word(terms, "");
        }
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
                .filter(key -> switch (key) {
                    case LIVE, NEEDS_ME, TEXT, CONTENT, ITER, DUR -> false;
                    default -> true;
                })
                .findFirst();
    }
}
