package dev.looptop.store.search;

import dev.looptop.model.Body;
import dev.looptop.model.Change;
import dev.looptop.model.Document;
import dev.looptop.model.Event;
import dev.looptop.model.Gate;
import dev.looptop.model.Iteration;
import dev.looptop.model.Message;
import dev.looptop.model.Permission;
import dev.looptop.model.Session;
import dev.looptop.model.Step;
import dev.looptop.query.Hit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One text of a session that is searched.
 *
 * @param iteration counted from 1, 0 for the whole session
 * @param part the text's name, possibly empty
 */
record SearchedText(int iteration, Hit.Place place, String part, Body body) {
    /** Every text of a session once, in the order in which a person reads it. */
    static List<SearchedText> of(Session session) {
        List<SearchedText> texts = new ArrayList<>();
        texts.add(new SearchedText(
                0, Hit.Place.TITLE, "", Body.of(session.summary().title())));
        texts.add(new SearchedText(0, Hit.Place.PROMPT, "", session.prompt()));
        for (Iteration iteration : session.iterations()) {
            add(texts, iteration);
        }
        for (Document document : session.documents()) {
            texts.add(new SearchedText(0, Hit.Place.DOCUMENT, document.name(), document.body()));
        }
        for (Gate gate : session.gates()) {
            texts.add(new SearchedText(gate.iteration(), Hit.Place.GATE, gate.name(), Body.of(gate.summary())));
        }
        for (Permission permission : session.permissions()) {
            String asked = permission.tool() + "  " + permission.command();
            texts.add(new SearchedText(0, Hit.Place.GATE, "permission", Body.of(asked)));
        }
        for (Event event : session.events()) {
            texts.add(new SearchedText(0, Hit.Place.EVENT, "", Body.of(event.text())));
        }
        Set<Body> seen = new HashSet<>();
        return texts.stream()
                .filter(text -> !text.body().isEmpty() && seen.add(text.body()))
                .toList();
    }

    private static void add(List<SearchedText> texts, Iteration iteration) {
        int number = iteration.number();
        if (iteration.messages().isEmpty()) {
            texts.add(new SearchedText(number, Hit.Place.OUTPUT, "", iteration.output()));
        }
        texts.add(new SearchedText(number, Hit.Place.ERRORS, "", iteration.errors()));
        texts.add(new SearchedText(number, Hit.Place.FEEDBACK, "", iteration.feedback()));
        for (Message message : iteration.messages()) {
            texts.add(new SearchedText(number, Hit.Place.MESSAGE, message.who(), message.text()));
        }
        for (Step step : iteration.steps()) {
            texts.add(new SearchedText(number, Hit.Place.TOOL, "", step.input()));
            texts.add(new SearchedText(number, Hit.Place.TOOL, "", Body.of(step.name())));
            texts.add(new SearchedText(number, Hit.Place.TOOL, step.name(), step.log()));
        }
        if (iteration.change() instanceof Change.Own own) {
            texts.add(new SearchedText(number, Hit.Place.DIFF, "", own.patch()));
        } else if (iteration.change() instanceof Change.SoFar soFar) {
            texts.add(new SearchedText(number, Hit.Place.DIFF, "", soFar.patch()));
        }
    }
}
