package dev.looptop.query;

import dev.looptop.model.SessionRow;
import dev.looptop.model.State;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The orders of the session list. Every order ends in the session's id, so that it is total and stable. */
public enum SortOrder {
    /** Waiting, stuck, quiet, running, then newest. */
    ATTENTION(Comparator.<SessionRow, State>comparing(row -> row.judgement().state())
            .thenComparing(newest(SessionRow::moment))),
    /** Latest start first. */
    NEWEST(newest(row ->
            row.summary().times().startedAt().or(() -> row.summary().times().updatedAt()))),
    STATE(Comparator.<SessionRow, State>comparing(row -> row.judgement().state())
            .thenComparing(row -> row.judgement().outcome())
            .thenComparing(newest(SessionRow::moment))),
    PROJECT(Comparator.<SessionRow, String>comparing(
                    row -> row.summary().place().project().toLowerCase(Locale.ROOT))
            .thenComparing(newest(SessionRow::moment))),
    /** Longest first; unknown last. */
    DURATION(Comparator.<SessionRow>comparingDouble(
            row -> -row.summary().times().durationSecs().orElse(-1))),
    /** Most first. */
    ITERATIONS(Comparator.<SessionRow>comparingInt(row -> -row.summary().iterations())),
    /** Largest on disk first. */
    SIZE(Comparator.<SessionRow>comparingLong(row -> -row.summary().bytes()));

    private final Comparator<SessionRow> comparator;

    SortOrder(Comparator<SessionRow> comparator) {
        this.comparator = comparator.thenComparing(SessionRow::id);
    }

    /** The order as a comparator. */
    public Comparator<SessionRow> comparator() {
        return comparator;
    }

    /** The word in the sort menu and in {@code --sort}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All words, for a message. */
    public static String words() {
        return Arrays.stream(values()).map(SortOrder::word).collect(Collectors.joining(", "));
    }

    /** The order with this word, in any case; empty if there is none. */
    public static Optional<SortOrder> ofWord(String word) {
        for (SortOrder order : values()) {
            if (order.word().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(order);
            }
        }
        return Optional.empty();
    }

    private static Comparator<SessionRow> newest(Function<SessionRow, Optional<Instant>> at) {
        return Comparator.<SessionRow, Instant>comparing(row -> at.apply(row).orElse(Instant.EPOCH))
                .reversed();
    }
}
