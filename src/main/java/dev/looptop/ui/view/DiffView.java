package dev.looptop.ui.view;

import dev.looptop.cell.CleanText;
import dev.looptop.cell.Line;
import dev.looptop.cell.Rect;
import dev.looptop.cell.Style;
import dev.looptop.cell.TextWidth;
import dev.looptop.diff.DiffLine;
import dev.looptop.diff.FileDiff;
import dev.looptop.model.Iteration;
import dev.looptop.ui.CodeWrap;
import dev.looptop.ui.DiffPane;
import dev.looptop.ui.DiffRow;
import dev.looptop.ui.DiffText;
import dev.looptop.ui.Generated;
import dev.looptop.ui.Gutter;
import dev.looptop.ui.Pane;
import dev.looptop.ui.PatchKey;
import dev.looptop.ui.Role;
import dev.looptop.ui.Search;
import dev.looptop.ui.UiState;
import java.util.Optional;

/** Pane 3: what an iteration changed. */
final class DiffView {
    private static final int ROOM_FOR_HUNK = 60;

    private final Brush brush;
    private final UiState state;
    private final DiffPane diff;
    private final Rect area;
    private final Rect inner;
    private final boolean focused;

    private DiffView(Brush brush, UiState state, Rect area) {
        this.brush = brush;
        this.state = state;
        this.diff = state.diff();
        this.area = area;
        this.inner = area.inset(2, 1);
        this.focused = state.desk().focus() == Pane.DIFF;
    }

    static void draw(Brush brush, UiState state, Rect area) {
        DiffView view = new DiffView(brush, state, area);
        Panes.border(brush, state, Pane.DIFF, area, view.more(), view.side(), view.foot());
        view.draw();
    }

    private Line more() {
        Optional<Integer> number = diff.shown()
                .map(PatchKey::iteration)
                .or(() -> state.reading().patched().map(Iteration::number));
        if (number.isEmpty()) {
            return Line.EMPTY;
        }
        boolean sum = diff.shown().map(PatchKey::base).orElse(diff.base()) == PatchKey.Base.ALL_SO_FAR;
        String words = sum ? " all up to iteration " : " iteration ";
        return brush.line(words + number.get(), focused ? Role.ACCENT : Role.DIM);
    }

    private Line side() {
        int files = diff.patch().files().size();
        if (files == 0) {
            return Line.EMPTY;
        }
        Line line = brush.line(files + (files == 1 ? " file " : " files "), Role.DIM)
                .with("+" + diff.patch().added(), brush.style(Role.ADDED))
                .with(" ", Style.PLAIN)
                .with("-" + diff.patch().removed(), brush.style(Role.REMOVED));
        int hunks = diff.rows().hunkNumber(Integer.MAX_VALUE);
        int here = diff.rows().hunkNumber(diff.cursor());
        return area.width() < ROOM_FOR_HUNK || hunks == 0
                ? line
                : brush.line("hunk " + here + " of " + hunks + "   ", Role.DIM).with(line);
    }

    private Line foot() {
        Search search = diff.search();
        String hits = search.active() && !search.hits().isEmpty()
                ? "hit " + (search.current() + 1) + " of " + search.hits().size()
                : "";
        return focused && !hits.isEmpty() ? brush.line(hits, Role.TEXT) : again();
    }

    /** That this iteration makes or takes back what an earlier one made. */
    private Line again() {
        boolean own = diff.shown()
                .map(PatchKey::base)
                .filter(PatchKey.Base.THIS_ITERATION::equals)
                .isPresent();
        Optional<Iteration> iteration = state.reading().patched();
        if (!own || iteration.isEmpty()) {
            return Line.EMPTY;
        }
        if (!iteration.get().repeats().isEmpty()) {
            return brush.line("= repeats iteration " + iteration.get().repeats().get(0), Role.LIMIT);
        }
        return iteration.get().undoes().isEmpty()
                ? Line.EMPTY
                : brush.line("~ undoes iteration " + iteration.get().undoes().get(0), Role.LIMIT);
    }

    private void draw() {
        if (diff.rows().size() == 0) {
            brush.wrapped(inner, none(), Role.DIM);
            return;
        }
        int total = diff.index().rows();
        int top = diff.view().offset();
        for (int at = 0; at < inner.height() && top + at < total; at++) {
            int line = diff.index().lineAt(top + at);
            row(line, top + at - diff.index().rowOf(line), inner.y() + at);
            if (focused && line == diff.cursor() && top + at == diff.index().rowOf(line)) {
                brush.bar(area.x() + 1, inner.y() + at, true);
            }
        }
    }

    private String none() {
        if (state.reading().id().isEmpty()) {
            return "no session is chosen";
        }
        if (state.reading().failed().isPresent()) {
            return "nothing was read of this session";
        }
        if (state.reading().session().isEmpty() || diff.loading()) {
            return "reading the change";
        }
        if (!diff.reason().isEmpty()) {
            return CleanText.line(diff.reason());
        }
        return diff.shown().isEmpty()
                ? "no iteration has changed anything yet"
                : diff.base() == PatchKey.Base.ALL_SO_FAR
                        ? "nothing was changed so far"
                        : "this iteration changed no file; c shows all so far";
    }

