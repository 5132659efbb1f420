package dev.looptop.ui.view.dialog;

import dev.looptop.cell.CleanText;
import dev.looptop.cell.Line;
import dev.looptop.cell.Rect;
import dev.looptop.cell.Style;
import dev.looptop.cell.TextWidth;
import dev.looptop.diff.DiffLine;
import dev.looptop.diff.FileDiff;
import dev.looptop.diff.Hunk;
import dev.looptop.diff.Patch;
import dev.looptop.model.Evidence;
import dev.looptop.model.Gate;
import dev.looptop.model.Session;
import dev.looptop.model.SessionRow;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.Waiting;
import dev.looptop.ui.UiState;
import dev.looptop.ui.diff.Generated;
import dev.looptop.ui.text.LoadedText;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.text.StatusWord;
import dev.looptop.ui.view.chart.FileBar;
import dev.looptop.ui.view.paint.Brush;
import dev.looptop.ui.view.paint.DialogFrame;
import dev.looptop.ui.view.paint.DialogText;
import java.util.Locale;
import java.util.Optional;

/** What a waiting session asks, with what is needed to answer, and where the answer is given. */
final class GateView {
    private static final int WIDTH = 82;
    private static final int GUTTER = 9;
    private static final int MOST_FILES = 8;
    private static final int MOST_ASKED = 8;
    private static final int MOST_SPEC = 4000;

    private final Brush brush;
    private final UiState state;
    private final DialogText text;
    private final int columns;

    private GateView(Brush brush, UiState state, int columns) {
        this.brush = brush;
        this.state = state;
        this.columns = columns;
        this.text = new DialogText(brush, columns);
    }

    /** Draws the dialog; returns the top row that shows its last. */
    static int draw(Brush brush, UiState state, int top) {
        Optional<SessionRow> row = state.openRow();
        Optional<Waiting> waiting = row.flatMap(r -> r.summary().activity().waiting());
        return row.isPresent() && waiting.isPresent() ? draw(brush, state, row.get(), waiting.get(), top) : 0;
    }

    private static int draw(Brush brush, UiState state, SessionRow row, Waiting waiting, int top) {
        int width = Math.min(WIDTH, state.setting().columns() - 6);
        GateView view = new GateView(brush, state, width - 8);
        view.fill(row, waiting);
        StatusWord word = StatusWord.of(row.judgement());
        String what = waiting.what().isEmpty() ? "Gate" : capital(CleanText.line(waiting.what()));
        Line title = brush.line(word.glyph(brush.glyphs().ascii()) + " " + what, word.role());
        Line side = waiting.since()
                .map(at -> brush.line("waiting ", Role.DIM).with(state.moments().age(at), brush.style(Role.TEXT)))
                .orElse(Line.EMPTY);
        Rect box = DialogFrame.draw(brush, state.setting(), width, view.text.size() + 4, word.role(), title, side);
        return view.text.draw(box.inset(4, 2), top);
    }

    private void fill(SessionRow row, Waiting waiting) {
        SessionSummary summary = row.summary();
        text.add(brush.line(CleanText.line(summary.title()), Role.TEXT));
        String dot = " " + brush.glyphs().dot() + " ";
        Line meta = brush.line(summary.id().source(), Role.DIM)
                .with(dot, brush.style(Role.BORDER))
                .with(CleanText.line(summary.place().project()), brush.style(Role.PROJECT))
                .with(dot, brush.style(Role.BORDER))
                .with(CleanText.line(summary.id().name()), brush.style(Role.DIM));
        String agents = String.join(" " + brush.glyphs().arrow() + " ", summary.agents());
        if (!agents.isEmpty()) {
            meta = meta.with(dot, brush.style(Role.BORDER)).with(CleanText.line(agents), brush.style(Role.DIM));
        }
        text.add(meta);
        text.blank();
        text.labelled(
                "Asks",
                GUTTER,
                waiting.summary().isBlank() ? "no words were written" : waiting.summary(),
                Role.TEXT,
                MOST_ASKED);
        boolean plan = waiting.what().startsWith("plan");
        if (!plan && !waiting.permission()) {
            changed();
        }
        Optional<Session> session = state.reading().session();
        if (!plan) {
            session.ifPresent(this::decided);
        }
        engine(row, waiting);
        text.blank();
        text.labelled("Settles", GUTTER, waiting.settledBy(), Role.ACCENT, 4);
        text.labelled("", GUTTER, "this settles it now; Enter decides nothing here", Role.DIM, 2);
        if (CleanText.lines(waiting.summary()).size() > MOST_ASKED) {
            text.blank();
            text.labelled("In full", GUTTER, waiting.summary(), Role.TEXT, MOST_SPEC);
        }
        if (plan) {
            spec();
        } else if (!waiting.permission()) {
            diff();
        }
    }

    /** The change that is asked about, whole; last, for it may be long. */
    private void diff() {
        if (state.diff().loading() || state.diff().shown().isEmpty()) {
            return;
        }
        int room = MOST_SPEC;
        for (FileDiff file : state.diff().patch().files()) {
            text.blank();
            text.labelled("Diff", GUTTER, file.path(), Role.FILE_NAME, 2);
            String folded = Generated.why(file);
            if (!folded.isEmpty()) {
                text.labelled("", GUTTER, folded + "; the diff has it, 3", Role.DIM, 1);
                continue;
            }
            for (Hunk hunk : file.hunks()) {
                String at = "@@ " + hunk.oldStart() + " " + brush.glyphs().arrow() + " " + hunk.newStart() + "  ";
                text.labelled("", GUTTER, at + hunk.section(), Role.SCOPE, 1);
                for (DiffLine line : hunk.lines()) {
                    if (room-- == 0) {
                        text.labelled("", GUTTER, "the rest is in the diff, 3", Role.DIM, 1);
                        return;
                    }
                    code(line);
                }
            }
        }
    }

