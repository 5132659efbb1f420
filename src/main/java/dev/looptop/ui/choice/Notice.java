package dev.looptop.ui.choice;

import dev.looptop.cell.CleanText;
import dev.looptop.model.SessionRow;

/**
 * What the person is told of a session outside of the screen; every text clean and on one line.
 *
 * @param occasion why now
 * @param why the judge's reason
 */
public record Notice(
        Notifications.Occasion occasion,
        String session,
        String source,
        String project,
        String state,
        String outcome,
        String why,
        String title) {

    public static Notice of(Notifications.Occasion occasion, SessionRow row) {
        return new Notice(
                occasion,
                CleanText.line(row.id().name()),
                CleanText.line(row.id().source()),
                CleanText.line(row.summary().place().project()),
                row.judgement().state().word(),
                row.judgement().outcome().word(),
                CleanText.line(row.judgement().why()),
                CleanText.line(row.summary().title()));
    }

    /** It in one line. */
    public String line() {
        return project + " " + (occasion == Notifications.Occasion.ENDED ? outcome : state) + ": " + why;
    }
}
