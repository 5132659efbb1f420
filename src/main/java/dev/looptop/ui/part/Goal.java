package dev.looptop.ui.part;

import dev.looptop.query.Hit;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.text.Search;
import java.util.function.IntFunction;

/**
 * A line that a search through all sessions found and the user goes to: its session, its iteration, its text, the line.
 *
 * @param words what was searched for
 */
public record Goal(Hit hit, String words) {
    /** The pane that shows the text of the hit. */
    public Pane pane() {
        return switch (hit.place()) {
            case DIFF -> Pane.DIFF;
            case EVENT -> Pane.LIVE;
            default -> Pane.DETAIL;
        };
    }

    /** The search in a pane's lines, at the line that was found. */
    public Search search(int lines, IntFunction<String> text, String wanted) {
        Search search = Search.of(words, lines, text, 0);
        String letters = letters(wanted);
        for (int line : search.hits()) {
            if (letters(text.apply(line)).contains(letters)) {
                return search.at(line);
            }
        }
        return search;
    }

    /** The answer of a pane that has looked for it everywhere it could. */
    public static <P> Answer<P> reached(P next, Search search) {
        String words = search.line() < 0 ? "this line is beyond what is shown here" : search.words(0);
        return Answer.of(next).wishing(new Wish.Arrived()).saying(words);
    }

    /** Markdown that is laid out has lost its signs, so only letters and digits are compared. */
    private static String letters(String line) {
        StringBuilder letters = new StringBuilder();
        line.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