    private void row(int line, int part, int y) {
        DiffRow row = diff.rows().get(line);
        switch (row.kind()) {
            case NOTICE, NOTE -> {
                String text = CleanText.line(diff.rows().text(line));
                brush.put(inner.x(), y, text, Role.DIM, inner.width());
            }
            case FILE -> file(row, line, y);
            case HUNK -> hunk(row, y);
            case LINE -> code(row, line, part, y);
        }
    }

    private void file(DiffRow row, int line, int y) {
        FileDiff file = diff.rows().file(row);
        boolean shut = diff.rows().isFolded(row.file());
        Style ground = brush.style(Role.FILE_ROW);
        if (ground.bg() != Style.DEFAULT) {
            brush.canvas().fill(area.inset(1, 0).row(y - area.y()), ground);
        }
        String fold = shut ? brush.glyphs().shut() : brush.glyphs().open();
        brush.canvas().put(inner.x(), y, fold, over(Role.DIM, ground), 1);
        Line counts = FileBar.counts(brush, file, ground)
                .with("  ", ground)
                .with(FileBar.bar(brush, file.added(), file.removed(), ground));
        brush.right(inner.right(), y, counts);
        String why = Generated.why(file);
        String kind =
                file.kind() == FileDiff.Kind.MODIFIED ? "" : file.kind().name().toLowerCase(java.util.Locale.ROOT);
        String from = file.kind() == FileDiff.Kind.RENAMED ? " from " + file.oldPath() : "";
        String note = CleanText.line(String.join(
                "  ",
                java.util.stream.Stream.of(kind + from, why)
                        .filter(s -> !s.isBlank())
                        .toList()));
        int room = inner.width() - counts.width() - 4;
        int nameRoom = note.isEmpty() ? room : Math.max(10, room - TextWidth.of(note) - 2);
        String path = TextWidth.cutPath(
                CleanText.line(file.path()), nameRoom, brush.glyphs().cut());
        Line name = Line.of(path, over(shut ? Role.DIM : Role.FILE_NAME, ground));
        Line marked = PagerView.Marks.on(
                brush, name, diff.search(), line == diff.search().line());
        if (!note.isEmpty()) {
            marked = marked.with("  " + note, over(Role.DIM, ground));
        }
        brush.put(inner.x() + 2, y, marked, room);
    }

    private Style over(Role role, Style ground) {
        Style style = brush.style(role);
        return ground.bg() == Style.DEFAULT ? style : style.withBg(ground.bg());
    }

    private void hunk(DiffRow row, int y) {
        int gap = diff.rows().gap(row);
        int text = inner.x() + diff.gutter().width();
        String section = CleanText.line(diff.rows().hunk(row).section().strip());
        Line line = Line.EMPTY;
        if (gap > 0) {
            String dots = brush.glyphs().gap().repeat(2);
            brush.canvas().put(text - 3, y, dots, brush.style(Role.BORDER), 2);
            line = brush.line(gap + (gap == 1 ? " unchanged line " : " unchanged lines "), Role.DIM)
                    .with(dots, brush.style(Role.BORDER))
                    .with(section.isEmpty() ? "" : "  ", Style.PLAIN);
        }
        brush.put(text, y, line.with(section, brush.style(Role.SCOPE)), inner.right() - text);
    }

    private void code(DiffRow row, int index, int part, int y) {
        DiffLine line = diff.rows().line(row);
        Gutter gutter = diff.gutter();
        boolean added = line.kind() == DiffLine.Kind.ADDED;
        boolean removed = line.kind() == DiffLine.Kind.REMOVED;
        Role rowRole = added ? Role.ADDED_ROW : removed ? Role.REMOVED_ROW : Role.TEXT;
        Style ground = brush.style(rowRole);
        if (ground.bg() != Style.DEFAULT) {
            brush.canvas().fill(area.inset(1, 0).row(y - area.y()), ground);
        }
        Style number = over(Role.NUMBER, ground);
        int text = inner.x() + gutter.width();
        if (part == 0) {
            numbers(line, gutter, y, number);
            String sign = added ? "+" : removed ? "-" : " ";
            Role signRole = added ? Role.ADDED : removed ? Role.REMOVED : Role.TEXT;
            brush.canvas().put(text - 2, y, sign, over(signRole, ground), 1);
        } else {
            brush.canvas().put(text - 2, y, brush.glyphs().wrapped(), number, 1);
        }
        String words = DiffText.clean(line.text());
        int room = Math.max(10, inner.right() - text);
        int start = diff.wrap() ? CodeWrap.start(words, part, diff.textColumns()) : 0;
        int end = diff.wrap() ? CodeWrap.end(words, start, diff.textColumns()) : words.length();
        Line shown = PagerView.Marks.on(
                brush,
                Line.of(words.substring(start, end), ground),
                diff.search(),
                index == diff.search().line());
        brush.put(text, y, diff.wrap() ? shown : shown.from(diff.sideways()), room);
    }

    private void numbers(DiffLine line, Gutter gutter, int y, Style style) {
        String old = line.oldNumber() > 0 ? Integer.toString(line.oldNumber()) : "";
        String now = line.newNumber() > 0 ? Integer.toString(line.newNumber()) : "";
        if (gutter.two()) {
            put(inner.x() + gutter.digits(), y, old, style);
            put(inner.x() + 2 * gutter.digits() + 1, y, now, style);
        } else {
            put(inner.x() + gutter.digits(), y, now.isEmpty() ? old : now, style);
        }
    }

    private void put(int end, int y, String number, Style style) {
        brush.canvas().put(end - number.length(), y, number, style, number.length());
    }
}
