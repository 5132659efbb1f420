package dev.looptop.ui.detail;

import dev.looptop.cell.CleanText;
import dev.looptop.cell.TextWidth;
import dev.looptop.model.Document;
import dev.looptop.model.Event;
import dev.looptop.model.Gate;
import dev.looptop.model.Problem;
import dev.looptop.model.Session;
import dev.looptop.ui.text.DocLine;
import dev.looptop.ui.text.LoadedText;
import dev.looptop.ui.text.Role;
import java.util.List;

/** Everything of the open session as lines of text, the chosen iteration in full. */
final class DetailText {
    private static final int MOST_EVENTS = 400;

    private final DetailPage page;

    private DetailText(DetailPage page) {
        this.page = page;
    }

    /** The lines of what is shown in this many columns; a quiet word while the session is being read. */
    static List<DocLine> lines(DetailPage.Shown shown, int columns) {
        if (shown.reading().session().isEmpty()) {
            String word = shown.reading().failed().map(Problem::line).orElse("reading the session");
            return List.of(DocLine.of(CleanText.line(word), Role.DIM));
        }
        DetailPage page = new DetailPage(shown, columns);
        new DetailText(page).session(shown.reading().session().get());
        return page.lines();
    }

    private void session(Session session) {
        SessionFacts.write(page, session);
        page.section("Prompt");
        page.prose("prompt", session.prompt(), "no prompt is recorded");
        page.reading().iteration().ifPresent(iteration -> IterationText.write(page, iteration));
        ShownTexts.documents(session).forEach(this::document);
        gates(session.gates());
        permissions(session);
        session.project().ifPresent(facts -> ProjectText.write(page, facts));
        events(session.events());
        problems(session.summary().problems());
        session.project().ifPresent(facts -> facts.logs().forEach(this::document));
    }

    private void document(Document document) {
        if (document.kind() == Document.Kind.LOG || document.kind() == Document.Kind.PATCH) {
            page.part(document.name(), ShownTexts.DOCUMENT + document.name(), document.body());
            return;
        }
        page.said(document.name(), ShownTexts.DOCUMENT + document.name(), document.body());
    }

    private void gates(List<Gate> gates) {
        if (gates.isEmpty()) {
            return;
        }
        page.section("Gates");
        for (Gate gate : gates) {
            String answer = gate.open()
                    ? "open"
                    : gate.decision() + (gate.decidedBy().isEmpty() ? "" : " by " + gate.decidedBy());
            page.line(new DocLine(
                    TextWidth.padRight(
                                    gate.requestedAt()
                                            .map(page.moments()::second)
                                            .orElse(""),
                                    8) + "  ",
                    CleanText.line(gate.name() + " gate, iteration " + gate.iteration() + ": " + answer),
                    gate.open() ? Role.WAITING : Role.TEXT));
            LoadedText.of(gate.summary(), true, "")
                    .lines()
                    .forEach(line -> page.line(new DocLine("          ", line, Role.DIM)));
        }
    }

    private void permissions(Session session) {
        if (session.permissions().isEmpty()) {
            return;
        }
        page.section("Permissions asked for");
        session.permissions().forEach(p -> page.add(Role.TEXT, p.tool() + "  " + p.command()));
    }

    private void events(List<Event> events) {
        if (events.isEmpty()) {
            return;
        }
        page.section("Events");
        int first = Math.max(0, events.size() - MOST_EVENTS);
        if (first > 0) {
            page.add(Role.DIM, first + " older ones are in the live pane, 4");
        }
        for (Event event : events.subList(first, events.size())) {
            String time = event.at().map(page.moments()::second).orElse("");
            Role role = event.kind() == Event.Kind.ERROR ? Role.FAILED : Role.TEXT;
            page.line(new DocLine(TextWidth.padRight(time, 8) + "  ", CleanText.line(event.text()), role));
        }
    }

    private void problems(List<Problem> problems) {
        if (!problems.isEmpty()) {
            page.section("What could not be read");
            problems.forEach(problem -> page.add(Role.TEXT, problem.line()));
        }
    }
}
