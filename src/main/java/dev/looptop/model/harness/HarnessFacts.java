package dev.looptop.model.harness;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * One harness. Built up from {@link #of}, so that one more fact touches this file and the format that knows it.
 *
 * @param source its word, as in {@code --source} and in ids
 * @param recordedAs its word in the records that other programs keep of its sessions
 * @param judge what it calls the judge of an iteration
 * @param commands what the person can type
 * @param engine how its process is found
 * @param silenceVariable environment variable with the minutes of silence after which its user takes a session for
 *     stuck; empty if there is none
 * @param payment how its tokens are paid for
 */
public record HarnessFacts(
        String source,
        String recordedAs,
        String judge,
        Commands commands,
        Engine engine,
        String silenceVariable,
        Payment payment) {
    /** A harness of which nothing but its word is known. */
    public static HarnessFacts of(String source) {
        return new HarnessFacts(source, source, "critic", Commands.NONE, Engine.UNKNOWN, "", Payment.UNKNOWN);
    }

    /** The same with another word in records. */
    public HarnessFacts recorded(String word) {
        return new HarnessFacts(source, word, judge, commands, engine, silenceVariable, payment);
    }

    /** The same with another word for its judge. */
    public HarnessFacts judgedBy(String word) {
        return new HarnessFacts(source, recordedAs, word, commands, engine, silenceVariable, payment);
    }

    /** The same with a command that goes on with a session, {@code {id}} in the place of its id. */
    public HarnessFacts resumedBy(String command) {
        Commands more = new Commands(command, commands.revive());
        return new HarnessFacts(source, recordedAs, judge, more, engine, silenceVariable, payment);
    }

    /** The same with what brings back a session whose engine is gone, {@code {id}} in the place of its id. */
    public HarnessFacts revivedBy(String command) {
        Commands more = new Commands(commands.resume(), command);
        return new HarnessFacts(source, recordedAs, judge, more, engine, silenceVariable, payment);
    }

    /** The same with an engine that can be found. */
    public HarnessFacts runBy(Engine found) {
        return new HarnessFacts(source, recordedAs, judge, commands, found, silenceVariable, payment);
    }

    /** The same with an environment variable that has minutes of silence. */
    public HarnessFacts silentFor(String variable) {
        return new HarnessFacts(source, recordedAs, judge, commands, engine, variable, payment);
    }

    /** The same with a way to pay. */
    public HarnessFacts paidBy(Payment way) {
        return new HarnessFacts(source, recordedAs, judge, commands, engine, silenceVariable, way);
    }

    /** The silence that an environment asks for; only a whole number of minutes above 0 does. */
    public Optional<Duration> silence(Map<String, String> environment) {
        String minutes = silenceVariable.isEmpty() ? "" : environment.getOrDefault(silenceVariable, "");
        return minutes.matches("[0-9]{1,6}") && Integer.parseInt(minutes) > 0
                ? Optional.of(Duration.ofMinutes(Integer.parseInt(minutes)))
                : Optional.empty();
    }
}
