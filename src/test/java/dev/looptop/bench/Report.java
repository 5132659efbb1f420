package dev.looptop.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table: what was measured, beside what, and what it should be. */
final class Report {
    private static final String LINE = "%-58s %14s %-30s %8s %14s  %s%n";

    private final PrintStream out;
    private final List<String> missed = new ArrayList<>();
    private int rows;

    Report(PrintStream out) {
        this.out = out;
        out.printf(LINE, "what", "measured", "beside", "ratio", "target", "");
    }

    /**
     * A figure whose ratio to another one of the same run counts.
     *
     * @param most the largest ratio that is fine
     */
    void ratio(String what, double measured, String beside, double other, double most, String unit) {
        double ratio = measured / other;
        row(
                what,
                text(measured, unit),
                beside + " " + text(other, unit),
                plain(ratio),
                plain(most) + " x",
                ratio <= most);
    }

    /** A figure that counts itself, with one of the same run beside it that tells how fast this machine is now. */
    void limit(String what, double measured, String beside, double other, double most, String unit) {
        row(
                what,
                text(measured, unit),
                beside + " " + text(other, unit),
                plain(measured / other),
                text(most, unit),
                measured <= most);
    }

    /** A figure that counts itself. */
    void limit(String what, double measured, double most, String unit) {
        row(what, text(measured, unit), "-", "-", text(most, unit), measured <= most);
    }

    /** A figure without a target. */
    void figure(String what, double measured, String unit) {
        out.printf(LINE, what, text(measured, unit), "-", "-", "-", "");
    }

    private void row(String what, String measured, String beside, String ratio, String target, boolean fine) {
        rows++;
        if (!fine) {
            missed.add(what);
        }
        out.printf(LINE, what, measured, beside, ratio, target, fine ? "ok" : "MISSED");
    }

    /** The last line. */
    void end() {
        out.printf(
                "%d of %d targets met%s%n",
                rows - missed.size(), rows, missed.isEmpty() ? "" : "; missed: " + String.join("; ", missed));
    }

    private static String text(double figure, String unit) {
        return plain(figure) + " " + unit;
    }

    private static String plain(double figure) {
        String form = figure >= 100 || figure == Math.rint(figure) ? "%.0f" : "%.2f";
        return String.format(Locale.ROOT, form, figure);
    }
}
