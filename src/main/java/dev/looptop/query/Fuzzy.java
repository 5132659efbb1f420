package dev.looptop.query;

import java.util.Locale;

/** Fuzzy matching: the letters of a query in order, the closer together and the nearer to word starts the better. */
public final class Fuzzy {
    private static final int NONE = -1;
    private static final int ADJACENT = 6;
    private static final int WORD_START = 4;

    private Fuzzy() {}

    /** How well a text answers a query: negative when it does not, the higher the better; an empty query is 0. */
    public static int score(String query, String text) {
        String wanted = query.toLowerCase(Locale.ROOT).replace(" ", "");
        String given = text.toLowerCase(Locale.ROOT);
        int score = 0;
        int before = NONE;
        for (int i = 0; i < wanted.length(); i++) {
            int at = given.indexOf(wanted.charAt(i), before + 1);
            if (at < 0) {
                return NONE;
            }
            score += 1 + (at == before + 1 && i > 0 ? ADJACENT : 0);
            score += at == 0 || !Character.isLetterOrDigit(given.charAt(at - 1)) ? WORD_START : 0;
            before = at;
        }
        return score;
    }
}
