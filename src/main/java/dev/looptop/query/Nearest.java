package dev.looptop.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What a mistyped word was probably meant to be. */
public final class Nearest {
    private static final int LONGEST = 64;

    private Nearest() {}

    /** The known word that needs the fewest changes, unless much of the word would have to change. */
    public static Optional<String> of(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String one) -> distance(one, word))
                        .thenComparing(one -> one))
                .filter(one -> distance(one, word) <= Math.max(word.length() < 4 ? 1 : 2, word.length() / 3));
    }

    /** Edit distance, bounded by looking at the first {@value #LONGEST} characters. */
    public static int distance(String one, String other) {
        String a = one.substring(0, Math.min(LONGEST, one.length()));
        String b = other.substring(0, Math.min(LONGEST, other.length()));
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
