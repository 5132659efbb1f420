package dev.looptop.ui.reading;

import dev.looptop.model.Body;
import dev.looptop.model.Change;
import dev.looptop.model.Gate;
import dev.looptop.model.Iteration;
import dev.looptop.model.Judgement;
import dev.looptop.model.Problem;
import dev.looptop.model.Session;
import dev.looptop.model.SessionId;
import dev.looptop.model.harness.Harnesses;
import dev.looptop.ui.text.LoadedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The open session: what was asked for, what has come, which iteration is chosen.
 *
 * @param generation counted up with every session opened; part of every slot, so that late answers are not taken
 * @param version counted up with everything that comes; what was made of it is made anew when it is another
 * @param id the session asked for, empty while none is
 * @param session what was read of it, empty until it comes
 * @param judgement its state when it was read
 * @param failed why it could not be read
 * @param chosen index of the chosen iteration, -1 without any
 * @param latest whether the choice moves on with the newest iteration
 * @param asked bodies asked for, by slot
 * @param texts bodies that have come, by slot
 */
public record Reading(
        int generation,
        int version,
        Optional<SessionId> id,
        Optional<Session> session,
        Optional<Judgement> judgement,
        Optional<Problem> failed,
        int chosen,
        boolean latest,
        Map<String, Body> asked,
        Map<String, LoadedText> texts) {
    /** No session is open. */
    public static final Reading NONE = new Reading(
            0, 0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), -1, true, Map.of(), Map.of());

    public Reading {
        asked = Map.copyOf(asked);
        texts = Map.copyOf(texts);
    }

    /** Another session was asked for; nothing of the one before is kept. */
    public Reading opening(Optional<SessionId> next) {
        return new Reading(
                generation + 1,
                version + 1,
                next,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                -1,
                true,
                Map.of(),
                Map.of());
    }

    /** The session came or has changed. */
    public Reading opened(Session read, Judgement judged) {
        int last = read.iterations().size() - 1;
        int next = latest || chosen < 0 ? last : Math.min(chosen, last);
        return new Reading(
                generation,
                version + 1,
                id,
                Optional.of(read),
                Optional.of(judged),
                Optional.empty(),
                next,
                latest || next == last,
                asked,
                texts);
    }

    /** The session could not be read. */
    public Reading failed(Problem problem) {
        return new Reading(
                generation, version + 1, id, session, judgement, Optional.of(problem), chosen, latest, asked, texts);
    }

    /** With another iteration chosen, kept within the session. */
    public Reading choosing(int index) {
        int last = iterations().size() - 1;
        int next = Math.max(Math.min(index, last), last < 0 ? -1 : 0);
        return next == chosen
                ? this
                : new Reading(generation, version, id, session, judgement, failed, next, next == last, asked, texts);
    }

    /** With a body asked for; an inline one is there at once. */
    public Reading asking(String name, Body body) {
        Map<String, Body> more = new HashMap<>(asked);
        more.put(slot(name), body);
        Reading next = new Reading(generation, version, id, session, judgement, failed, chosen, latest, more, texts);
        return body.isInline() ? next.loaded(slot(name), LoadedText.of(body.inline(), true, "")) : next;
    }

    /** With a body that came; one of another session or never asked for is dropped. */
    public Reading loaded(String slot, LoadedText text) {
        if (!asked.containsKey(slot)) {
            return this;
        }
        Map<String, LoadedText> more = new HashMap<>(texts);
        more.put(slot, text);
        return new Reading(generation, version + 1, id, session, judgement, failed, chosen, latest, asked, more);
    }

    /** The full name of a slot in this opening of the session. */
    public String slot(String name) {
        return generation + "/" + name;
    }

    /** A body that has come. */
    public Optional<LoadedText> text(String name) {
        return Optional.ofNullable(texts.get(slot(name)));
    }

    /** Whether this body must still be asked for. */
    public boolean lacks(String name, Body body) {
        return !body.isEmpty() && !body.equals(asked.get(slot(name)));
    }

    /** The iterations, none until the session came. */
    public List<Iteration> iterations() {
        return session.map(Session::iterations).orElse(List.of());
    }

    /** The chosen iteration. */
    public Optional<Iteration> iteration() {
        return chosen < 0 ? Optional.empty() : Optional.of(iterations().get(chosen));
    }

    /** The iteration whose patch is shown: the chosen one, or the one before while it has recorded nothing yet. */
    public Optional<Iteration> patched() {
        Optional<Iteration> here = iteration();
        boolean nothing = here.filter(i -> i.open() && i.change() instanceof Change.Unrecorded)
                .isPresent();
        return nothing && chosen > 0 ? Optional.of(iterations().get(chosen - 1)) : here;
    }

    /** The newest iteration up to the chosen one on which the judge has spoken. */
    public Optional<Iteration> judged() {
        for (int index = chosen; index >= 0; index--) {
            if (!iterations().get(index).feedback().isEmpty()) {
                return Optional.of(iterations().get(index));
            }
        }
        return Optional.empty();
    }

    /** Whether every text that was asked for has come. */
    public boolean allHere() {
        return texts.keySet().containsAll(asked.keySet());
    }

    /** The newest gate of the session that nobody has decided. */
    public Optional<Gate> openGate() {
        List<Gate> gates = session.map(Session::gates).orElse(List.of());
        for (int index = gates.size() - 1; index >= 0; index--) {
            if (gates.get(index).open()) {
                return Optional.of(gates.get(index));
            }
        }
        return Optional.empty();
    }

    /** What the critic said of the newest iteration that it has judged; empty while that has not come. */
    public Optional<String> criticsWords() {
        return judged().map(Iteration::number)
                .flatMap(number -> text("feedback:" + number))
                .map(text -> String.join("\n", text.lines()))
                .filter(words -> !words.isBlank());
    }

    /** What the judge of its iterations is called, as a heading begins with it. */
    public String critic(Harnesses harnesses) {
        String word = harnesses.of(id().map(SessionId::source).orElse("")).judge();
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
