package dev.looptop.ui.view.stats;

import dev.looptop.cell.Line;
import dev.looptop.cell.Rect;
import dev.looptop.model.SpanWords;
import dev.looptop.stats.Figures;
import dev.looptop.stats.Outlook;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.view.chart.SparkLine;
import dev.looptop.ui.view.paint.Brush;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The six figures at the top, each with its change against the range before and how it went. */
final class StatsCards {
    private static final int CARDS = 6;
    private static final int ROWS = 3;

    private final StatsPane pane;
    private final Brush brush;
    private final Outlook outlook;

    private StatsCards(StatsPane pane) {
        this.pane = pane;
        this.brush = pane.brush();
        this.outlook = pane.outlook();
    }

    static void draw(StatsPane pane) {
        StatsCards cards = new StatsCards(pane);
        String against = cards.outlook.before().isPresent()
                ? cards.outlook.window().range().against()
                : "";
        pane.border(cards.outlook.window().range().title(), pane.brush().line(against, Role.DIM));
        Figures all = cards.outlook.all();
        StatsWords words = pane.words();
        cards.card(0, "Sessions", Integer.toString(all.total()), cards.sessions(), f -> some(f.total()));
        cards.card(1, "Success", words.percent(all.successRate()), cards.success(), Figures::successRate);
        cards.card(2, "Iterations", words.one(all.avgIterations()), cards.iterations(), Figures::avgIterations);
        cards.card(3, "Time to done", words.span(all.avgCycleSecs()), cards.time(), Figures::avgCycleSecs);
        cards.card(4, "Waits for you", cards.waited(), cards.waiting(), f -> OptionalDouble.empty());
        cards.card(5, "Cost", words.dollars(all.cost()), cards.unpriced(), Figures::cost);
    }

    private static OptionalDouble some(int count) {
        return OptionalDouble.of(count);
    }

    private void card(int at, String name, String value, Line beside, Function<Figures, OptionalDouble> sparked) {
        int across = pane.area().height() > ROWS + 2 ? CARDS / 2 : CARDS;
        Rect inner = pane.area().inset(1, 1);
        int left = inner.x() + inner.width() * (at % across) / across;
        int right = inner.x() + inner.width() * (at % across + 1) / across;
        int y = inner.y() + at / across * ROWS;
        int room = right - left - 3;
        if (at % across > 0) {
            for (int row = 0; row < ROWS; row++) {
                brush.put(left - 1, y + row, brush.glyphs().limitMark(), Role.BORDER, 1);
            }
        }
        brush.put(left + 1, y, name, Role.DIM, room);
        brush.put(
                left + 1,
                y + 1,
                brush.line(value, Role.TEXT).with("  ", brush.style(Role.TEXT)).with(beside),
                room);
        List<OptionalDouble> values = outlook.columns().stream().map(sparked).toList();
        brush.put(left + 1, y + 2, SparkLine.of(brush, values, Math.min(room, 30)), room);
    }

    private Line sessions() {
        return outlook.before()
                .map(before -> brush.line(signed(outlook.all().total() - before.total()), Role.DIM))
                .orElse(Line.EMPTY);
    }

    private Line success() {
        Optional<Double> change = change(Figures::successRate);
        return change.map(by -> brush.line(signed(Math.round(by * 100)) + " pt", by >= 0 ? Role.SUCCESS : Role.FAILED))
                .orElse(Line.EMPTY);
    }

    private Line iterations() {
        return change(Figures::avgIterations)
                .map(by -> brush.line(String.format(Locale.ROOT, "%+.1f", by).replace("-", minus()), less(by)))
                .orElse(Line.EMPTY);
    }

    private Line time() {
        return change(Figures::avgCycleSecs)
                .map(by -> brush.line(
                        (by < 0 ? minus() : "+") + SpanWords.of(Duration.ofSeconds(Math.round(Math.abs(by)))),
                        less(by)))
                .orElse(Line.EMPTY);
    }

    private String waited() {
        List<Instant> since = outlook.waits().since();
        Duration sum = since.stream()
                .map(at -> Duration.between(at, pane.state().now()))
                .filter(span -> !span.isNegative())
                .reduce(Duration.ZERO, Duration::plus);
        return since.isEmpty() ? brush.glyphs().unknown() : SpanWords.of(sum);
    }

    private Line waiting() {
        int count = outlook.waits().waiting();
        return brush.line(count + " now", count > 0 ? Role.WAITING : Role.DIM);
    }

    private Line unpriced() {
        int count = outlook.all().unpriced();
        return count == 0 ? Line.EMPTY : brush.line(count + " n/a", Role.DIM);
    }

    private Optional<Double> change(Function<Figures, OptionalDouble> figure) {
        OptionalDouble now = figure.apply(outlook.all());
        OptionalDouble then = outlook.before().map(figure).orElse(OptionalDouble.empty());
        return now.isEmpty() || then.isEmpty() ? Optional.empty() : Optional.of(now.getAsDouble() - then.getAsDouble());
    }

    private static Role less(double by) {
        return by <= 0 ? Role.SUCCESS : Role.LIMIT;
    }

    private String signed(long by) {
        return (by < 0 ? minus() : "+") + Math.abs(by);
    }

    private String minus() {
        return brush.glyphs().ascii() ? "-" : "−";
    }
}
