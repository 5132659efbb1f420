package dev.looptop.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The table of a language.
 *
 * @param keywords its own words
 * @param types words that name types
 * @param regions strings and comments, longest mark first
 * @param letters what words are made of beside letters, digits and underscores
 * @param sigils what a word is that begins with one of these
 * @param keyMark what stands behind a key, 0 where there are no keys
 * @param habits what else is peculiar
 */
record Grammar(
        Set<String> keywords,
        Set<String> types,
        List<Region> regions,
        String letters,
        Map<Character, Sort> sigils,
        char keyMark,
        Set<Habit> habits) {
    /** Peculiarities of languages. */
    enum Habit {
        /** Keywords in any case. */
        ANY_CASE,
        /** A word with a capital is a type. */
        CAPITAL_TYPES,
        /** A word before a bracket is called. */
        CALLS,
        /** A key stands only where a line begins. */
        KEYS_FIRST,
        /** {@code [name]} alone in a line is a heading. */
        SECTIONS
    }

    Grammar {
        keywords = Set.copyOf(keywords);
        types = Set.copyOf(types);
        List<Region> sorted = new ArrayList<>(regions);
        sorted.sort(Comparator.comparingInt((Region region) -> -region.open().length()));
        regions = List.copyOf(sorted);
        sigils = Map.copyOf(sigils);
        habits = Set.copyOf(habits);
    }

    /** A language of words parted by blanks, with these strings and comments. */
    static Grammar of(String keywords, String types, Region... regions) {
        return new Grammar(words(keywords), words(types), List.of(regions), "", Map.of(), '\0', Set.of(Habit.CALLS));
    }

    private static Set<String> words(String words) {
        return words.isBlank() ? Set.of() : Set.copyOf(List.of(words.strip().split("\\s+")));
    }

    Grammar letters(String more) {
        return new Grammar(keywords, types, regions, more, sigils, keyMark, habits);
    }

    Grammar sigils(Map<Character, Sort> next) {
        return new Grammar(keywords, types, regions, letters, next, keyMark, habits);
    }

    Grammar keys(char mark) {
        return new Grammar(keywords, types, regions, letters, sigils, mark, habits);
    }

    Grammar plain() {
        return new Grammar(keywords, types, regions, letters, sigils, keyMark, Set.of());
    }

    Grammar with(Habit... next) {
        return new Grammar(keywords, types, regions, letters, sigils, keyMark, Set.of(next));
    }

    /** Whether a region may begin with this character. */
    boolean opens(char c) {
        for (int index = 0; index < regions.size(); index++) {
            if (regions.get(index).open().charAt(0) == c) {
                return true;
            }
        }
        return false;
    }

    boolean has(Habit habit) {
        return habits.contains(habit);
    }

    boolean isLetter(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || Character.isSurrogate(c) || letters.indexOf(c) >= 0;
    }
}
