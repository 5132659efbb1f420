package dev.looptop.ui.gate;

import dev.looptop.cell.CleanText;
import dev.looptop.cell.TextWidth;
import dev.looptop.diff.Patch;
import dev.looptop.model.Decision;
import dev.looptop.model.Evidence;
import dev.looptop.model.Gate;
import dev.looptop.model.Session;
import dev.looptop.model.SessionRow;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.SpanWords;
import dev.looptop.model.act.Ask;
import dev.looptop.ui.part.Scene;
import dev.looptop.ui.part.Sheet;
import dev.looptop.ui.text.Glyphs;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.text.RoleLine;
import dev.looptop.ui.text.RolePage;
import dev.looptop.ui.text.StatusWord;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What a waiting session asks, what is needed to answer, who listens, and how far the answer is. */
final class GateText {
    private static final int WIDTH = 82;
    /** Columns of a box that are no text: border and air. */
    private static final int MARGIN = 8;

    private static final int GUTTER = 9;
    private static final int MOST_ASKED = 8;
    private static final int MOST_COMMAND = 12;
    private static final int MOST_BESIDE_DIFF = 2;

    private final Scene scene;
    private final Question question;
    private final Attempt attempt;
    private final RolePage text;

    private GateText(Scene scene, Question question, Attempt attempt, int columns) {
        this.scene = scene;
        this.question = question;
        this.attempt = attempt;
        this.text = new RolePage(columns, new Glyphs(scene.setting().ascii()));
    }

    /** The dialog; without rows once the session is gone. */
    static Sheet.Text of(Scene scene, Question question, Attempt attempt, PlanText plan, int top) {
        Optional<SessionRow> row = scene.open().filter(one -> one.id().equals(question.session()));
        int width = question.ofDiff() ? question.box(scene).width() : columns(scene) + MARGIN;
        GateText page = new GateText(scene, question, attempt, width - MARGIN);
        row.ifPresent(page::fill);
        if (question.ofPlan() && row.isPresent()) {
            page.text.blank();
            plan.rows().forEach(page.text::add);
        }
        StatusWord word = row.map(one -> StatusWord.of(one.judgement())).orElse(StatusWord.WAIT);
        String what = question.waiting().what().isEmpty()
                ? "Gate"
                : capital(CleanText.line(question.waiting().what()));
        RoleLine title = RoleLine.of(word.glyph(scene.setting().ascii()) + " " + what, word.role());
        RoleLine side = question.waiting()
                .since()
                .map(at ->
                        RoleLine.of("waiting ", Role.DIM).with(scene.moments().age(at), Role.TEXT))
                .orElse(RoleLine.EMPTY);
        return new Sheet.Text(word.role(), title, side, width, page.text.rows(), top);
    }

    private void fill(SessionRow row) {
        text.add(RoleLine.of(CleanText.line(row.summary().title()), Role.TEXT));
        if (question.ofDiff()) {
            // The diff takes the room below; what answers it stands first, where the smallest screen shows it.
            answer();
            asked();
            changed();
            scene.reading().session().ifPresent(this::decided);
            engine(row);
            command();
            return;
        }
        meta(row.summary());
        gap();
        asked();
        engine(row);
        gap();
        answer();
        command();
    }

    private void meta(SessionSummary summary) {
        String dot = " " + text.glyphs().dot() + " ";
        RoleLine meta = RoleLine.of(summary.id().source(), Role.DIM)
                .with(dot, Role.BORDER)
                .with(CleanText.line(summary.place().project()), Role.PROJECT)
                .with(dot, Role.BORDER)
                .with(CleanText.line(summary.id().name()), Role.DIM);
        String agents = String.join(" " + text.glyphs().arrow() + " ", summary.agents());
        text.add(agents.isEmpty() ? meta : meta.with(dot, Role.BORDER).with(CleanText.line(agents), Role.DIM));
    }

    /** Above a diff every row counts. */
    private void gap() {
        if (!question.ofDiff()) {
            text.blank();
        }
    }

    private void asked() {
        Optional<Ask> ask = question.ask(scene).filter(one -> question.waiting().permission());
        String summary = ask.map(Ask::summary).orElse(question.waiting().summary());
        int most = question.waiting().permission() ? MOST_COMMAND : question.ofDiff() ? MOST_BESIDE_DIFF : MOST_ASKED;
        text.labelled("Asks", GUTTER, summary.isBlank() ? "no words were written" : summary, Role.TEXT, most);
        int others = question.waiting().permission() ? question.asks(scene).size() - 1 : 0;
        if (others > 0) {
            text.labelled("", GUTTER, others + " more after this one, each asked by itself", Role.DIM, 1);
        }
    }

