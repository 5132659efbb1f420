package dev.looptop.ui.view;

import dev.looptop.model.Event;

/** The characters of the chrome, in Unicode or in ASCII alone (the glyph table of the look document). */
public record Glyphs(boolean ascii) {
    /** Corner, lines and ends of a thin box: left top, right top, left bottom, right bottom, across, down. */
    String box(boolean heavy) {
        if (ascii) {
            return "++++-|";
        }
        return heavy ? "┏┓┗┛━┃" : "╭╮╰╯─│";
    }

    String cursor() {
        return ascii ? ">" : "▌";
    }

    String hunkMark() {
        return ascii ? "|" : "▎";
    }

    String leader() {
        return ascii ? "-" : "╌";
    }

    String gap() {
        return ascii ? "." : "┄";
    }

    String open() {
        return ascii ? "v" : "▾";
    }

    String shut() {
        return ascii ? ">" : "▸";
    }

    String crumb() {
        return ascii ? ">" : "›";
    }

    String dot() {
        return ascii ? "-" : "·";
    }

    String arrow() {
        return ascii ? ">" : "→";
    }

    String down() {
        return ascii ? "v" : "↓";
    }

    String up() {
        return ascii ? "^" : "↑";
    }

    String cut() {
        return ascii ? "~" : "…";
    }

    String wrapped() {
        return ascii ? ">" : "↳";
    }

    String unknown() {
        return ascii ? "-" : "–";
    }

    String pin() {
        return ascii ? "*" : "◆";
    }

    String close() {
        return ascii ? "x" : "×";
    }

    String underline() {
        return ascii ? "-" : "▔";
    }

    String limitMark() {
        return ascii ? "|" : "│";
    }

    String bar() {
        return ascii ? "=" : "━";
    }

    String halfBar() {
        return ascii ? "" : "╸";
    }

    String added() {
        return ascii ? "+" : "■";
    }

    String removed() {
        return ascii ? "-" : "■";
    }

    String rest() {
        return ascii ? "." : "■";
    }

    /** A key as it is written: arrows have words where there are no arrows. */
    String key(String chord) {
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

    String event(Event.Kind kind) {
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
    String rule(int halves) {
        if (halves <= 0) {
            return "";
        }
        return bar().repeat(Math.max(ascii ? 1 : 0, halves / 2)) + (halves % 2 == 1 ? halfBar() : "");
    }

    /** An iteration or a gate on the track of a replay. */
    String stop() {
        return ascii ? "+" : "┼";
    }

    /** Where a replay is. */
    String head() {
        return ascii ? "O" : "●";
    }

    /** A column of {@code eighths} of a cell, 0 to 8; in ASCII the densest of eight signs stands for a full one. */
    String column(int eighths) {
        return (ascii ? " .:-=+*#@" : " ▁▂▃▄▅▆▇█").substring(eighths, eighths + 1);
    }

    /** A full cell of a chart: of what is counted first, or of the rest. */
    String block(boolean rest) {
        return ascii ? rest ? "o" : "#" : "█";
    }

    /** The end of a horizontal bar of {@code eighths} of a cell, 1 to 7; in ASCII nothing below half a cell. */
    String barEnd(int eighths) {
        return ascii ? eighths >= 4 ? "#" : "" : "▏▎▍▌▋▊▉".substring(eighths - 1, eighths);
    }

    /** A cell of a heat map, 0 for none to 4. */
    String heat(int step) {
        return (ascii ? ".::+#" : "·░░▒▓").substring(step, step + 1);
    }

    /** Before what differs. */
    String differs() {
        return ascii ? "!" : "≠";
    }

    /** A line that only guides the eye. */
    String guide() {
        return ascii ? "." : "┄";
    }
}
