package dev.looptop.ui.detail;

import dev.looptop.cell.CleanText;
import dev.looptop.model.Judgement;
import dev.looptop.model.Labels;
import dev.looptop.model.Session;
import dev.looptop.model.SessionRow;
import dev.looptop.model.SpanWords;
import dev.looptop.model.State;
import dev.looptop.model.Times;
import dev.looptop.ui.gate.Remedy;
import dev.looptop.ui.text.DocLine;
import dev.looptop.ui.text.LoadedText;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.text.StatusWord;
import java.time.Duration;
import java.util.Locale;

/** What is known of the open session as a whole: its state, and what its record says, a field each. */
final class SessionFacts {
    private final DetailPage page;

    private SessionFacts(DetailPage page) {
        this.page = page;
    }

    /** The head of this session, and how it ended. */
    static void write(DetailPage page, Session session) {
        new SessionFacts(page).head(session);
    }

    private void head(Session session) {
        page.add(Role.STRONG, session.summary().title());
        Judgement judgement = page.reading().judgement().orElseThrow();
        StatusWord word = StatusWord.of(judgement);
        page.line(new DocLine(
                word.glyph(page.shown().setting().ascii()) + " " + word.longWord() + "  ",
                CleanText.line(judgement.why()),
                word.role()));
        page.reading()
                .failed()
                .ifPresent(problem -> page.add(Role.LIMIT, problem.line() + "; this is what was read before"));
        page.field("session", session.id().name() + "  (" + session.id().source() + ")");
        page.field(
                "directory",
                page.shown().setting().shown(session.summary().place().directory()));
        page.field("agents", String.join(" → ", session.summary().agents()));
        page.field("models", String.join(", ", session.summary().models()));
        page.field("started", page.when(session.summary().times().startedAt()));
        page.field("ended", page.when(session.summary().times().endedAt()));
        lasted(session);
        page.field("outcome", session.summary().ending().word());
        session.summary()
                .confidence()
                .ifPresent(value -> page.field("confidence", String.format(Locale.ROOT, "%.0f %%", value * 100)));
        recorded(session);
        session.summary().costUsd().ifPresent(usd -> page.field("cost", String.format(Locale.ROOT, "$%.2f", usd)));
        page.field("tags", String.join(", ", session.summary().tags()));
        Remedy.of(
                        new SessionRow(session.summary(), judgement),
                        page.shown().setting().harnesses())
                .ifPresent(how -> page.field("do now", how));
        if (judgement.state() == State.WAITING) {
            session.summary().activity().waiting().ifPresent(waiting -> page.field("settled by", waiting.settledBy()));
        }
        page.field("file", page.shown().setting().shown(session.id().path()));
        ended(session);
    }

    /** What only some harnesses and records know. */
    private void recorded(Session session) {
        Labels labels = session.summary().labels();
        page.field("harness", labels.harness());
        page.field("run type", labels.runType());
        page.field("category", labels.category());
        session.summary().tokens().ifPresent(tokens -> page.field("tokens", String.format(Locale.ROOT, "%,d", tokens)));
        session.summary().parent().ifPresent(parent -> page.field("forked from", parent));
        session.summary()
                .covers()
                .forEach(part -> page.field("also in", page.shown().setting().shown(part.path())));
    }

    /** How long it took; of one that has not ended, how long it has been going, by the minute. */
    private void lasted(Session session) {
        Times times = session.summary().times();
        if (!page.reading().judgement().orElseThrow().state().live()) {
            times.durationSecs()
                    .ifPresent(secs -> page.field("lasted", SpanWords.exact(Duration.ofMillis((long) (secs * 1000)))));
            return;
        }
        times.startedAt()
                .map(start -> Duration.between(start, page.shown().shownAt()))
                .filter(span -> !span.isNegative())
                .ifPresent(span -> page.field("so far", SpanWords.of(span)));
    }

    private void ended(Session session) {
        String end = session.summary().ending().detail();
        if (!end.isBlank()) {
            page.section("How it ended");
            page.prose(LoadedText.of(end, true, ""));
        }
    }
}