    private void changed() {
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
        text.add(label("Changed")
                .with(count + (count == 1 ? " file " : " files "), Role.TEXT)
                .with("+" + patch.added(), Role.ADDED)
                .with(" -" + patch.removed(), Role.REMOVED));
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
        gap();
        boolean yes = gate.decision().startsWith("approve");
        StatusWord mark = yes ? StatusWord.DONE : StatusWord.REJ;
        String by = gate.decidedBy().isEmpty() ? "" : " by " + gate.decidedBy();
        String ago = gate.decidedAt()
                .map(at -> " " + scene.moments().age(at) + " ago")
                .orElse("");
        marked("Plan", mark, (yes ? "approved" : gate.decision()) + by + ago);
    }

    private void engine(SessionRow row) {
        String value = row.judgement().evidence().stream()
                .filter(e -> e.family() == Evidence.Family.PROCESS)
                .map(Evidence::value)
                .findFirst()
                .orElse("not known");
        boolean alive = value.startsWith("no,");
        boolean gone = value.startsWith("yes");
        if (question.waiting().permission() && !alive && !gone) {
            return;
        }
        StatusWord mark = alive ? StatusWord.RUN : gone ? StatusWord.FAIL : StatusWord.UNKN;
        String words = alive
                ? ("alive, " + value.substring(4)).replace(", alive", "")
                : gone ? "gone" : "not known whether it runs";
        gap();
        marked("Engine", mark, words);
    }

    private void answer() {
        String barred = scene.setting().preferences().readOnly();
        Optional<Ask> ask = question.ask(scene);
        if (!scene.clock().shownAt().equals(scene.now())) {
            text.labelled("Answer", GUTTER, "none while the session is played again", Role.DIM, 1);
            return;
        }
        if (!barred.isEmpty()) {
            text.labelled("Answer", GUTTER, "looptop is read-only (" + barred + ")", Role.DIM, 2);
            text.labelled("Settles", GUTTER, question.waiting().settledBy(), Role.ACCENT, 2);
            return;
        }
        if (ask.isEmpty()) {
            text.labelled("Answer", GUTTER, "looking who listens", Role.DIM, 1);
            text.labelled("Settles", GUTTER, question.waiting().settledBy(), Role.ACCENT, 2);
            return;
        }
        if (ask.get().answers().isEmpty()) {
            text.labelled("Answer", GUTTER, ask.get().listener().words(), Role.TEXT, 4);
            return;
        }
        text.labelled(
                "Answer",
                GUTTER,
                question.keys(scene) + "; " + ask.get().listener().words(),
                Role.ACCENT,
                4);
        ask.get().listener().until().ifPresent(until -> {
            Duration left = Duration.between(scene.now(), until);
            String words = left.isNegative() ? "the time is up" : SpanWords.exact(left) + ", then it gives up";
            text.labelled("Left", GUTTER, words, left.isNegative() ? Role.DIM : Role.WAITING, 1);
        });
        progress();
        ask.get().ready().ifPresent(this::ready);
    }

    /** The line that settles it from a shell. */
    private void command() {
        boolean free = scene.setting().preferences().readOnly().isEmpty();
        question.ask(scene)
                .filter(ask -> free && !ask.answers().isEmpty())
                .ifPresent(ask -> text.labelled(
                        "Command", GUTTER, ask.command(ask.answers().get(0)), Role.DIM, 2));
    }

    private void ready(Decision decision) {
        String by = decision.source().isEmpty() ? "" : ", written by " + decision.source();
        String ago =
                decision.at().map(at -> " " + scene.moments().age(at) + " ago").orElse("");
        String words = "'" + decision.answer() + "' lies there already" + by + ago
                + (decision.taken() ? "; it was taken once" : "");
        text.labelled("Ready", GUTTER, words, Role.WAITING, 2);
    }

    private void progress() {
        if (attempt.sent().isPresent()) {
            text.labelled("", GUTTER, "the answer is being written", Role.DIM, 1);
        }
        if (!attempt.losses().isEmpty()) {
            text.labelled("Lost", GUTTER, String.join("; ", attempt.losses()), Role.FAILED, 4);
            text.labelled("", GUTTER, "the same key again goes on, Esc leaves it as it is", Role.TEXT, 1);
        }
        if (!attempt.told().isEmpty()) {
            text.labelled("Then", GUTTER, attempt.told(), Role.TEXT, 4);
        }
    }

    /** The width of a text on this screen. */
    static int columns(Scene scene) {
        return Math.min(WIDTH, scene.setting().columns() - 6) - MARGIN;
    }

    private void marked(String name, StatusWord mark, String words) {
        text.add(label(name)
                .with(mark.glyph(text.glyphs().ascii()), mark.role())
                .with(" " + CleanText.line(words), Role.TEXT));
    }

    private static RoleLine label(String name) {
        return RoleLine.of(TextWidth.padRight(name, GUTTER), Role.DIM);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
