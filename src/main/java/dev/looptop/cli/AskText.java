package dev.looptop.cli;

import dev.looptop.model.SpanWords;
import dev.looptop.model.act.Answer;
import dev.looptop.model.act.Ask;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What waits for a person, with who listens, for how long still, and the commands that settle it. */
final class AskText {
    private final Printer printer;
    private final Instant now;

    AskText(Printer printer, Instant now) {
        this.printer = printer;
        this.now = now;
    }

    void print(List<Ask> asks) {
        if (asks.isEmpty()) {
            return;
        }
        printer.blank();
        printer.heading("Waits for you");
        for (Ask ask : asks) {
            String what = ask.kind() == Ask.Kind.PERMISSION ? ask.summary() : ask.request() + " gate";
            printer.line("  " + printer.clean(what) + left(ask));
            printer.line("    " + printer.clean(ask.listener().words()));
            for (Answer answer : ask.answers()) {
                printer.line("    " + printer.clean(ask.command(answer)));
            }
        }
    }

    private String left(Ask ask) {
        return ask.listener()
                .until()
                .map(until -> ", " + SpanWords.exact(Duration.between(now, until)) + " left")
                .orElse("");
    }
}
