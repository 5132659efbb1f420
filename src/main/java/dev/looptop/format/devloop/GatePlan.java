package dev.looptop.format.devloop;

import dev.looptop.model.Decision;
import dev.looptop.model.Gate;
import dev.looptop.model.act.Act;
import dev.looptop.model.act.ActResult;
import dev.looptop.model.act.Answer;
import dev.looptop.model.act.Content;
import dev.looptop.model.act.FileChange;
import dev.looptop.model.act.Listener;
import dev.looptop.model.act.Plan;
import dev.looptop.model.act.Planning;
import dev.looptop.model.act.Polled;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plans an answer to a gate (package, "Gates"). It is refused where nobody would take it, where one is being taken, and
 * where it would be written through a link.
 */
final class GatePlan {
    /** An engine that looks takes an answer at once; one that has lain for longer is taken by nobody. */
    private static final Duration TAKEN_WITHIN = Duration.ofSeconds(5);

    private final Act.AnswerGate act;
    private final SeenGate gate;
    private final Listener listener;
    private final Instant now;
    private final List<String> sentences = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<String> losses = new ArrayList<>();

    /** A plan from a gate as it was just read. */
    GatePlan(Act.AnswerGate act, SeenGate gate, Listener listener, Instant now) {
        this.act = act;
        this.gate = gate;
        this.listener = listener;
        this.now = now;
    }

    /** The plan, or why there is none. */
    Planning planned() {
        return unfit().or(this::stale)
                .or(this::closed)
                .or(this::unheard)
                .or(this::decided)
                .<Planning>map(refused -> refused)
                .orElseGet(this::plan);
    }

    private static Optional<ActResult.Refused> refused(String reason, String remedy) {
        return Optional.of(new ActResult.Refused(reason, remedy));
    }

    private Optional<ActResult.Refused> unfit() {
        if (!DecisionFile.GATES.contains(act.gate())) {
            return refused(
                    "how devloop is answered at a gate '" + act.gate() + "' is not known to looptop",
                    "answer it at the engine's terminal");
        }
        if (act.answer() != Answer.APPROVE && act.answer() != Answer.REJECT) {
            return refused("a gate is approved or rejected, not " + act.answer().word(), "");
        }
        Path folder = gate.file().getParent();
        boolean link = Files.isSymbolicLink(gate.file()) || Files.isSymbolicLink(folder);
        boolean odd = Files.exists(gate.file(), LinkOption.NOFOLLOW_LINKS)
                && !Files.isRegularFile(gate.file(), LinkOption.NOFOLLOW_LINKS);
        return link || odd
                ? refused(
                        gate.file() + " is a link or no plain file, and looptop writes through none",
                        "see what it is and remove it")
                : Optional.empty();
    }

    private Optional<ActResult.Refused> stale() {
        return act.seen().agrees(gate.stamp())
                ? Optional.empty()
                : refused(
                        "it changed since you looked: " + act.seen().difference(gate.stamp()),
                        "look again and decide anew");
    }

    private Optional<ActResult.Refused> closed() {
        String word = gate.session().summary().ending().word();
        boolean over = word.equals("approved") || word.equals("rejected") || word.equals("done");
        if (over) {
            return refused("the session has ended (" + word + ") and cannot be resumed: no gate will open", "");
        }
        if (gate.open() || act.ahead()) {
            return Optional.empty();
        }
        String before = gate.last()
                .map(last -> "the " + act.gate() + " gate is closed: " + said(last))
                .orElse("the " + act.gate() + " gate has not opened yet");
        return refused(before, "with --ahead the answer is left for when it opens");
    }

    private static String said(Gate last) {
        String by = last.decidedBy().isEmpty() ? "" : " (" + last.decidedBy() + ")";
        return last.decision() + by + last.decidedAt().map(at -> " at " + at).orElse("");
    }

    private Optional<ActResult.Refused> unheard() {
        return gate.open() && listener.polled() == Polled.NOBODY && !act.ahead()
                ? refused(
                        "the engine is gone: nobody waits at the " + act.gate() + " gate",
                        "with --ahead the answer is left for 'devloop resume "
                                + gate.session().id().name() + "'")
                : Optional.empty();
    }

    /** An answer that lies there is left alone where it says the same, and where the engine is about to take it. */
    private Optional<ActResult.Refused> decided() {
        if (gate.lies().isEmpty()) {
            return Optional.empty();
        }
        Decision lies = gate.lies().get();
        if (lies.answer().equals(act.answer().word())) {
            return refused(
                    "already decided: " + words(lies) + " lies there",
                    gate.open() ? listener.words() : "it is taken when the gate opens");
        }
        boolean fresh = lies.at().map(at -> at.plus(TAKEN_WITHIN).isAfter(now)).orElse(true);
        return gate.open() && listener.polled() == Polled.AT_ONCE && fresh
                ? refused("already decided: " + words(lies) + " lies there, and the engine is taking it", "look again")
                : Optional.empty();
    }

    private static String words(Decision lies) {
        String by = lies.source().isEmpty() ? "" : " by " + lies.source();
        return "'" + lies.answer() + "'" + by + lies.at().map(at -> " of " + at).orElse("");
    }

    private Plan plan() {
        Path file = gate.file();
        Content content = Content.of(DecisionFile.text(act.gate(), act.answer().word(), now));
        boolean there = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        FileChange change = there
                ? new FileChange.Replace(file.toString(), content)
                : new FileChange.Create(file.toString(), content);
        sentences.add(act.answer().word() + "s the " + act.gate() + " gate of "
                + gate.session().id().name());
        if (gate.open()) {
            warnOfListener();
        } else {
            sentences.add("nobody asks now: the answer lies ready and is taken as soon as the gate opens");
            warnOfEarlier();
        }
        gate.lies().ifPresent(lies -> losses.add(words(lies) + " is replaced"));
        if (there && gate.lies().isEmpty()) {
            warnings.add("a file that is no valid decision is replaced");
        }
        return new Plan(act, List.of(change), sentences, warnings, losses, gate.stamp(), awaited());
    }

    /** Who leaves an answer ahead waits for nobody, unless an engine is there that looks for it. */
    private boolean awaited() {
        return gate.open() && (!act.ahead() || listener.polled() == Polled.AT_ONCE);
    }

    private void warnOfListener() {
        if (listener.polled() == Polled.AT_ONCE) {
            sentences.add(listener.words());
        } else {
            warnings.add(listener.words());
        }
    }

    private void warnOfEarlier() {
        gate.last()
                .filter(last -> !last.open())
                .ifPresent(last -> warnings.add("the gate was answered before: " + said(last)
                        + "; only a further round or a resume asks again"));
    }
}
