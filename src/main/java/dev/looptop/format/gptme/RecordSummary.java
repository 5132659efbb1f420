package dev.looptop.format.gptme;

import dev.looptop.model.Activity;
import dev.looptop.model.Crew;
import dev.looptop.model.Effort;
import dev.looptop.model.Ending;
import dev.looptop.model.Labels;
import dev.looptop.model.Outcome;
import dev.looptop.model.Problem;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.Ties;
import dev.looptop.model.Times;
import dev.looptop.model.TokenUse;
import dev.looptop.model.Workplace;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The facts of one record in the words that all sources share. */
final class RecordSummary {
    private static final String UNKNOWN = "unknown";
    private static final Workplace NOWHERE = new Workplace(UNKNOWN, "");
    private static final List<Field> TOKENS =
            List.of(Field.INPUT_TOKENS, Field.OUTPUT_TOKENS, Field.CACHE_CREATION_TOKENS, Field.CACHE_READ_TOKENS);

    private final RecordFields line;
    private final ZoneId zone;
    private final List<Problem> problems = new ArrayList<>(0);

    private RecordSummary(RecordFields line, ZoneId zone) {
        this.line = line;
        this.zone = zone;
    }

    /**
     * The summary of a record.
     *
     * @param zone of times that name none
     * @param written when its file was last written: a record without a time is dated by that
     */
    static SessionSummary of(RecordFields line, SessionId id, long bytes, ZoneId zone, Instant written) {
        return new RecordSummary(line, zone).summary(id, bytes, written);
    }

    /** Whether the record names its session. */
    static boolean named(RecordFields line) {
        return !line.text(Field.SESSION_NAME).isBlank();
    }

    /** The transcript that a record names; older ones kept it as their journal. */
    static String trajectory(RecordFields line) {
        if (line.has(Field.TRAJECTORY_PATH)) {
            return line.isText(Field.TRAJECTORY_PATH) ? line.text(Field.TRAJECTORY_PATH) : "";
        }
        String journal = line.isText(Field.JOURNAL_PATH) ? line.text(Field.JOURNAL_PATH) : "";
        return LoadRules.isTrajectory(journal) ? journal : "";
    }

    private SessionSummary summary(SessionId id, long bytes, Instant written) {
        String harness = line.textOr(Field.HARNESS, UNKNOWN);
        String model = line.textOr(Field.MODEL, UNKNOWN);
        OptionalDouble lasted = duration();
        Optional<Instant> recorded = recordedAt(id, written);
        Labels labels = new Labels(
                harness,
                LoadRules.runType(line.textOr(Field.RUN_TYPE, UNKNOWN)),
                line.text(Field.CATEGORY),
                recorded,
                use());
        String project = line.text(Field.PROJECT);
        return new SessionSummary(
                id,
                project.isEmpty() ? NOWHERE : Workplace.of(project),
                title(labels),
                ending(),
                times(recorded, lasted),
                new Crew(isKnown(harness) ? List.of(harness) : List.of(), model.isEmpty() ? List.of() : List.of(model)),
                Effort.NONE.sized(bytes).spending(tokens(labels.use()), OptionalDouble.empty()),
                Ties.NONE,
                labels,
                Activity.NONE,
                problems);
    }

    private static boolean isKnown(String word) {
        return !word.isEmpty() && !word.equals(UNKNOWN);
    }

    private String title(Labels labels) {
        if (named(line)) {
            return line.text(Field.SESSION_NAME).strip();
        }
        StringBuilder kind = new StringBuilder();
        for (String word : new String[] {labels.runType(), labels.category(), labels.harness()}) {
            if (isKnown(word)) {
                kind.append(kind.length() == 0 ? "" : " · ").append(word);
            }
        }
        return kind.length() == 0 ? "(no name)" : kind.toString();
    }

    private Ending ending() {
        String word = line.textOr(Field.OUTCOME, UNKNOWN);
        return new Ending(outcome(word), word, line.text(Field.FAILURE_REASON));
    }

    /** Our word for the harness's own (product.md). */
    static Outcome outcome(String word) {
        return switch (word) {
            case "productive" -> Outcome.SUCCESS;
            case "noop" -> Outcome.NOOP;
            case "failed", "violated_policy" -> Outcome.FAILED;
            default -> Outcome.UNKNOWN;
        };
    }

    private OptionalDouble duration() {
        OptionalDouble seconds = line.number(Field.DURATION_SECONDS);
        if (seconds.isEmpty() && !line.text(Field.DURATION_SECONDS).isEmpty()) {
            problem("the duration is no number", line.text(Field.DURATION_SECONDS));
        }
        return seconds.isPresent() && seconds.getAsDouble() > 0 ? seconds : OptionalDouble.empty();
    }

    private Optional<Instant> recordedAt(SessionId id, Instant written) {
        String text = line.isText(Field.TIMESTAMP) ? LoadRules.timestamp(line.text(Field.TIMESTAMP)) : "";
        if (text.isEmpty()) {
            problem("no timestamp", "it is dated by the last change of " + id.path());
            return Optional.of(written);
        }
        Optional<Instant> at = RecordMoment.parse(text, zone);
        if (at.isEmpty()) {
            problem("the timestamp is none", text);
        }
        return at;
    }

    /** Begin and end by the rule of the real {@code dedup} (formats/gptme.md, section 5.4). */
    private Times times(Optional<Instant> recorded, OptionalDouble lasted) {
        Optional<Instant> startTime = moment(Field.START_TIME);
        Optional<Instant> endTime = moment(Field.END_TIME);
        Optional<Instant> started = startTime.isPresent() ? startTime : recorded;
        Optional<Instant> ended =
                endTime.isPresent() || lasted.isEmpty() ? endTime : started.flatMap(at -> at(at, lasted));
        Optional<Instant> updated = recorded.isPresent() ? recorded : started;
        boolean later = ended.isPresent() && updated.isPresent() && ended.get().isAfter(updated.get());
        return new Times(started, later ? ended : updated, ended, lasted);
    }

    private static Optional<Instant> at(Instant start, OptionalDouble seconds) {
        double most = Duration.ofDays(36_500).toSeconds();
        return seconds.getAsDouble() > most
                ? Optional.empty()
                : Optional.of(start.plusMillis((long) (seconds.getAsDouble() * 1000)));
    }

    private Optional<Instant> moment(Field field) {
        return line.isText(field) ? RecordMoment.parse(LoadRules.timestamp(line.text(field)), zone) : Optional.empty();
    }

    /** The count by itself where there is one, else the sum of its kinds. */
    private OptionalLong tokens(Optional<TokenUse> use) {
        OptionalDouble count = line.number(Field.TOKEN_COUNT);
        if (count.isPresent()) {
            return OptionalLong.of((long) count.getAsDouble());
        }
        return use.isPresent() ? OptionalLong.of(use.get().total()) : OptionalLong.empty();
    }

    private Optional<TokenUse> use() {
        long[] counts = new long[TOKENS.size()];
        boolean any = false;
        for (int i = 0; i < counts.length; i++) {
            OptionalDouble count = line.number(TOKENS.get(i));
            any |= count.isPresent();
            counts[i] = (long) count.orElse(0);
        }
        return any ? Optional.of(new TokenUse(counts[0], counts[1], counts[2], counts[3])) : Optional.empty();
    }

    private void problem(String what, String why) {
        problems.add(new Problem("", what, why));
    }
}
