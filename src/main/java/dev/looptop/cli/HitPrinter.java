package dev.looptop.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.looptop.cell.TextWidth;
import dev.looptop.model.Problem;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.query.Hit;
import dev.looptop.query.ProjectNames;
import dev.looptop.store.search.SearchRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Prints what a search finds as it is found, session by session. */
final class HitPrinter implements SearchRun.Listener {
    private static final int WHERE = 16;

    private final Printer printer;
    private final Map<SessionId, SessionRow> rows;
    private final ProjectNames projects;
    private final ZoneId zone;
    private final boolean json;
    private final int limit;
    private final List<Problem> problems = new ArrayList<>();
    private int sessions;
    private int hits;

    /** Prints hits in these sessions, at most {@code limit} of each unless it is 0. */
    HitPrinter(
            Printer printer,
            Map<SessionId, SessionRow> rows,
            ProjectNames projects,
            ZoneId zone,
            boolean json,
            int limit) {
        this.printer = printer;
        this.rows = rows;
        this.projects = projects;
        this.zone = zone;
        this.json = json;
        this.limit = limit;
    }

    @Override
    public void found(List<Hit> found) {
        sessions++;
        hits += found.size();
        List<Hit> shown = found.subList(0, limit == 0 ? found.size() : Math.min(limit, found.size()));
        if (json) {
            objects(shown);
        } else {
            lines(rows.get(found.get(0).session()), shown, found.size() - shown.size());
        }
        printer.flush();
    }

    private void objects(List<Hit> shown) {
        SessionJson writer = new SessionJson(printer);
        try {
            for (Hit hit : shown) {
                writer.object(fields -> fields(fields, hit));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fields(JsonGenerator fields, Hit hit) throws IOException {
        fields.writeStringField("id", hit.session().name());
        fields.writeStringField("source", hit.session().source());
        if (hit.iteration() == 0) {
            fields.writeNullField("iteration");
        } else {
            fields.writeNumberField("iteration", hit.iteration());
        }
        fields.writeStringField("place", hit.place().word());
        SessionJson.text(fields, "part", hit.part());
        fields.writeNumberField("line", hit.line());
        fields.writeStringField("text", hit.text());
        fields.writeNumberField("start", hit.start());
        fields.writeNumberField("end", hit.end());
    }

    private void lines(SessionRow row, List<Hit> shown, int more) {
        String id = row.id().source() + ":" + printer.clean(row.id().name());
        String started = Words.minute(row.summary().times().startedAt(), zone);
        printer.line(ink(Ink.BOLD, id) + "  "
                + ink(Ink.BLUE, printer.clean(projects.of(row.summary().place()))) + "  " + ink(Ink.DIM, started) + "  "
                + printer.clean(row.summary().title()));
        for (Hit hit : shown) {
            String iteration = hit.iteration() == 0 ? "" : "#" + hit.iteration() + " ";
            String part = hit.part().isEmpty() ? "" : " " + printer.clean(hit.part());
            String where = TextWidth.padRight(iteration + hit.place().word() + part, WHERE);
            printer.line("  " + ink(Ink.DIM, where + ":" + hit.line()) + "  " + marked(hit));
        }
        if (more > 0) {
            printer.line(ink(Ink.DIM, "  … and " + more + " more; --limit 0 shows all"));
        }
    }

    private String marked(Hit hit) {
        String line = hit.text();
        return printer.clean(line.substring(0, hit.start())).stripLeading()
                + ink(Ink.BOLD, printer.clean(line.substring(hit.start(), hit.end())))
                + printer.clean(line.substring(hit.end()));
    }

    private String ink(Ink ink, String text) {
        return ink.on(text, printer.coloured());
    }

    @Override
    public void searched(int done) {
        // A pipe or a terminal that scrolls has no place for a count that changes.
    }

    @Override
    public void failed(Problem problem) {
        problems.add(problem);
    }

    /** Says how much was found, unless in JSON; returns what could not be searched. */
    List<Problem> end(String text) {
        if (!json) {
            String all = rows.size() + (rows.size() == 1 ? " session" : " sessions");
            printer.line(
                    hits == 0
                            ? "No hit for '" + printer.clean(text) + "' in " + all + "."
                            : hits + (hits == 1 ? " hit in " : " hits in ") + sessions + " of " + all);
        }
        return List.copyOf(problems);
    }
}
