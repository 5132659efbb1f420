package dev.looptop.ui.gate;

import dev.looptop.cell.CleanText;
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
import dev.looptop.ui.diff.ChangeBar;
import dev.looptop.ui.diff.Generated;
import dev.looptop.ui.part.Scene;
import dev.looptop.ui.part.Sheet;
import dev.looptop.ui.text.Glyphs;
import dev.looptop.ui.text.LoadedText;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.text.RoleLine;
import dev.looptop.ui.text.RolePage;
import dev.looptop.ui.text.StatusWord;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a waiting session asks, with what is needed to answer, and where the answer is given. */
final class GateText {
    private static final int WIDTH = 82;
    private static final int GUTTER = 9;
    private static final int MOST_FILES = 8;
    private static final int MOST_ASKED = 8;
    private static final int MOST_SPEC = 4000;

    private final Scene scene;
    private final RolePage text;
    private final int columns;

    private GateText(Scene scene, int columns) {
        this.scene = scene;
        this.columns = columns;
        this.text = new RolePage(columns, new Glyphs(scene.setting().ascii()));
    }

    /** The dialog of the open session, scrolled to a row; without rows while it waits for nothing. */
    static Sheet.Text of(Scene scene, int top) {
        Optional<SessionRow> row = scene.open();
        Optional<Waiting> waiting = row.flatMap(r -> r.summary().activity().waiting());
        return row.isPresent() && waiting.isPresent()
                ? of(scene, row.get(), waiting.get(), top)
                : new Sheet.Text(Role.ACCENT, RoleLine.EMPTY, RoleLine.EMPTY, WIDTH, List.of(), 0);
    }

    private static Sheet.Text of(Scene scene, SessionRow row, Waiting waiting, int top) {
        int width = Math.min(WIDTH, scene.setting().columns() - 6);
        GateText page = new GateText(scene, width - 8);
        page.fill(row, waiting);
        StatusWord word = StatusWord.of(row.judgement());
        String what = waiting.what().isEmpty() ? "Gate" : capital(CleanText.line(waiting.what()));
        RoleLine title = RoleLine.of(word.glyph(scene.setting().ascii()) + " " + what, word.role());
        RoleLine side = waiting.since()
                .map(at ->
                        RoleLine.of("waiting ", Role.DIM).with(scene.moments().age(at), Role.TEXT))
                .orElse(RoleLine.EMPTY);
        return new Sheet.Text(word.role(), title, side, width, page.text.rows(), top);
    }

    private void fill(SessionRow row, Waiting waiting) {
        SessionSummary summary = row.summary();
        text.add(RoleLine.of(CleanText.line(summary.title()), Role.TEXT));
        String dot = " " + text.glyphs().dot() + " ";
        RoleLine meta = RoleLine.of(summary.id().source(), Role.DIM)
                .with(dot, Role.BORDER)
                .with(CleanText.line(summary.place().project()), Role.PROJECT)
                .with(dot, Role.BORDER)
                .with(CleanText.line(summary.id().name()), Role.DIM);
        String agents = String.join(" " + text.glyphs().arrow() + " ", summary.agents());
        if (!agents.isEmpty()) {
            meta = meta.with(dot, Role.BORDER).with(CleanText.line(agents), Role.DIM);
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
        Optional<Session> session = scene.reading().session();
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
        if (scene.patch().loading() || scene.patch().source().key().isEmpty()) {
            return;
        }
        int room = MOST_SPEC;
        for (FileDiff file : scene.patch().source().patch().files()) {
            text.blank();
            text.labelled("Diff", GUTTER, file.path(), Role.FILE_NAME, 2);
            String folded = Generated.why(file);
            if (!folded.isEmpty()) {
                text.labelled("", GUTTER, folded + "; the diff has it, 3", Role.DIM, 1);
                continue;
            }
            for (Hunk hunk : file.hunks()) {
                String at = "@@ " + hunk.oldStart() + " " + text.glyphs().arrow() + " " + hunk.newStart() + "  ";
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
        Patch patch = scene.patch().source().patch();
        if (scene.patch().loading() || scene.patch().source().key().isEmpty()) {
            text.labelled("Changed", GUTTER, "reading the change", Role.DIM, 1);
            return;
        }
        if (patch.files().isEmpty()) {
            String reason = scene.patch().source().reason();
            text.labelled("Changed", GUTTER, reason.isEmpty() ? "no file" : reason, Role.DIM, 2);
            return;
        }
        int count = patch.files().size();
        text.add(RoleLine.of(TextWidth.padRight("Changed", GUTTER), Role.DIM)
                .with(count + (count == 1 ? " file " : " files "), Role.TEXT)
                .with("+" + patch.added(), Role.ADDED)
                .with(" -" + patch.removed(), Role.REMOVED));
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
                text.glyphs().cut());
        String added = file.added() > 0 ? "+" + file.added() : "";
        String removed = file.removed() > 0 ? "-" + file.removed() : "";
        RoleLine right = RoleLine.of(TextWidth.padLeft(added, 6), Role.ADDED)
                .with(TextWidth.padLeft(removed, 5), Role.REMOVED)
                .with("  ", Role.TEXT)
                .with(ChangeBar.of(text.glyphs(), file.added(), file.removed()));
        text.sides(RoleLine.of(" ".repeat(GUTTER), Role.TEXT).with(path, Role.TEXT), right);
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
                .map(at -> " " + scene.moments().age(at) + " ago")
                .orElse("");
        String word = yes ? "approved" : gate.decision();
        text.add(RoleLine.of(TextWidth.padRight("Plan", GUTTER), Role.DIM)
                .with(mark.glyph(text.glyphs().ascii()), mark.role())
                .with(" " + CleanText.line(word + by + ago), Role.TEXT));
    }

    /** The plan that is asked about; last, for it may be long. */
    private void spec() {
        text.blank();
        String spec = scene.reading()
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
        text.add(RoleLine.of(TextWidth.padRight("Engine", GUTTER), Role.DIM)
                .with(mark.glyph(text.glyphs().ascii()), mark.role())
                .with(" " + CleanText.line(words), Role.TEXT));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
