package dev.looptop.ui.gate;

import dev.looptop.cell.CleanText;
import dev.looptop.cell.TextWidth;
import dev.looptop.model.Event;
import dev.looptop.model.Evidence;
import dev.looptop.model.Judgement;
import dev.looptop.model.Session;
import dev.looptop.model.SessionRow;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.State;
import dev.looptop.ui.list.Steps;
import dev.looptop.ui.part.Scene;
import dev.looptop.ui.part.Sheet;
import dev.looptop.ui.text.Glyphs;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.text.RoleLine;
import dev.looptop.ui.text.RolePage;
import dev.looptop.ui.text.StatusWord;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Why a session is thought to be in its state: every signal, its value, its limit, whether it counts. */
final class EvidenceText {
    private static final int WIDTH = 86;
    private static final int GUTTER = 11;

    private final Scene scene;
    private final RolePage text;
    private final int columns;

    private EvidenceText(Scene scene, int columns) {
        this.scene = scene;
        this.columns = columns;
        this.text = new RolePage(columns, new Glyphs(scene.setting().ascii()));
    }

    /** The dialog of the open session, scrolled to a row. */
    static Sheet.Text of(Scene scene, int top) {
        return scene.open()
                .map(row -> of(scene, row, top))
                .orElseGet(() -> new Sheet.Text(Role.ACCENT, RoleLine.EMPTY, RoleLine.EMPTY, WIDTH, List.of(), 0));
    }

    private static Sheet.Text of(Scene scene, SessionRow row, int top) {
        Judgement judgement = row.judgement();
        int width = Math.min(WIDTH, scene.setting().columns() - 6);
        EvidenceText page = new EvidenceText(scene, width - 8);
        page.fill(row);
        StatusWord word = StatusWord.of(judgement);
        RoleLine title = RoleLine.of(word.glyph(scene.setting().ascii()) + " Why " + word.longWord(), word.role());
        RoleLine side = judgement
                .since()
                .map(at -> RoleLine.of("since ", Role.DIM).with(scene.moments().clock(at), Role.TEXT))
                .orElse(RoleLine.EMPTY);
        Role border = word.needsYou() ? word.role() : Role.ACCENT;
        return new Sheet.Text(border, title, side, width, page.text.rows(), top);
    }

    private void fill(SessionRow row) {
        SessionSummary summary = row.summary();
        text.add(RoleLine.of(CleanText.line(summary.title()), Role.TEXT));
        String dot = " " + text.glyphs().dot() + " ";
        String agents = String.join(" " + text.glyphs().arrow() + " ", summary.agents());
        RoleLine meta = RoleLine.of(summary.id().source(), Role.DIM)
                .with(dot, Role.BORDER)
                .with(CleanText.line(summary.place().project()), Role.PROJECT)
                .with(dot, Role.BORDER)
                .with("iteration " + Steps.of(summary).replace("/", " of "), Role.DIM);
        text.add(agents.isEmpty() ? meta : meta.with(dot, Role.BORDER).with(CleanText.line(agents), Role.DIM));
        text.blank();
        Optional<String> remedy = Remedy.of(row, scene.setting().harnesses());
        remedy.ifPresent(how -> {
            text.labelled("Do now", GUTTER, how, Role.ACCENT, 4);
            text.blank();
        });
        text.labelled("", 0, text.glyphs().sentence(sentence(row.judgement())), Role.TEXT, 4);
        List<Evidence> evidence = row.judgement().evidence();
        if (!evidence.isEmpty()) {
            text.blank();
            signals(evidence);
        }
        text.blank();
        last();
        String end = remedy.isPresent() ? "" : wouldEnd(row.judgement());
        if (!end.isEmpty()) {
            text.labelled("Would end", GUTTER, end, Role.TEXT, 3);
        }
        asked(summary);
    }

    private static String sentence(Judgement judgement) {
        long families = judgement.evidence().stream()
                .filter(Evidence::counts)
                .map(Evidence::family)
                .distinct()
                .count();
        boolean gone = judgement.evidence().stream().anyMatch(e -> e.counts() && e.family() == Evidence.Family.PROCESS);
        if (judgement.state() == State.STUCK && families >= 2 && !gone) {
            return (families == 2 ? "Two" : families == 3 ? "Three" : Long.toString(families))
                    + " signals of different kinds have reached their limit, and two are enough.";
        }
        String why = judgement.why();
        return why.isEmpty()
                ? "No signal has reached its limit."
                : why.substring(0, 1).toUpperCase(Locale.ROOT) + why.substring(1) + ".";
    }

