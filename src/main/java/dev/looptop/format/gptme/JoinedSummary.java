package dev.looptop.format.gptme;

import dev.looptop.model.Activity;
import dev.looptop.model.Crew;
import dev.looptop.model.Ending;
import dev.looptop.model.Outcome;
import dev.looptop.model.Problem;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A record and its transcript as one session: what the record knows wins, the transcript gives the rest, and while the
 * record does not know how it ended, the transcript says what is going on.
 */
final class JoinedSummary {
    private JoinedSummary() {}

    static SessionSummary of(Stored stored, SessionId transcript, SessionSummary said) {
        SessionSummary record = stored.summary();
        boolean settled = record.ending().outcome() != Outcome.UNKNOWN;
        Ending ending = settled ? record.ending() : open(record.ending(), said.ending());
        return new SessionSummary(
                record.id(),
                record.place().directory().isEmpty() ? said.place() : record.place(),
                stored.named() || said.title().isBlank() ? record.title() : said.title(),
                ending,
                times(record.times(), said.times()),
                new Crew(both(record.agents(), said.agents()), models(record.models(), said.models())),
                said.effort()
                        .sized(record.bytes() + said.bytes())
                        .spending(record.tokens().isPresent() ? record.tokens() : said.tokens(), said.costUsd()),
                said.ties().tagged(both(record.tags(), said.tags())).covering(List.of(transcript)),
                record.labels(),
                settled ? Activity.NONE : said.activity(),
                problems(record.problems(), said.problems()));
    }

    /** The record's word stays to be found by, although nothing has ended as far as anyone knows. */
    private static Ending open(Ending record, Ending said) {
        return said.written() ? said : new Ending(Outcome.NONE, record.word(), record.detail());
    }

    private static Times times(Times record, Times said) {
        Optional<Instant> updated = later(record.updatedAt(), said.updatedAt());
        return new Times(
                said.startedAt().or(record::startedAt),
                updated,
                record.endedAt().or(said::endedAt),
                record.durationSecs().isPresent() ? record.durationSecs() : said.durationSecs());
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        boolean second = one.isEmpty() || (other.isPresent() && other.get().isAfter(one.get()));
        return second ? other : one;
    }

    private static List<String> models(List<String> record, List<String> said) {
        boolean unknown = record.isEmpty() || record.equals(List.of("unknown"));
        return unknown && !said.isEmpty() ? said : both(record, said);
    }

    private static List<String> both(List<String> first, List<String> second) {
        Set<String> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    private static List<Problem> problems(List<Problem> first, List<Problem> second) {
        List<Problem> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
