package dev.looptop.cli;

import dev.looptop.diff.FileDiff;
import dev.looptop.diff.Patch;
import dev.looptop.diff.PatchText;
import java.util.Locale;

/**
 * Prints patches: coloured and cleaned for a person, valid for a pipe. In a pipe only what {@link
 * HarmlessOutput} stops is made visible; tabs and carriage returns stay, so that the patch applies.
 */
final class PatchPrinter {
    private final Printer printer;

    PatchPrinter(Printer printer) {
        this.printer = printer;
    }

    void patch(Patch patch) {
        text(PatchText.of(patch));
    }

    /** The text of a patch, line by line. */
    void text(String patch) {
        int from = 0;
        while (from < patch.length()) {
            int end = patch.indexOf('\n', from);
            String line = patch.substring(from, end < 0 ? patch.length() : end);
            from = end < 0 ? patch.length() : end + 1;
            printer.line(ink(line).on(shown(line), printer.coloured()));
        }
    }

    private String shown(String line) {
        return printer.coloured() ? printer.clean(line) : line;
    }

    private static Ink ink(String line) {
        if (line.startsWith("+++") || line.startsWith("---") || line.startsWith("diff ")) {
            return Ink.BOLD;
        }
        if (line.startsWith("@@")) {
            return Ink.CYAN;
        }
        if (line.startsWith("+")) {
            return Ink.GREEN;
        }
        return line.startsWith("-") ? Ink.RED : Ink.PLAIN;
    }

    /** Files and counts. */
    void stat(Patch patch) {
        Table table = new Table("FILE", " +", " -", "NOTE");
        for (FileDiff file : patch.files()) {
            String kind = file.kind() == FileDiff.Kind.MODIFIED
                    ? ""
                    : file.kind().name().toLowerCase(Locale.ROOT);
            String notes = String.join(", ", file.notes());
            table.row(
                    Table.Cell.of(printer.clean(file.path())),
                    new Table.Cell(Integer.toString(file.added()), Ink.GREEN),
                    new Table.Cell(Integer.toString(file.removed()), Ink.RED),
                    new Table.Cell(printer.clean(notes.isEmpty() ? kind : notes), Ink.DIM));
        }
        table.print(printer);
        printer.line(patch.files().size() + (patch.files().size() == 1 ? " file" : " files") + " +" + patch.added()
                + " -" + patch.removed());
    }
}
