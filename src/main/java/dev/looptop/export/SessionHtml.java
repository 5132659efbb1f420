package dev.looptop.export;

import dev.looptop.cell.CleanText;
import dev.looptop.git.GitDiff;
import dev.looptop.json.BodyReader;
import dev.looptop.model.Body;
import dev.looptop.model.Document;
import dev.looptop.model.Event;
import dev.looptop.model.Evidence;
import dev.looptop.model.Gate;
import dev.looptop.model.Iteration;
import dev.looptop.model.Judgement;
import dev.looptop.model.Message;
import dev.looptop.model.Session;
import dev.looptop.model.SessionSummary;
import dev.looptop.store.change.IterationPatch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Writes a session as one page, from beginning to end, without holding its texts in memory. */
public final class SessionHtml {
    private final HtmlText page;
    private final ZoneId zone;

    private SessionHtml(Writer out, ZoneId zone) {
        this.page = new HtmlText(out);
        this.zone = zone;
    }

    /**
     * Writes the page; times in this zone.
     *
     * @throws IOException if a file of the session cannot be read, or the writer not be written to
     */
    public static void write(Session session, Judgement judgement, ZoneId zone, Writer out) throws IOException {
        new SessionHtml(out, zone).page(session, judgement);
        out.flush();
    }

    private void page(Session session, Judgement judgement) throws IOException {
        SessionSummary summary = session.summary();
        page.markup("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                + " 'unsafe-inline'\">\n<meta name=\"viewport\" content=\"width=device-width\">\n");
        page.element("title", summary.title()).markup("<style>\n" + HtmlStyle.SHEET + "</style>\n</head>\n<body>\n");
        page.element("h1", summary.title());
        facts(summary, judgement);
        evidence(judgement);
        section("h2", "Prompt", session.prompt());
        section("h2", "Summary", Body.of(summary.ending().detail()));
        gates(session);
        IterationPatch patches = new IterationPatch(session, new GitDiff());
        for (Iteration iteration : session.iterations()) {
            iteration(iteration, patches);
        }
        for (Document document : session.documents()) {
            if (document.kind() != Document.Kind.PATCH) {
                section("h2", document.name(), document.body());
            }
        }
        events(session);
        page.markup("</body>\n</html>\n");
    }

    private void facts(SessionSummary summary, Judgement judgement) throws IOException {
        page.markup("<dl>\n");
        String word = summary.ending().word();
        fact("session", summary.id().source() + ":" + summary.id().name());
        fact(
                "state",
                judgement.state().word()
                        + (judgement.state().live()
                                ? ""
                                : ", " + (word.isEmpty() ? judgement.outcome().word() : word)));
        fact("why", judgement.why());
        fact("project", summary.place().project());
        fact("directory", summary.place().directory());
        fact("agents", String.join(" → ", summary.agents()));
        fact("models", String.join(" → ", summary.models()));
        fact("tags", String.join(" ", summary.tags()));
        fact("started", moment(summary.times().startedAt()));
        fact("ended", moment(summary.times().endedAt()));
        fact("iterations", Integer.toString(summary.iterations()));
        if (summary.changes().isPresent()) {
            var changes = summary.changes().get();
            fact("changes", changes.files() + " files +" + changes.added() + " -" + changes.removed());
        }
        fact("path", summary.id().path());
        page.markup("</dl>\n");
    }

    private void fact(String name, String value) throws IOException {
        if (!value.isEmpty()) {
            page.element("dt", name).element("dd", value);
        }
    }

    private void evidence(Judgement judgement) throws IOException {
        if (judgement.evidence().isEmpty()) {
            return;
        }
        page.element("h2", "Why " + judgement.state().word()).markup("<ul>\n");
        for (Evidence signal : judgement.evidence()) {
            page.element(
                    "li",
                    signal.signal() + ": " + signal.value() + ", limit " + signal.limit()
                            + (signal.counts() ? ", counts" : ""));
        }
        page.markup("</ul>\n");
    }

    private void gates(Session session) throws IOException {
        for (Gate gate : session.gates()) {
            String answer = gate.open() ? "open" : gate.decision() + " by " + gate.decidedBy();
            page.element("h2", "Gate " + gate.name() + ", iteration " + gate.iteration() + ": " + answer);
            lines(Body.of(gate.summary()));
        }
    }

    private void iteration(Iteration iteration, IterationPatch patches) throws IOException {
        String verdict = iteration.open() ? "running" : iteration.verdictWord();
        page.element("h2", "Iteration " + iteration.number() + (verdict.isEmpty() ? "" : ": " + verdict));
        page.element("p class=\"dim\"", moment(iteration.startedAt()) + "  " + moment(iteration.endedAt()));
        if (iteration.messages().isEmpty()) {
            section("h3", "Actor output", iteration.output());
        }
        for (Message message : iteration.messages()) {
            section("h3", message.who(), message.text());
        }
        section("h3", "Actor errors", iteration.errors());
        section("h3", "Feedback", iteration.feedback());
        IterationPatch.Answer answer = patches.own(iteration.number());
        if (answer.reason().isEmpty()) {
            page.element("h3", "Diff");
            new HtmlPatch(page).write(answer.patch());
        } else {
            page.element("p class=\"dim\"", "No diff: " + answer.reason());
        }
    }

    private void events(Session session) throws IOException {
        if (session.events().isEmpty()) {
            return;
        }
        page.element("h2", "Events").markup("<ol class=\"events\">\n");
        for (Event event : session.events()) {
            page.markup("<li><span class=\"dim\">")
                    .text(moment(event.at()))
                    .markup("</span> ")
                    .text(event.text())
                    .markup("</li>\n");
        }
        page.markup("</ol>\n");
    }

    private void section(String heading, String name, Body body) throws IOException {
        if (!body.isEmpty()) {
            page.element(heading, name);
            lines(body);
        }
    }

    private void lines(Body body) throws IOException {
        page.markup("<pre>");
        try (BufferedReader text = new BufferedReader(BodyReader.open(body))) {
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                for (String clean : CleanText.lines(line.isEmpty() ? "\n" : line)) {
                    page.markup(HtmlText.escaped(clean)).markup("\n");
                }
            }
        }
        page.markup("</pre>\n");
    }

    private String moment(Optional<Instant> at) {
        return at.map(moment -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        moment.truncatedTo(ChronoUnit.SECONDS).atZone(zone)))
                .orElse("");
    }
}
