package dev.looptop.ui.stats;

import dev.looptop.model.Outcome;
import dev.looptop.model.State;
import dev.looptop.query.SessionFilter;
import dev.looptop.query.Term;
import dev.looptop.stats.Bucket;
import dev.looptop.stats.Facet;
import dev.looptop.stats.Histogram;
import dev.looptop.stats.Outlook;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The bars of the statistics that lead somewhere, and the filter that each leads to. */
public final class StatsBars {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    private StatsBars() {}

    /** The bars of a panel in their order; none where the cursor cannot stand. */
    public static List<StatsBar> of(Outlook outlook, Facet facet, StatsPanel panel) {
        return switch (panel) {
            case TIME -> columns(outlook);
            case OUTCOMES -> outcomes(outlook);
            case TABLE -> groups(outlook, facet);
            case SECOND -> groups(outlook, second(facet));
            case ITERATIONS -> spread(outlook.iterations(), Term.Key.ITER);
            case DURATIONS -> spread(outlook.durations(), Term.Key.DUR);
            case CARDS, HEAT, TREND, STOPS, FACTS -> List.of();
        };
    }

    /** What the second table puts sessions together by. */
    static Facet second(Facet first) {
        return Facet.values()[(first.ordinal() + 1) % Facet.values().length];
    }

    private static List<StatsBar> columns(Outlook outlook) {
        List<StatsBar> bars = new ArrayList<>();
        List<Bucket> buckets = outlook.window().buckets();
        for (int at = 0; at < buckets.size(); at++) {
            Bucket bucket = buckets.get(at);
            Instant last = bucket.to().minusNanos(1);
            bars.add(new StatsBar(
                    word(outlook, bucket.from()),
                    outlook.columns().get(at).total(),
                    List.of(
                            new Term(Term.Key.AFTER, word(outlook, bucket.from()), bucket.from()),
                            new Term(Term.Key.BEFORE, end(outlook, last), last))));
        }
        return bars;
    }

    private static String word(Outlook outlook, Instant at) {
        boolean hours = outlook.window().step().equals("hour");
        return (hours ? HOUR : DAY).format(at.atZone(outlook.window().zone()));
    }

    private static String end(Outlook outlook, Instant last) {
        boolean hours = outlook.window().step().equals("hour");
        return (hours ? HOUR : DAY).format(last.atZone(outlook.window().zone()));
    }

    /** The outcomes, then those that have not ended, then conversations, which have no outcome. */
    private static List<StatsBar> outcomes(Outlook outlook) {
        List<StatsBar> bars = new ArrayList<>();
        int none = 0;
        for (Outlook.OutcomeCount counted : outlook.outcomes()) {
            if (counted.outcome() == Outcome.NONE) {
                none = counted.count();
            } else {
                String word = counted.outcome().word();
                bars.add(new StatsBar(word, counted.count(), List.of(Term.of(Term.Key.OUTCOME, Term.EXACTLY + word))));
            }
        }
        if (outlook.live() > 0) {
            bars.add(new StatsBar("live", outlook.live(), List.of(Term.of(Term.Key.LIVE, ""))));
        }
        if (none > outlook.live()) {
            bars.add(new StatsBar(
                    "idle",
                    none - outlook.live(),
                    List.of(
                            Term.of(Term.Key.OUTCOME, Term.EXACTLY + Outcome.NONE.word()),
                            Term.of(Term.Key.STATE, State.ENDED.word()))));
        }
        return bars;
    }

    private static List<StatsBar> groups(Outlook outlook, Facet facet) {
        return outlook.by(facet).stream()
                .map(row -> new StatsBar(
                        row.key(), row.figures().total(), List.of(Term.of(key(facet), Term.EXACTLY + row.key()))))
                .toList();
    }

    private static List<StatsBar> spread(Histogram histogram, Term.Key key) {
        return histogram.bars().stream()
                .map(bar -> new StatsBar(bar.label(), bar.count(), range(bar, key)))
                .toList();
    }

    /** Both bounds of a range; conditions on numbers must all hold. */
    private static List<Term> range(Histogram.Bar bar, Term.Key key) {
        Term from = Term.of(key, ">=" + number(bar.from(), key));
        return Double.isInfinite(bar.to()) ? List.of(from) : List.of(from, Term.of(key, "<" + number(bar.to(), key)));
    }

    private static String number(double value, Term.Key key) {
        long whole = Math.round(value);
        if (key == Term.Key.ITER || whole == 0) {
            return Long.toString(whole);
        }
        return whole % 3600 == 0 ? whole / 3600 + "h" : whole % 60 == 0 ? whole / 60 + "m" : whole + "s";
    }

    private static Term.Key key(Facet facet) {
        return switch (facet) {
            case PROJECT -> Term.Key.PROJECT;
            case SOURCE -> Term.Key.SOURCE;
            case AGENT -> Term.Key.AGENT;
            case MODEL -> Term.Key.MODEL;
            case RUN_TYPE -> Term.Key.RUN_TYPE;
            case CATEGORY -> Term.Key.CATEGORY;
            case HARNESS -> Term.Key.HARNESS;
        };
    }

    /**
     * A filter narrowed to a bar of a range. Conditions of one key are alternatives, so a key that the bar has too
     * gives way to the bar's; of dates the narrower bound is kept.
     */
    public static SessionFilter narrowed(SessionFilter filter, Outlook outlook, StatsBar bar) {
        Stream<Term> since =
                outlook.window().from().stream().map(at -> new Term(Term.Key.AFTER, word(outlook, at), at));
        List<Term> wanted = Stream.concat(since, bar.terms().stream()).toList();
        SessionFilter next = filter;
        for (Term.Key key : Term.Key.values()) {
            List<Term> terms = wanted.stream().filter(term -> term.key() == key).toList();
            boolean adds = key == Term.Key.ITER || key == Term.Key.DUR;
            for (Term term : adds || terms.isEmpty() ? terms : List.of(narrowest(filter, terms))) {
                next = (adds ? next : given(next, key)).with(term);
            }
        }
        return next;
    }

    /** Without the alternatives of a key; what must not hold stays. */
    private static SessionFilter given(SessionFilter filter, Term.Key key) {
        return new SessionFilter(filter.terms().stream()
                .filter(term -> term.key() != key || term.negated())
                .toList());
    }

    private static Term narrowest(SessionFilter filter, List<Term> terms) {
        Term.Key key = terms.get(0).key();
        Comparator<Term> byBound = Comparator.comparing(Term::bound);
        List<Term> before = filter.terms().stream()
                .filter(term -> term.key() == key && !term.negated())
                .toList();
        return switch (key) {
            case AFTER -> {
                Optional<Term> earliest = before.stream().min(byBound);
                yield Stream.concat(terms.stream(), earliest.stream())
                        .max(byBound)
                        .orElseThrow();
            }
            case BEFORE -> {
                Optional<Term> latest = before.stream().max(byBound);
                yield Stream.concat(terms.stream(), latest.stream())
                        .min(byBound)
                        .orElseThrow();
            }
            default -> terms.get(terms.size() - 1);
        };
    }
}
