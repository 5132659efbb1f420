package dev.looptop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.diff.Patch;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.model.State;
import dev.looptop.query.SortOrder;
import dev.looptop.ui.diff.DiffRow;
import dev.looptop.ui.diff.DiffRows;
import dev.looptop.ui.diff.DiffShape;
import dev.looptop.ui.list.SessionTable;
import dev.looptop.ui.text.CodeWrap;
import dev.looptop.ui.text.Moments;
import dev.looptop.ui.text.RowIndex;
import dev.looptop.ui.text.TextField;
import dev.looptop.ui.text.Viewport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where rows stand: viewports, indexes, wrapped code, typed text, lines of a patch, the sorted table. */
class RowsTest {
    @Test
    void aViewportStaysWithinItsList() {
        assertEquals(new Viewport(6, 4), new Viewport(0, 4).scrolled(99, 10));
        assertEquals(new Viewport(0, 4), new Viewport(2, 4).scrolled(-99, 10));
        assertEquals(new Viewport(0, 4), new Viewport(0, 4).scrolled(1, 3));
        assertEquals(new Viewport(3, 4), new Viewport(0, 4).showing(6, 10));
        assertEquals(new Viewport(2, 4), new Viewport(5, 4).showing(2, 10));
        assertTrue(new Viewport(6, 4).atEnd(10));
        assertFalse(new Viewport(5, 4).atEnd(10));
        assertEquals(new Viewport(2, 8), new Viewport(5, 4).sized(8, 10), "no blank rows at the end");
    }

    @Test
    void anIndexFindsLinesOfRowsAndRowsOfLines() {
        RowIndex index = RowIndex.of(4, line -> line + 1);
        assertEquals(10, index.rows());
        assertEquals(3, index.rowOf(2));
        int[] lines = {0, 1, 1, 2, 2, 2, 3, 3, 3, 3};
        for (int row = 0; row < lines.length; row++) {
            assertEquals(lines[row], index.lineAt(row), "row " + row);
        }
        assertEquals(3, index.lineAt(99));
        assertEquals(0, RowIndex.EMPTY.lineAt(5));
    }

    @Test
    void codeWrapsAtTheEdgeAndNowhereElse() {
        assertEquals(1, CodeWrap.rows("", 10));
        assertEquals(1, CodeWrap.rows("0123456789", 10));
        assertEquals(2, CodeWrap.rows("0123456789a", 10));
        String wide = "折れ線グラフ";
        assertEquals(3, CodeWrap.rows(wide, 5), "a wide cluster never straddles the edge");
        assertEquals("線グ", wide.substring(CodeWrap.start(wide, 1, 5), CodeWrap.end(wide, 2, 5)));
        for (String text : List.of("plain text that is long", wide + " and e\u0301 plain", "x")) {
            StringBuilder all = new StringBuilder();
            for (int row = 0; row < CodeWrap.rows(text, 7); row++) {
                int start = CodeWrap.start(text, row, 7);
                all.append(text, start, CodeWrap.end(text, start, 7));
            }
            assertEquals(text, all.toString(), "nothing is lost");
        }
    }

    @Test
    void aFieldIsEditedByClusters() {
        TextField field = TextField.of("ab 折e\u0301");
        assertEquals("ab 折", field.withoutBefore().text());
        assertEquals("ab ", field.withoutWord().text());
        assertEquals("ab 折xe\u0301", field.left().inserted("x").text());
        assertEquals("b 折e\u0301", field.home().withoutBehind().text());
        assertEquals(new TextField("a\u241bb", 2), new TextField("ab", 1).inserted("\u001b"), "typed text is cleaned");
        assertTrue(TextField.EMPTY.inserted("x".repeat(5000)).text().length() <= 1000);
    }

    @Test
    void aPatchIsOneStreamOfLines() {
        DiffRows rows = new DiffRows(SamplePatch.patch(), DiffShape.unified(Set.of(3)));
        assertEquals(DiffRow.Kind.FILE, rows.get(0).kind());
        assertEquals(DiffRow.Kind.HUNK, rows.get(1).kind());
        assertEquals(40, rows.gap(rows.get(1)));
        assertEquals("for n in range(self.limit):", rows.text(2));
        int second = rows.hunk(1, 1);
        assertEquals(31, rows.gap(rows.get(second)));
        assertEquals(2, rows.hunkNumber(second));
        assertEquals(1, rows.hunk(second, -1));
        assertEquals("tests/test_retry.py", rows.text(rows.file(0, 1)));
        assertEquals(-1, rows.file(rows.size() - 1, 1));
        assertEquals(DiffRow.Kind.FILE, rows.get(rows.size() - 1).kind(), "a folded file is its header");
        assertEquals(-1, DiffRows.EMPTY.hunk(0, 1));
        Patch notices = new Patch(List.of(), List.of("odd"));
        assertEquals("odd", new DiffRows(notices, DiffShape.unified(Set.of())).text(0));
    }

    @Test
    void theTableStaysSortedWhateverComesAndGoes() {
        Random random = new Random(7);
        for (SortOrder order : SortOrder.values()) {
            SessionTable table = SessionTable.EMPTY.sortedBy(order).with(SampleSessions.rows(), List.of());
            for (int round = 0; round < 200; round++) {
                List<SessionRow> changed = new ArrayList<>();
                for (int at = random.nextInt(3); at > 0; at--) {
                    changed.add(SampleSessions.row(
                            random.nextInt(60),
                            "codeloops",
                            "p" + random.nextInt(4),
                            "t",
                            random.nextInt(9),
                            8,
                            Duration.ofMinutes(random.nextInt(999)),
                            State.values()[random.nextInt(5)],
                            dev.looptop.model.Outcome.NONE));
                }
                List<SessionId> gone = List.of(SampleSessions.id("codeloops", random.nextInt(60)));
                table = table.with(changed, gone);
                List<SessionRow> expected = new ArrayList<>(table.byId().values());
                expected.sort(order.comparator());
                assertEquals(expected, table.sorted());
            }
        }
    }

    @Test
    void directoriesOfOneNameShowTheirParents() {
        SessionRow one = SampleSessions.row(
                1, "codeloops", "work/api", "t", 1, 1, Duration.ZERO, State.RUNNING, dev.looptop.model.Outcome.NONE);
        SessionRow two = SampleSessions.row(
                2, "codeloops", "play/api", "t", 1, 1, Duration.ZERO, State.RUNNING, dev.looptop.model.Outcome.NONE);
        SessionTable table = SessionTable.EMPTY.with(List.of(one), List.of());
        assertEquals("api", table.project(one));
        table = table.with(List.of(two), List.of());
        assertEquals(List.of("work/api", "play/api"), List.of(table.project(one), table.project(two)));
    }

    @Test
    void agesAreShortAndNeverNegative() {
        Instant now = SampleSessions.NOW;
        Moments moments = new Moments(now, java.time.ZoneOffset.UTC);
        assertEquals("12s", moments.age(now.minusSeconds(12)));
        assertEquals("0s", moments.age(now.plusSeconds(900)));
        assertEquals("59m", moments.age(now.minusSeconds(3599)));
        assertEquals("23h", moments.age(now.minusSeconds(86_399)));
        assertEquals("99d", moments.age(now.minus(Duration.ofDays(99))));
        assertEquals("14w", moments.age(now.minus(Duration.ofDays(100))));
        assertEquals("2y", moments.age(now.minus(Duration.ofDays(730))));
        assertEquals("+1:01:01", Moments.sinceStart(Optional.of(now), Optional.of(now.plusSeconds(3661))));
    }
}
