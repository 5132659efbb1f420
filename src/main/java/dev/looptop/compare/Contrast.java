package dev.looptop.compare;

import dev.looptop.diff.FileDiff;
import dev.looptop.diff.Patch;
import dev.looptop.model.SessionRow;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.SpanWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Two sessions side by side.
 *
 * @param facts what is said of both
 * @param files the files of their last diffs: first those that only one changed, then those of both; by path
 */
public record Contrast(Side left, Side right, List<Fact> facts, List<FilePair> files) {
    public Contrast {
        facts = List.copyOf(facts);
        files = List.copyOf(files);
    }

    /** Compares two sessions. */
    public static Contrast of(Side left, Side right) {
        return new Contrast(left, right, facts(left, right), files(left.patch(), right.patch()));
    }

    private static List<Fact> facts(Side left, Side right) {
        List<Fact> facts = new ArrayList<>();
        add(facts, left, right, "project", row -> row.summary().place().project());
        add(facts, left, right, "source", row -> row.id().source());
        add(facts, left, right, "state", row -> row.judgement().state().word());
        add(facts, left, right, "outcome", row -> row.judgement().outcome().word());
        add(facts, left, right, "why", row -> row.judgement().why());
        add(
                facts,
                left,
                right,
                "iterations",
                row -> Integer.toString(row.summary().iterations()));
        add(facts, left, right, "time", row -> span(row.summary()));
        add(facts, left, right, "tokens", row -> number(row.summary()));
        add(facts, left, right, "cost", row -> cost(row.summary()));
        add(
                facts,
                left,
                right,
                "agents",
                row -> String.join(", ", distinct(row.summary().agents())));
        add(
                facts,
                left,
                right,
                "models",
                row -> String.join(", ", distinct(row.summary().models())));
        facts.add(new Fact("prompt", brief(left.prompt()), brief(right.prompt())));
        facts.add(new Fact("last diff", size(left), size(right)));
        return facts;
    }

    private static void add(List<Fact> facts, Side left, Side right, String name, Function<SessionRow, String> word) {
        facts.add(new Fact(name, word.apply(left.known()), word.apply(right.known())));
    }

    private static List<String> distinct(List<String> names) {
        return names.stream().distinct().toList();
    }

    private static String span(SessionSummary session) {
        return session.times().durationSecs().isEmpty()
                ? ""
                : SpanWords.exact(Duration.ofSeconds(
                        Math.round(session.times().durationSecs().getAsDouble())));
    }

    private static String number(SessionSummary session) {
        return session.tokens().isEmpty() ? "" : Long.toString(session.tokens().getAsLong());
    }

    private static String cost(SessionSummary session) {
        return session.costUsd().isEmpty()
                ? ""
                : String.format(Locale.ROOT, "$%.2f", session.costUsd().getAsDouble());
    }

    /** So much of a hash as tells two apart. */
    private static String brief(String hash) {
        return hash.substring(0, Math.min(8, hash.length()));
    }

    private static String size(Side side) {
        if (!side.trouble().isEmpty()) {
            return "";
        }
        Patch patch = side.patch();
        int files = patch.files().size();
        return files + (files == 1 ? " file +" : " files +") + patch.added() + " -" + patch.removed();
    }

    private static List<FilePair> files(Patch left, Patch right) {
        Map<String, FilePair> pairs = new TreeMap<>();
        for (FileDiff file : left.files()) {
            pairs.put(file.path(), new FilePair(file.path(), Optional.of(file), Optional.empty()));
        }
        for (FileDiff file : right.files()) {
            Optional<FileDiff> first =
                    Optional.ofNullable(pairs.get(file.path())).flatMap(FilePair::left);
            pairs.put(file.path(), new FilePair(file.path(), first, Optional.of(file)));
        }
        List<FilePair> sorted = new ArrayList<>();
        for (FilePair.Where where : FilePair.Where.values()) {
            pairs.values().stream().filter(pair -> pair.where() == where).forEach(sorted::add);
        }
        return sorted;
    }
}
