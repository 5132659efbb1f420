package dev.looptop.export;

import dev.looptop.diff.DiffLine;
import dev.looptop.diff.FileDiff;
import dev.looptop.diff.Hunk;
import dev.looptop.diff.Patch;
import java.io.IOException;

/** A patch as coloured tables, one for each file. */
final class HtmlPatch {
    private final HtmlText page;

    HtmlPatch(HtmlText page) {
        this.page = page;
    }

    void write(Patch patch) throws IOException {
        for (FileDiff file : patch.files()) {
            page.markup("<details open class=\"file\"><summary><b>")
                    .text(file.path())
                    .markup("</b> <span class=\"plus\">+" + file.added() + "</span> <span class=\"minus\">-"
                            + file.removed() + "</span> <span class=\"dim\">")
                    .text(String.join(", ", file.notes()))
                    .markup("</span></summary>\n<table>\n");
            for (Hunk hunk : file.hunks()) {
                hunk(hunk);
            }
            page.markup("</table></details>\n");
        }
        for (String notice : patch.notices()) {
            page.element("p class=\"dim\"", notice);
        }
    }

    private void hunk(Hunk hunk) throws IOException {
        page.markup("<tr class=\"hunk\"><td></td><td></td><td>@@ -" + hunk.oldStart() + "," + hunk.oldCount() + " +"
                        + hunk.newStart() + "," + hunk.newCount() + " @@ ")
                .text(hunk.section())
                .markup("</td></tr>\n");
        for (DiffLine line : hunk.lines()) {
            String kind = switch (line.kind()) {
                case ADDED -> " class=\"add\"";
                case REMOVED -> " class=\"del\"";
                case CONTEXT -> "";
            };
            String sign = switch (line.kind()) {
                case ADDED -> "+";
                case REMOVED -> "-";
                case CONTEXT -> " ";
            };
            page.markup("<tr" + kind + "><td>" + number(line.oldNumber()) + "</td><td>" + number(line.newNumber())
                            + "</td><td>" + sign)
                    .text(line.text())
                    .markup("</td></tr>\n");
        }
    }

    private static String number(int number) {
        return number == 0 ? "" : Integer.toString(number);
    }
}
