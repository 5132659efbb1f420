package dev.looptop.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWidthTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "|0",
                "abc|3",
                "é|1",
                "é|1",
                "漢字|4",
                "ｗ|2",
                "￥|2",
                "한|2",
                "한|2",
                "✅|2",
                "⌛|2",
                "👍|2",
                "👍🏽|2",
                "👨‍👩‍👧|2",
                "❤️|2",
                "❤|1",
                "1️⃣|2",
                "🇩🇪|2",
                "🇩|1",
                "🇩🇪🇫🇷|4",
                "𝒜|1",
                "│─╭|3",
                "●▲◐|3",
                "⣿|1",
                "✗|1",
                "…|1",
                "ไทย|3",
                "🫠|2",
                "a👍b|4",
                "𠮷|2",
                "☎︎|1",
                "שלום|4"
            })
    void countsCells(String text, int cells) {
        assertEquals(cells, TextWidth.of(text == null ? "" : text));
    }

    @Test
    void clustersStayTogether() {
        for (String one :
                new String[] {"e\u0301", "👨‍👩‍👧", "👍🏽", "1️⃣", "🇩🇪", "한", "\u1112\u1161\u11ab", "❤️", "👩🏽‍🚀"
                }) {
            assertEquals(one.length(), TextWidth.nextCluster(one + "x", 0), one);
            assertEquals(one.length(), TextWidth.nextCluster(one + one, 0), one);
        }
    }

    @Test
    void clustersHaveAnEndHoweverManyMarks() {
        String pile = "e" + "\u0301".repeat(10_000);
        assertTrue(TextWidth.nextCluster(pile, 0) < 40);
        assertEquals(1, TextWidth.of(pile));
    }

    @Test
    void cutsAtClustersAndMarksTheCut() {
        assertEquals("漢…", TextWidth.cut("漢字漢", 4, "…"));
        assertEquals("漢字漢", TextWidth.cut("漢字漢", 6, "…"));
        assertEquals("a👨‍👩‍👧…", TextWidth.cut("a👨‍👩‍👧bcd", 4, "…"));
        assertEquals("…", TextWidth.cut("abc", 1, "…"));
        assertEquals("", TextWidth.cut("abc", 0, "…"));
        assertEquals("src/…/Name.java", TextWidth.cutPath("src/main/java/deep/Name.java", 15, "…"));
        assertEquals("VeryLong…", TextWidth.cutPath("src/VeryLongName.java", 9, "…"));
    }

    @Test
    void padsToCells() {
        assertEquals("漢 ", TextWidth.padRight("漢", 3));
        assertEquals(" 漢", TextWidth.padLeft("漢", 3));
        assertEquals("abcd", TextWidth.padRight("abcd", 3));
    }

    @Test
    void partsAreAsWideAsTheWhole() {
        for (long seed = 0; seed < 5_000; seed++) {
            for (String text : CleanText.lines(HostileText.of(seed, 40))) {
                int width = TextWidth.of(text);
                for (int columns = 0; columns <= Math.min(width, 12); columns++) {
                    String head = TextWidth.prefix(text, columns);
                    int headWidth = TextWidth.of(head);
                    assertTrue(headWidth <= columns && headWidth >= Math.min(columns - 1, width), "seed " + seed);
                    assertEquals(width, headWidth + TextWidth.of(text.substring(head.length())), "seed " + seed);
                    assertTrue(TextWidth.of(TextWidth.cut(text, columns, "…")) <= columns, "seed " + seed);
                }
            }
        }
    }
}
