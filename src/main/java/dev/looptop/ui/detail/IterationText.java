package dev.looptop.ui.detail;

import dev.looptop.cell.CleanText;
import dev.looptop.cell.TextWidth;
import dev.looptop.model.Iteration;
import dev.looptop.model.Message;
import dev.looptop.model.SpanWords;
import dev.looptop.model.Step;
import dev.looptop.ui.text.DocLine;
import dev.looptop.ui.text.LoadedText;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.text.Verdicts;
import java.time.Duration;
import java.util.List;

/** One iteration in full: its verdict, what was said in it, and its steps with their logs. */
final class IterationText {
    private final DetailPage page;

    private IterationText(DetailPage page) {
        this.page = page;
    }

    /** The whole of this iteration. */
    static void write(DetailPage page, Iteration iteration) {
        new IterationText(page).iteration(iteration);
    }

    private void iteration(Iteration iteration) {
        page.blank();
        String label = iteration.label().isEmpty() ? "" : " · " + iteration.label();
        String verdict = Verdicts.word(iteration);
        String time = iteration.durationSecs().isPresent()
                ? " · "
                        + SpanWords.exact(Duration.ofMillis(
                                (long) (iteration.durationSecs().getAsDouble() * 1000)))
                : "";
        page.add(Role.ACCENT, "Iteration " + iteration.number() + label + " · " + verdict + time);
        iteration.exitCode().ifPresent(code -> page.field("exit code", Integer.toString(code)));
        page.field("note", iteration.note());
        page.field("repeats", numbers(iteration.repeats()));
        page.field("undoes", numbers(iteration.undoes()));
        int number = iteration.number();
        page.said(
                page.reading().critic(page.shown().setting().harnesses()) + " on iteration " + number,
                "feedback:" + number,
                iteration.feedback());
        if (iteration.messages().isEmpty()) {
            page.said("Actor output", "output:" + number, iteration.output());
        }
        messages(iteration);
        page.part("Actor errors", "errors:" + number, iteration.errors());
        steps(iteration);
    }

    private void messages(Iteration iteration) {
        int first = ShownTexts.firstMessage(iteration);
        if (first > 0) {
            page.section(first + " older messages are in the live pane, 4");
        }
        for (int index = first; index < iteration.messages().size(); index++) {
            Message message = iteration.messages().get(index);
            String time = message.at()
                    .map(page.moments()::second)
                    .map(at -> "  " + at)
                    .orElse("");
            String who = Character.toUpperCase(message.who().charAt(0))
                    + message.who().substring(1);
            page.said(who + time, "message:" + iteration.number() + ":" + index, message.text());
        }
    }

    private void steps(Iteration iteration) {
        if (iteration.steps().isEmpty()) {
            return;
        }
        boolean talk = !iteration.messages().isEmpty();
        page.section((talk ? "Tool calls of turn " : "Phases of iteration ") + iteration.number());
        for (Step step : iteration.steps()) {
            String took = step.durationSecs().isPresent()
                    ? SpanWords.exact(
                            Duration.ofMillis((long) (step.durationSecs().getAsDouble() * 1000)))
                    : "";
            String from = step.startedAt().map(page.moments()::second).orElse("");
            page.line(new DocLine(
                    TextWidth.padRight(from, 8) + "  ",
                    CleanText.line(TextWidth.padRight(step.name(), 12) + "  " + TextWidth.padRight(step.status(), 10)
                            + "  " + took),
                    Role.TEXT));
        }
        for (int index = 0; index < iteration.steps().size(); index++) {
            Step step = iteration.steps().get(index);
            if (!step.input().isEmpty()) {
                page.section("Input of " + step.name());
                page.plain(LoadedText.of(step.input().inline(), true, ""));
            }
            page.part("Log of " + step.name(), "log:" + iteration.number() + ":" + index, step.log());
        }
    }

    private static String numbers(List<Integer> numbers) {
        return numbers.isEmpty()
                ? ""
                : "iteration "
                        + String.join(
                                ", ", numbers.stream().map(String::valueOf).toList());
    }
}
