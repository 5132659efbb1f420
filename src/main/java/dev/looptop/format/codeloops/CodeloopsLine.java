package dev.looptop.format.codeloops;

import dev.looptop.json.JsonLine;
import dev.looptop.model.Body;
import dev.looptop.tail.TailLine;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What one line of a codeloops file says. */
sealed interface CodeloopsLine {
    /** The first line. */
    record Start(
            Optional<Instant> at,
            Body prompt,
            String title,
            String directory,
            String actor,
            String critic,
            String actorModel,
            String criticModel,
            OptionalInt maxIterations)
            implements CodeloopsLine {}

    /** One iteration, written when the critic had decided. */
    record Round(
            Optional<Instant> at,
            Body output,
            Body errors,
            OptionalInt exitCode,
            OptionalDouble actorSecs,
            Body diff,
            OptionalInt filesChanged,
            String decision,
            Body feedback)
            implements CodeloopsLine {
        /** The same with another diff. */
        Round withDiff(Body other) {
            return new Round(at, output, errors, exitCode, actorSecs, other, filesChanged, decision, feedback);
        }

        /** An iteration of which nothing else is known. */
        static Round writtenAt(Optional<Instant> at) {
            return new Round(
                    at,
                    Body.NONE,
                    Body.NONE,
                    OptionalInt.empty(),
                    OptionalDouble.empty(),
                    Body.NONE,
                    OptionalInt.empty(),
                    "",
                    Body.NONE);
        }
    }

    /** The last line. */
    record End(
            Optional<Instant> at,
            String outcome,
            OptionalInt iterations,
            Body summary,
            OptionalDouble confidence,
            OptionalDouble durationSecs)
            implements CodeloopsLine {}

    /** A line that is none of these; {@code reason} says why. */
    record Unreadable(long offset, String reason) implements CodeloopsLine {}

    /** Reads one line that is not blank. */
    static CodeloopsLine read(TailLine line) throws IOException {
        JsonLine.Outcome outcome = JsonLine.read(line);
        if (outcome.line().isEmpty()) {
            return new Unreadable(line.offset(), outcome.reason());
        }
        JsonLine json = outcome.line().get();
        return switch (json.text("type")) {
            case "session_start" -> start(json);
            case "iteration" -> round(json);
            case "session_end" -> end(json);
            case "" -> new Unreadable(line.offset(), "no type");
            default -> new Unreadable(line.offset(), "unknown type '" + shortened(json.text("type")) + "'");
        };
    }

    private static Start start(JsonLine json) {
        return new Start(
                json.instant("timestamp"),
                json.body("prompt"),
                firstLine(json.text("prompt")),
                json.text("working_dir"),
                json.text("actor_agent"),
                json.text("critic_agent"),
                json.text("actor_model"),
                json.text("critic_model"),
                counted(json.integer("max_iterations")));
    }

    private static Round round(JsonLine json) {
        return new Round(
                json.instant("timestamp"),
                json.body("actor_output"),
                json.body("actor_stderr"),
                json.integer("actor_exit_code"),
                json.number("actor_duration_secs"),
                json.body("git_diff"),
                json.integer("git_files_changed"),
                json.text("critic_decision"),
                json.body("feedback"));
    }

    private static End end(JsonLine json) {
        return new End(
                json.instant("timestamp"),
                json.text("outcome"),
                counted(json.integer("iterations")),
                json.body("summary"),
                json.number("confidence"),
                json.number("duration_secs"));
    }

    private static OptionalInt counted(OptionalInt number) {
        return number.orElse(0) < 0 ? OptionalInt.empty() : number;
    }

    /** The first line of a prompt that says anything. */
    static String firstLine(String prompt) {
        String text = prompt.strip();
        int end = 0;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return text.substring(0, end).strip();
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) : text;
    }
}
