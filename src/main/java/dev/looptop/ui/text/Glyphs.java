package dev.looptop.ui.text;

import dev.looptop.cell.CleanText;
import dev.looptop.model.Event;

/** The characters of the chrome, in Unicode or in ASCII alone (the glyph table of the look document). */
public record Glyphs(boolean ascii) {
    /** Corner, lines and ends of a thin box: left top, right top, left bottom, right bottom, across, down. */
    public String box(boolean heavy) {
        if (ascii) {
            return "++++-|";
        }
        return heavy ? "┏┓┗┛━┃" : "╭╮╰╯─│";
    }

    public String cursor() {
        return ascii ? ">" : "▌";
    }

    public String hunkMark() {
        return ascii ? "|" : "▎";
    }

    public String leader() {
        return ascii ? "-" : "╌";
    }

    public String gap() {
        return ascii ? "." : "┄";
    }

    public String open() {
        return ascii ? "v" : "▾";
    }

    public String shut() {
        return ascii ? ">" : "▸";
    }

    public String crumb() {
        return ascii ? ">" : "›";
    }

    public String dot() {
        return ascii ? "-" : "·";
    }

    public String arrow() {
        return ascii ? ">" : "→";
    }

    public String down() {
        return ascii ? "v" : "↓";
    }

    public String up() {
        return ascii ? "^" : "↑";
    }

    public String cut() {
        return ascii ? "~" : "…";
    }

    public String wrapped() {
        return ascii ? ">" : "↳";
    }

    public String unknown() {
        return ascii ? "-" : "–";
    }

    public String pin() {
        return ascii ? "*" : "◆";
    }

    public String close() {
        return ascii ? "x" : "×";
    }

    public String underline() {
        return ascii ? "-" : "▔";
    }

    public String limitMark() {
        return ascii ? "|" : "│";
    }

    public String bar() {
        return ascii ? "=" : "━";
    }

    String halfBar() {
        return ascii ? "" : "╸";
    }

    public String added() {
        return ascii ? "+" : "■";
    }

    public String removed() {
        return ascii ? "-" : "■";
    }

    public String rest() {
        return ascii ? "." : "■";
    }

    /** A key as it is written: arrows have words where there are no arrows. */
    public String key(String chord) {
        if (!ascii) {
            return chord;
        }
        return switch (chord) {
            case "↑" -> "Up";
            case "↓" -> "Down";
            case "←" -> "Left";
            case "→" -> "Right";
            default -> chord;
        };
    }

    public String event(Event.Kind kind) {
        return switch (kind) {
            case START, PHASE_START, ITERATION -> shut();
            case PHASE_END, NOTICE -> ascii ? "." : "·";
            case TOOL -> arrow();
            case GATE_REQUEST -> ascii ? "W" : "◐";
            case GATE_DECISION -> ascii ? "+" : "✓";
            case ERROR -> ascii ? "x" : "✗";
            case END -> ascii ? "-" : "■";
            case MESSAGE -> " ";
        };
    }

    /** A table bar of {@code halves} half cells. */
    public String rule(int halves) {
        if (halves <= 0) {
            return "";
        }
        return bar().repeat(Math.max(ascii ? 1 : 0, halves / 2)) + (halves % 2 == 1 ? halfBar() : "");
    }

    /** An iteration or a gate on the track of a replay. */
    public String stop() {
        return ascii ? "+" : "┼";
    }

    /** Where a replay is. */
    public String head() {
        return ascii ? "O" : "●";
    }

    /** A column of {@code eighths} of a cell, 0 to 8; in ASCII the densest of eight signs stands for a full one. */
    public String column(int eighths) {
        return (ascii ? " .:-=+*#@" : " ▁▂▃▄▅▆▇█").substring(eighths, eighths + 1);
    }

    /** A full cell of a chart: of what is counted first, or of the rest. */
    public String block(boolean rest) {
        return ascii ? rest ? "o" : "#" : "█";
    }

    /** The end of a horizontal bar of {@code eighths} of a cell, 1 to 7; in ASCII nothing below half a cell. */
    public String barEnd(int eighths) {
        return ascii ? eighths >= 4 ? "#" : "" : "▏▎▍▌▋▊▉".substring(eighths - 1, eighths);
    }

    /** A cell of a heat map, 0 for none to 4. */
    public String heat(int step) {
        return (ascii ? ".::+#" : "·░░▒▓").substring(step, step + 1);
    }

    /** Before what differs. */
    public String differs() {
        return ascii ? "!" : "≠";
    }

    /** A line that only guides the eye. */
    public String guide() {
        return ascii ? "." : "┄";
    }

    /** A sentence of ours about a session, which may quote it: clean, and in ASCII where the chrome is. */
    public String sentence(String text) {
        String clean = CleanText.line(text);
        return ascii()
                ? clean.replace("·", "-").replace("×", "x").replace("…", "~").replace("→", ">")
                : clean;
    }
}
