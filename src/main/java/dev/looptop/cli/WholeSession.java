package dev.looptop.cli;

import dev.looptop.effect.SessionWriter;
import dev.looptop.export.SessionHtml;
import dev.looptop.git.GitDiff;
import dev.looptop.model.Judgement;
import dev.looptop.model.Session;
import dev.looptop.store.SessionCatalog;
import dev.looptop.store.change.IterationPatch;
import dev.looptop.ui.choice.ExportFormat;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;

/**
 * A whole session as a file: what {@code show} and {@code diff} print, or a page.
 *
 * @param zone the user's, for times in text
 * @param raw whether text of sessions stays as it is
 */
record WholeSession(ZoneId zone, boolean raw) implements SessionWriter {
    @Override
    public String write(Session session, Judgement judgement, ExportFormat format, OutputStream out)
            throws IOException {
        try {
            return written(session, judgement, format, out);
        } catch (Printer.PipeClosed closed) {
            throw new IOException("it could not be written to its end", closed);
        }
    }

    private String written(Session session, Judgement judgement, ExportFormat format, OutputStream out)
            throws IOException {
        PrintStream stream = new PrintStream(HarmlessOutput.of(out, raw), false, StandardCharsets.UTF_8);
        Printer printer = new Printer(stream, false, raw);
        String reason = "";
        switch (format) {
            case MARKDOWN -> {
                new SessionText(printer, zone, true).session(session, judgement, session.iterations());
                patchOf(session, printer, true);
            }
            case JSON ->
                new ShowJson(printer)
                        .write(new SessionCatalog.Read(session, judgement), session.iterations(), List.of());
            case HTML ->
                SessionHtml.write(
                        session,
                        judgement,
                        zone,
                        new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)));
            case PATCH -> reason = patchOf(session, printer, false);
            case TEXT -> reason = "the text of a pane is the monitor's";
        }
        if (stream.checkError()) {
            throw new IOException("it could not be written to its end");
        }
        return reason;
    }

    /** The patch; in Markdown behind a heading and between fences longer than any in it. Gives why there is none. */
    private static String patchOf(Session session, Printer printer, boolean markdown) throws IOException {
        IterationPatch.Answer answer = new IterationPatch(session, new GitDiff()).latest();
        if (!answer.reason().isEmpty() || answer.patch().files().isEmpty()) {
            return answer.reason().isEmpty() ? "this session changed nothing" : answer.reason();
        }
        if (markdown) {
            printer.blank();
            printer.heading("## Changes");
            printer.blank();
            printer.line("`````diff");
        }
        new PatchPrinter(printer).patch(answer.patch());
        if (markdown) {
            printer.line("`````");
        }
        return "";
    }
}