    private void signals(List<Evidence> evidence) {
        int value = widest(evidence, Evidence::value, "Value");
        int limit = widest(evidence, Evidence::limit, "Limit");
        int wanted = widest(evidence, Evidence::signal, "Signal") + 2;
        int left = columns - wanted - value - limit - 3;
        int bar = left < 12 ? 0 : Math.min(27, left);
        int name = columns - value - limit - (bar > 0 ? bar + 3 : 0);
        String words = "  " + TextWidth.padRight("Signal", name - 2) + right("Value", value) + right("Limit", limit);
        RoleLine head = RoleLine.of(words, Role.DIM);
        text.add(bar > 0 ? head.with("   Value against limit", Role.DIM) : head);
        for (Evidence one : evidence) {
            Role role = one.counts() ? Role.TEXT : Role.DIM;
            String mark = one.counts() ? StatusWord.STUCK.glyph(text.glyphs().ascii()) + " " : "  ";
            String signal = TextWidth.cut(
                    text.glyphs().sentence(one.signal()),
                    name - 3,
                    text.glyphs().cut());
            RoleLine line = RoleLine.of(mark, Role.STUCK)
                    .with(TextWidth.padRight(signal, name - 2), role)
                    .with(right(CleanText.line(one.value()), value), role)
                    .with(
                            right(
                                    CleanText.line(one.limit())
                                            .replace("-", text.glyphs().unknown()),
                                    limit),
                            Role.DIM);
            text.add(bar > 0 ? line.with("   ", Role.TEXT).with(bar(one, bar)) : line);
        }
    }

    /** The value against its limit: the limit stands at two thirds of the bar, marked in every row. */
    private RoleLine bar(Evidence one, int width) {
        int limit = width * 2 / 3;
        int cells = (int) Math.round(Math.min(1.45, Math.max(0, one.ratio())) * limit);
        Role role = one.counts() ? Role.STUCK : Role.NUMBER;
        String rule = text.glyphs().bar();
        RoleLine line = RoleLine.of(rule.repeat(Math.min(cells, limit)), role)
                .with(" ".repeat(Math.max(0, limit - cells)), Role.TEXT);
        if (one.limit().equals("-") || one.family() == Evidence.Family.PROCESS) {
            return line;
        }
        return line.with(text.glyphs().limitMark(), Role.DIM).with(rule.repeat(Math.max(0, cells - limit)), role);
    }

    private void last() {
        Optional<Session> session = scene.reading().session();
        if (session.isEmpty() || session.get().events().isEmpty()) {
            return;
        }
        List<Event> events = session.get().events();
        Event event = events.get(events.size() - 1);
        String time =
                event.at().map(scene.moments()::second).map(at -> at + "  ").orElse("");
        text.labelled("Last line", GUTTER, time + event.text(), Role.TEXT, 2);
    }

    /** What a gate asked that nobody serves any more. */
    private void asked(SessionSummary summary) {
        summary.activity().waiting().filter(waiting -> !waiting.permission()).ifPresent(waiting -> {
            String words = waiting.summary().isBlank() ? "no words were written" : waiting.summary();
            text.blank();
            text.labelled("Was asked", GUTTER, waiting.what() + ": " + words, Role.TEXT, 40);
        });
    }

    private static String wouldEnd(Judgement judgement) {
        return switch (judgement.state()) {
            case STUCK, QUIET -> "any new output, or a changed file";
            case WAITING -> "your answer";
            case RUNNING, ENDED -> "";
        };
    }

    private static int widest(List<Evidence> evidence, Function<Evidence, String> part, String head) {
        return evidence.stream()
                        .mapToInt(one -> TextWidth.of(CleanText.line(part.apply(one))))
                        .reduce(head.length(), Math::max)
                + 1;
    }

    private static String right(String text, int width) {
        return TextWidth.padLeft(TextWidth.cut(text, width - 1, ""), width);
    }
}
