package dev.looptop.ui.view.dialog;

import dev.looptop.cell.CleanText;
import dev.looptop.cell.Line;
import dev.looptop.cell.Rect;
import dev.looptop.cell.Style;
import dev.looptop.cell.TextWidth;
import dev.looptop.model.Event;
import dev.looptop.model.Evidence;
import dev.looptop.model.Judgement;
import dev.looptop.model.Session;
import dev.looptop.model.SessionRow;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.State;
import dev.looptop.ui.UiState;
import dev.looptop.ui.detail.Remedy;
import dev.looptop.ui.list.Steps;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.text.StatusWord;
import dev.looptop.ui.view.paint.Brush;
import dev.looptop.ui.view.paint.DialogFrame;
import dev.looptop.ui.view.paint.DialogText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Why a session is thought to be in its state: every signal, its value, its limit, whether it counts. */
final class EvidenceView {
    private static final int WIDTH = 86;
    private static final int GUTTER = 11;

    private final Brush brush;
    private final UiState state;
    private final DialogText text;
    private final int columns;

    private EvidenceView(Brush brush, UiState state, int columns) {
        this.brush = brush;
        this.state = state;
        this.columns = columns;
        this.text = new DialogText(brush, columns);
    }

    /** Draws the dialog; returns the top row that shows its last. */
    static int draw(Brush brush, UiState state, int top) {
        return state.openRow().map(row -> draw(brush, state, row, top)).orElse(0);
    }

    private static int draw(Brush brush, UiState state, SessionRow row, int top) {
        Judgement judgement = row.judgement();
        int width = Math.min(WIDTH, state.setting().columns() - 6);
        EvidenceView view = new EvidenceView(brush, state, width - 8);
        view.fill(row);
        StatusWord word = StatusWord.of(judgement);
        Line title = brush.line(word.glyph(brush.glyphs().ascii()) + " Why " + word.longWord(), word.role());
        Line side = judgement
                .since()
                .map(at -> brush.line("since ", Role.DIM).with(state.moments().clock(at), brush.style(Role.TEXT)))
                .orElse(Line.EMPTY);
        Role border = word.needsYou() ? word.role() : Role.ACCENT;
        Rect box = DialogFrame.draw(brush, state.setting(), width, view.text.size() + 4, border, title, side);
        return view.text.draw(box.inset(4, 2), top);
    }

    private void fill(SessionRow row) {
        SessionSummary summary = row.summary();
        text.add(brush.line(CleanText.line(summary.title()), Role.TEXT));
        String dot = " " + brush.glyphs().dot() + " ";
        String agents = String.join(" " + brush.glyphs().arrow() + " ", summary.agents());
        Line meta = brush.line(summary.id().source(), Role.DIM)
                .with(dot, brush.style(Role.BORDER))
                .with(CleanText.line(summary.place().project()), brush.style(Role.PROJECT))
                .with(dot, brush.style(Role.BORDER))
                .with("iteration " + Steps.of(summary).replace("/", " of "), brush.style(Role.DIM));
        text.add(
                agents.isEmpty()
                        ? meta
                        : meta.with(dot, brush.style(Role.BORDER)).with(CleanText.line(agents), brush.style(Role.DIM)));
        text.blank();
        Optional<String> remedy = Remedy.of(row, state.setting().harnesses());
        remedy.ifPresent(how -> {
            text.labelled("Do now", GUTTER, how, Role.ACCENT, 4);
            text.blank();
        });
        text.labelled("", 0, brush.sentence(sentence(row.judgement())), Role.TEXT, 4);
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
        Line head = brush.line(words, Role.DIM);
        text.add(bar > 0 ? head.with("   Value against limit", brush.style(Role.DIM)) : head);
        for (Evidence one : evidence) {
            Role role = one.counts() ? Role.TEXT : Role.DIM;
            String mark = one.counts() ? StatusWord.STUCK.glyph(brush.glyphs().ascii()) + " " : "  ";
            String signal = TextWidth.cut(
                    brush.sentence(one.signal()), name - 3, brush.glyphs().cut());
            Line line = brush.line(mark, Role.STUCK)
                    .with(TextWidth.padRight(signal, name - 2), brush.style(role))
                    .with(right(CleanText.line(one.value()), value), brush.style(role))
                    .with(
                            right(
                                    CleanText.line(one.limit())
                                            .replace("-", brush.glyphs().unknown()),
                                    limit),
                            brush.style(Role.DIM));
            text.add(bar > 0 ? line.with("   ", Style.PLAIN).with(bar(one, bar)) : line);
        }
    }

    /** The value against its limit: the limit stands at two thirds of the bar, marked in every row. */
    private Line bar(Evidence one, int width) {
        int limit = width * 2 / 3;
        int cells = (int) Math.round(Math.min(1.45, Math.max(0, one.ratio())) * limit);
        Role role = one.counts() ? Role.STUCK : Role.NUMBER;
        String rule = brush.glyphs().bar();
        Line line = Line.of(rule.repeat(Math.min(cells, limit)), brush.style(role))
                .with(" ".repeat(Math.max(0, limit - cells)), Style.PLAIN);
        if (one.limit().equals("-") || one.family() == Evidence.Family.PROCESS) {
            return line;
        }
        return line.with(brush.glyphs().limitMark(), brush.style(Role.DIM))
                .with(rule.repeat(Math.max(0, cells - limit)), brush.style(role));
    }

    private void last() {
        Optional<Session> session = state.reading().session();
        if (session.isEmpty() || session.get().events().isEmpty()) {
            return;
        }
        List<Event> events = session.get().events();
        Event event = events.get(events.size() - 1);
        String time =
                event.at().map(state.moments()::second).map(at -> at + "  ").orElse("");
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
