package dev.looptop.ui.view.pane;

import dev.looptop.cell.CleanText;
import dev.looptop.cell.Line;
import dev.looptop.cell.Rect;
import dev.looptop.cell.Style;
import dev.looptop.cell.TextWidth;
import dev.looptop.cell.Wrap;
import dev.looptop.model.Judgement;
import dev.looptop.model.SessionRow;
import dev.looptop.model.State;
import dev.looptop.model.Waiting;
import dev.looptop.ui.UiState;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.gate.Remedy;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.text.StatusWord;
import dev.looptop.ui.view.paint.Brush;
import java.util.List;
import java.util.Optional;

/** The banner of pane 2: the state of the open session, its grounds, and what settles or mends it. */
final class BannerView {
    static final int ROOM_FOR_HEAD = 13;

    private final Brush brush;
    private final UiState state;
    private final Rect area;
    private final Rect inner;
    private final boolean focused;
    private int row;

    private BannerView(Brush brush, UiState state, Rect area, int row) {
        this.brush = brush;
        this.state = state;
        this.area = area;
        this.inner = area.inset(2, 1);
        this.focused = state.desk().focus() == Pane.DETAIL;
        this.row = row;
    }

    /** Draws it from a row of the pane downwards; returns the row below it. */
    static int draw(Brush brush, UiState state, Rect area, int row, SessionRow session) {
        BannerView view = new BannerView(brush, state, area, row);
        view.draw(session);
        return view.row;
    }

    /** Why it stands where it stands; opens with Enter. */
    private void draw(SessionRow session) {
        Judgement judgement = session.judgement();
        StatusWord word = StatusWord.of(judgement);
        String name = word == StatusWord.STUCK ? word.word() : word.longWord();
        String text = word.glyph(brush.glyphs().ascii()) + " " + name;
        boolean here = state.detail().banner() && focused;
        Line head = brush.line(text, word.role()).with("  ", Style.PLAIN);
        String why = brush.sentence(judgement.why());
        Line hint = brush.line("Enter", Role.TEXT).with(" why", brush.style(Role.DIM));
        int room = inner.width() - (here ? hint.width() + 2 : 0);
        Line line = head.with(reasons(why));
        List<Line> rows = line.width() <= room ? List.of(line) : shortened(head, why, room);
        int first = row;
        for (Line part : rows) {
            brush.put(inner.x(), row++, part, room);
        }
        settles(session);
        if (here) {
            brush.right(inner.right(), first, hint);
            brush.cursorRow(area.inset(1, 1), first, true);
        }
    }

    /** A session that waits says what settles it now; one whose engine is gone, what brings it back. */
    private void settles(SessionRow session) {
        Optional<String> waits = session.judgement().state() == State.WAITING
                ? session.summary().activity().waiting().map(Waiting::settledBy).map(how -> "settled by: " + how)
                : Optional.empty();
        waits.or(() -> Remedy.of(session, state.setting().harnesses()).map(how -> "do now: " + how))
                .ifPresent(how -> {
                    int rows = inner.height() >= ROOM_FOR_HEAD ? 4 : 2;
                    Rect room = new Rect(inner.x() + 2, row, inner.width() - 2, rows);
                    row += brush.wrapped(room, shortPaths(CleanText.line(how).strip(), room.width()), Role.DIM);
                });
    }

    /** With paths cut in their middle so that each fits a row with what they end in. */
    private String shortPaths(String text, int columns) {
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            boolean path = word.startsWith("/");
            line.append(line.length() > 0 ? " " : "")
                    .append(
                            path
                                    ? TextWidth.cutPath(
                                            word, columns, brush.glyphs().cut())
                                    : word);
        }
        return line.toString();
    }

    /** Without its footnotes; still too long, it takes a second row where there is room for one. */
    private List<Line> shortened(Line head, String why, int room) {
        String bare = why.replaceAll(" \\([^)]*\\)", "");
        Line line = head.with(reasons(bare));
        if (line.width() <= room || inner.height() < ROOM_FOR_HEAD) {
            return List.of(line);
        }
        List<Line> rows = Wrap.line(head.with(reasons(why)), room);
        return rows.size() <= 2
                ? rows
                : List.of(
                        rows.get(0),
                        rows.get(1).cut(room - 2, "").with(" " + brush.glyphs().cut(), brush.style(Role.TEXT)));
    }

    /** What stands in brackets is a footnote to the fact before it. */
    private Line reasons(String why) {
        Line line = Line.EMPTY;
        int from = 0;
        while (from < why.length()) {
            int dot = why.indexOf(" " + brush.glyphs().dot() + " ", from);
            int open = why.indexOf('(', from);
            if (dot >= 0 && (open < 0 || dot < open)) {
                line = line.with(why.substring(from, dot), brush.style(Role.TEXT))
                        .with(" " + brush.glyphs().dot() + " ", brush.style(Role.DIM));
                from = dot + 3;
                continue;
            }
            int close = open < 0 ? -1 : why.indexOf(')', open);
            if (close < 0) {
                break;
            }
            line = line.with(why.substring(from, open), brush.style(Role.TEXT))
                    .with(why.substring(open, close + 1), brush.style(Role.DIM));
            from = close + 1;
        }
        return line.with(why.substring(from), brush.style(Role.TEXT));
    }
}