    private void code(DiffLine line) {
        Role role = switch (line.kind()) {
            case ADDED -> Role.ADDED;
            case REMOVED -> Role.REMOVED;
            case CONTEXT -> Role.DIM;
        };
        String sign = switch (line.kind()) {
            case ADDED -> "+ ";
            case REMOVED -> "- ";
            case CONTEXT -> "  ";
        };
        text.labelled("", GUTTER, sign + line.text(), role, 6);
    }

    private void changed() {
        text.blank();
        Patch patch = state.diff().patch();
        if (state.diff().loading() || state.diff().shown().isEmpty()) {
            text.labelled("Changed", GUTTER, "reading the change", Role.DIM, 1);
            return;
        }
        if (patch.files().isEmpty()) {
            String reason = state.diff().reason();
            text.labelled("Changed", GUTTER, reason.isEmpty() ? "no file" : reason, Role.DIM, 2);
            return;
        }
        int count = patch.files().size();
        text.add(brush.line(TextWidth.padRight("Changed", GUTTER), Role.DIM)
                .with(count + (count == 1 ? " file " : " files "), brush.style(Role.TEXT))
                .with("+" + patch.added(), brush.style(Role.ADDED))
                .with(" -" + patch.removed(), brush.style(Role.REMOVED)));
        for (FileDiff file : patch.files().subList(0, Math.min(MOST_FILES, count))) {
            file(file);
        }
        if (count > MOST_FILES) {
            text.labelled("", GUTTER, "and " + (count - MOST_FILES) + " more; 3 reads the diff", Role.DIM, 1);
        }
    }

    private void file(FileDiff file) {
        String path = TextWidth.cutPath(
                CleanText.line(file.path()),
                Math.max(10, columns - GUTTER - 22),
                brush.glyphs().cut());
        String added = file.added() > 0 ? "+" + file.added() : "";
        String removed = file.removed() > 0 ? "-" + file.removed() : "";
        Line right = brush.line(TextWidth.padLeft(added, 6), Role.ADDED)
                .with(TextWidth.padLeft(removed, 5), brush.style(Role.REMOVED))
                .with("  ", Style.PLAIN)
                .with(FileBar.bar(brush, file.added(), file.removed(), Style.PLAIN));
        text.sides(Line.of(" ".repeat(GUTTER), Style.PLAIN).with(path, brush.style(Role.TEXT)), right);
    }

    /** How the plan was decided that these changes carry out. */
    private void decided(Session session) {
        Optional<Gate> plan = session.gates().stream()
                .filter(gate -> gate.name().equals("plan") && !gate.open())
                .reduce((first, second) -> second);
        if (plan.isEmpty()) {
            return;
        }
        Gate gate = plan.get();
        text.blank();
        boolean yes = gate.decision().startsWith("approve");
        StatusWord mark = yes ? StatusWord.DONE : StatusWord.REJ;
        String by = gate.decidedBy().isEmpty() ? "" : " by " + gate.decidedBy();
        String ago = gate.decidedAt()
                .map(at -> " " + state.moments().age(at) + " ago")
                .orElse("");
        String word = yes ? "approved" : gate.decision();
        text.add(brush.line(TextWidth.padRight("Plan", GUTTER), Role.DIM)
                .with(mark.glyph(brush.glyphs().ascii()), brush.style(mark.role()))
                .with(" " + CleanText.line(word + by + ago), brush.style(Role.TEXT)));
    }

    /** The plan that is asked about; last, for it may be long. */
    private void spec() {
        text.blank();
        String spec = state.reading()
                .text("gate")
                .map(LoadedText::lines)
                .map(lines -> String.join("\n", lines))
                .filter(s -> !s.isBlank())
                .orElse("no spec is recorded with the request");
        text.labelled("Plan", GUTTER, spec, Role.TEXT, MOST_SPEC);
    }

    private void engine(SessionRow row, Waiting waiting) {
        Optional<Evidence> process = row.judgement().evidence().stream()
                .filter(e -> e.family() == Evidence.Family.PROCESS)
                .findFirst();
        String value = process.map(Evidence::value).orElse("not known");
        boolean alive = value.startsWith("no,");
        boolean gone = value.startsWith("yes");
        if (waiting.permission() && !alive && !gone) {
            return;
        }
        StatusWord mark = alive ? StatusWord.RUN : gone ? StatusWord.FAIL : StatusWord.UNKN;
        String words = alive
                ? ("alive, " + value.substring(4)).replace(", alive", "")
                : gone ? "gone" : "not known whether it runs";
        text.blank();
        text.add(brush.line(TextWidth.padRight("Engine", GUTTER), Role.DIM)
                .with(mark.glyph(brush.glyphs().ascii()), brush.style(mark.role()))
                .with(" " + CleanText.line(words), brush.style(Role.TEXT)));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
