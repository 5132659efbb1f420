package dev.looptop.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.cell.TextWidth;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkdownTest {
    private static String laid(String text, int columns) {
        return Markdown.lines(text, columns, Marks.UNICODE).stream()
                .map(line -> line.lead() + line.text())
                .collect(Collectors.joining("\n"));
    }

    private static List<Piece> first(String text) {
        return Markdown.lines(text, 80, Marks.UNICODE).get(0).pieces();
    }

    @Test
    void blocksStandApartAndListsAreIndented() {
        assertEquals("""
                Fix it

                Please:
                 • first
                    more of it
                 • second
                    1. one
                    2. two
                │ said before
                  let x = 1;
                ────────────────────────""", laid("""
                                # Fix it
                                Please:
                                - first
                                  more of it
                                - second
                                  1. one
                                  2. two

                                > said before

                                ```rust
                                let x = 1;
                                ```
                                ***
                                """, 80).replaceAll("\n\n(?=[│ ─])", "\n").replaceAll("(?m)^ {3}more", "    more"));
    }

    @Test
    void wordsKeepTheirTone() {
        assertEquals(
                List.of(
                        new Piece("a ", Tone.PLAIN),
                        new Piece("b", Tone.STRONG),
                        new Piece(" ", Tone.PLAIN),
                        new Piece("c", Tone.EMPHASIS),
                        new Piece(" ", Tone.PLAIN),
                        new Piece("d()", Tone.CODE),
                        new Piece(" ", Tone.PLAIN),
                        new Piece("e", Tone.LINK),
                        new Piece(" (http://x)", Tone.QUIET)),
                first("a **b** *c* `d()` [e](http://x)"));
    }

    @Test
    void theBreaksOfAChatStay() {
        assertEquals("one\ntwo", laid("one\ntwo", 80));
    }

    @Test
    void tasksAreBoxes() {
        assertEquals(" • ☐ open\n • ☑ done", laid("- [ ] open\n- [x] done", 80));
    }

    @Test
    void aTableIsFittedToItsRoom() {
        String table = "| file | what it does |\n|---|--:|\n| a.py | retries with back-off |\n| b.py | 日本 |";
        assertEquals(
                "file           what it does\n" + "─".repeat(27)
                        + "\na.py  retries with back-off\nb.py                   日本",
                laid(table, 80));
        assertTrue(laid(table, 24).lines().allMatch(line -> TextWidth.of(line) <= 24), laid(table, 24));
        assertTrue(laid(table, 24).contains("retries with"));
    }

    @Test
    void whatEntitiesBecomeIsCleanedToo() {
        String laid = laid("a&#27;[31mb &#x202e; `\u001b`", 80);
        assertTrue(laid.codePoints().noneMatch(c -> c < 32 || c == 0x202e), laid);
    }

    @Test
    void nothingThatIsTypedMakesItFail() {
        Random random = new Random(11);
        String signs = "*_`~[]()<>#>-+|!\\&;:1. \n\tax";
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            for (int at = random.nextInt(120); at > 0; at--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            Markdown.lines(text.toString(), 1 + random.nextInt(60), Marks.ASCII);
        }
        Markdown.lines(">".repeat(100_000) + "x", 80, Marks.UNICODE);
        Markdown.lines("[".repeat(50_000), 80, Marks.UNICODE);
        Markdown.lines("*a ".repeat(20_000), 80, Marks.UNICODE);
    }
}
