package dev.looptop.ui.text;

import dev.looptop.cell.CleanText;
import dev.looptop.cell.TextWidth;
import dev.looptop.ui.keys.Action;

/**
 * One line of text being typed.
 *
 * @param text clean text
 * @param caret index into {@code text} before which typing goes, always at a cluster's edge
 */
public record TextField(String text, int caret) {
    private static final int LONGEST = 1000;

    /** An empty field. */
    public static final TextField EMPTY = new TextField("", 0);

    /** A field with this text and the caret at its end. */
    public static TextField of(String text) {
        return new TextField(text, text.length());
    }

    /** With text put in at the caret; cleaned, and cut where a field would grow past {@value #LONGEST}. */
    public TextField inserted(String more) {
        String clean = CleanText.line(more);
        String kept = clean.substring(0, Math.min(clean.length(), Math.max(0, LONGEST - text.length())));
        return new TextField(text.substring(0, caret) + kept + text.substring(caret), caret + kept.length());
    }

    /** Without the cluster before the caret. */
    public TextField withoutBefore() {
        int start = before();
        return new TextField(text.substring(0, start) + text.substring(caret), start);
    }

    /** Without the cluster behind the caret. */
    public TextField withoutBehind() {
        return caret == text.length()
                ? this
                : new TextField(text.substring(0, caret) + text.substring(TextWidth.nextCluster(text, caret)), caret);
    }

    /** Without the word before the caret. */
    public TextField withoutWord() {
        int start = caret;
        while (start > 0 && text.charAt(start - 1) == ' ') {
            start--;
        }
        while (start > 0 && text.charAt(start - 1) != ' ') {
            start--;
        }
        return new TextField(text.substring(0, start) + text.substring(caret), start);
    }

    /** The caret one cluster to the left. */
    public TextField left() {
        return new TextField(text, before());
    }

    /** The caret one cluster to the right. */
    public TextField right() {
        return caret == text.length() ? this : new TextField(text, TextWidth.nextCluster(text, caret));
    }

    /** The caret at the start. */
    public TextField home() {
        return new TextField(text, 0);
    }

    /** The caret at the end. */
    public TextField end() {
        return of(text);
    }

    /** Edited by one of the editing actions; the same for any other. */
    public TextField edited(Action action) {
        return switch (action) {
            case ERASE -> withoutBefore();
            case ERASE_BEHIND -> withoutBehind();
            case ERASE_WORD -> withoutWord();
            case ERASE_ALL -> EMPTY;
            case CARET_LEFT -> left();
            case CARET_RIGHT -> right();
            case CARET_START -> home();
            case CARET_END -> end();
            default -> this;
        };
    }

    /** Whether an action edits a field. */
    public static boolean edits(Action action) {
        return switch (action) {
            case ERASE, ERASE_BEHIND, ERASE_WORD, ERASE_ALL, CARET_LEFT, CARET_RIGHT, CARET_START, CARET_END -> true;
            default -> false;
        };
    }

    private int before() {
        int at = 0;
        int last = 0;
        while (at < caret) {
            last = at;
            at = TextWidth.nextCluster(text, at);
        }
        return last;
    }
}
