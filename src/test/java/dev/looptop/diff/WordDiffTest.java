package dev.looptop.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordDiffTest {
    @Test
    void findsTheChangedWords() {
        assertEquals("[a] -> [b, c]", words("call(a);", "call(b, c);"));
        assertEquals("[old name] -> [new title]", words("the old name stays here", "the new title stays here"));
        assertEquals("[] -> [  ]", words("x = 1", "  x = 1"));
        assertEquals("[] -> [🏽]", words("hello 👋 world", "hello 👋🏽 world"));
    }

    @Test
    void unlikeLinesAreNotCompared() {
        assertEquals(Optional.empty(), WordDiff.between("return null;", "throw new IllegalStateException(name);"));
        assertTrue(WordDiff.between("a".repeat(5000), "a".repeat(5000) + "b").isEmpty());
        assertTrue(WordDiff.between("", "").isPresent());
    }

    @Test
    void pairsLinesThatAreAlikeInOrder() {
        Hunk hunk = UnifiedDiffParser.parse("--- a/x\n+++ b/x\n@@ -1,3 +1,4 @@\n-int a = one();\n-int b = two();\n"
                        + "+// a note that is quite unlike\n+int a = uno();\n+int b = due();\n c\n")
                .files()
                .get(0)
                .hunks()
                .get(0);
        Map<Integer, List<WordDiff.Range>> changed = WordDiff.of(hunk);
        assertEquals(List.of(new WordDiff.Range(8, 11)), changed.get(0));
        assertEquals(List.of(new WordDiff.Range(8, 11)), changed.get(3));
        assertEquals(List.of(0, 1, 3, 4), changed.keySet().stream().sorted().toList());
    }

    @Test
    void everyFixtureHasRangesInsideItsLines() {
        for (FileDiff file : Fixture.patch("zoo-2.patch").files()) {
            for (Hunk hunk : file.hunks()) {
                WordDiff.of(hunk)
                        .forEach((line, ranges) -> ranges.forEach(range -> assertTrue(range.from() >= 0
                                && range.from() < range.to()
                                && range.to() <= hunk.lines().get(line).text().length())));
            }
        }
    }

    private static String words(String before, String after) {
        WordDiff.Pair pair = WordDiff.between(before, after).orElseThrow();
        return cut(before, pair.removed()) + " -> " + cut(after, pair.added());
    }

    private static String cut(String line, List<WordDiff.Range> ranges) {
        return ranges.stream()
                .map(range -> line.substring(range.from(), range.to()))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
