package dev.looptop.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrapTest {
    private static final Style RED = Style.of(1);

    @Test
    void breaksAtBlanks() {
        assertEquals(List.of("the quick", "brown fox"), Wrap.text("the quick brown fox", 9));
        assertEquals(List.of("the", "quick", "brown"), Wrap.text("the quick brown", 5));
        assertEquals(List.of("abcd", "ef", "gh"), Wrap.text("abcdef gh", 4));
        assertEquals(List.of("abc"), Wrap.text("abc ", 3));
        assertEquals(List.of("漢字", "漢"), Wrap.text("漢字漢", 5));
        assertEquals(List.of("…", "a"), Wrap.text("漢a", 1));
    }

    @Test
    void keepsStylesAcrossBreaks() {
        Line line = Line.of("one t", Style.PLAIN).with("wo three", RED);
        List<Line> rows = Wrap.line(line, 7);
        assertEquals(List.of("one two", "three"), rows.stream().map(Line::text).toList());
        assertEquals(
                List.of(new Span("one t", Style.PLAIN), new Span("wo", RED)),
                rows.get(0).spans());
        rows = Wrap.line(line, 6);
        assertEquals(
                List.of("one", "two", "three"), rows.stream().map(Line::text).toList());
        assertEquals(
                List.of(new Span("t", Style.PLAIN), new Span("wo", RED)),
                rows.get(1).spans());
    }

    @Test
    void oneRowAtLeast() {
        assertEquals(List.of(Line.EMPTY), Wrap.line(Line.EMPTY, 10));
        assertEquals(List.of(Line.EMPTY), Wrap.line(Line.of("abc", RED), 0));
    }

    @Test
    void neverTooWideAndNothingLostButBlanks() {
        for (long seed = 0; seed < 4_000; seed++) {
            int columns = 2 + (int) (seed % 11);
            for (String text : CleanText.lines(HostileText.of(seed, 60))) {
                int middle = TextWidth.prefixEnd(text, TextWidth.of(text) / 2);
                Line line = Line.of(text.substring(0, middle), RED).with(text.substring(middle), Style.PLAIN);
                List<Line> rows = Wrap.line(line, columns);
                StringBuilder all = new StringBuilder();
                for (Line row : rows) {
                    assertTrue(row.width() <= columns, "seed " + seed);
                    all.append(row.text());
                }
                assertEquals(text.replace(" ", ""), all.toString().replace(" ", ""), "seed " + seed);
            }
        }
    }

    @Test
    void longLinesAreLinear() {
        Line words = Line.of("word ".repeat(400_000), Style.PLAIN);
        Line solid = Line.of("漢".repeat(1_000_000), Style.PLAIN);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertEquals(100_000, Wrap.line(words, 20).size());
            assertEquals(100_000, Wrap.line(solid, 20).size());
        });
    }
}
