package dev.looptop.query;

import dev.looptop.model.SessionSummary;
import java.util.List;
import java.util.Locale;

/**
 * Free text against what the list shows of a session: every word must occur in its title, id, project, directory or
 * agents. Smart case: a word with an upper-case letter is matched as written.
 */
public record TextMatch(List<String> words) {
    public TextMatch {
        words = List.copyOf(words);
    }

    /** The words of a text, parted by blanks. */
    public static TextMatch of(String text) {
        return new TextMatch(text.isBlank() ? List.of() : List.of(text.strip().split("\\s+")));
    }

    /** Whether a session holds every word. */
    public boolean accepts(SessionSummary summary) {
        return accepts(summary, "");
    }

    /** Whether a session holds every word, some of them perhaps only in this further text of it. */
    public boolean accepts(SessionSummary summary, String further) {
        String text = summary.title()
                + '\n'
                + summary.id().name()
                + '\n'
                + summary.id().source()
                + '\n'
                + summary.place().directory()
                + '\n'
                + summary.place().project()
                + '\n'
                + String.join("\n", summary.agents())
                + '\n'
                + further;
        return accepts(text);
    }

    /** Whether a text holds every word. */
    public boolean accepts(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String word : words) {
            boolean plain = word.equals(word.toLowerCase(Locale.ROOT));
            if (!(plain ? lower : text).contains(word)) {
                return false;
            }
        }
        return true;
    }
}
