package dev.looptop.ui.view.diff;

import dev.looptop.cell.CleanText;
import dev.looptop.cell.Line;
import dev.looptop.cell.Rect;
import dev.looptop.cell.Style;
import dev.looptop.model.Iteration;
import dev.looptop.ui.UiState;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.diff.DiffReader;
import dev.looptop.ui.diff.DiffRow;
import dev.looptop.ui.reading.PatchKey;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.text.Search;
import dev.looptop.ui.view.chart.FileBar;
import dev.looptop.ui.view.paint.Brush;
import dev.looptop.ui.view.paint.Panes;
import java.util.Optional;

/** Pane 3: what an iteration changed. */
public final class DiffView {
    private static final int ROOM_FOR_HUNK = 60;

    private final Brush brush;
    private final UiState state;
    private final DiffReader diff;
    private final Rect area;
    private final Rect inner;
    private final boolean focused;
    private final DiffHeads heads;
    private final DiffCode code;

    private DiffView(Brush brush, UiState state, Rect area) {
        this.brush = brush;
        this.state = state;
        this.diff = state.diff();
        this.area = area;
        this.inner = area.inset(2, 1);
        this.focused = state.desk().focus() == Pane.DIFF;
        this.heads = new DiffHeads(brush, diff, area);
        this.code = new DiffCode(brush, diff, area, focused);
    }

    public static void draw(Brush brush, UiState state, Rect area) {
        DiffView view = new DiffView(brush, state, area);
        Panes.border(brush, state, Pane.DIFF, area, view.more(), view.side(), view.foot());
        view.after();
        view.draw();
    }

    private Line more() {
        Optional<Integer> number = diff.shown()
                .map(PatchKey::iteration)
                .or(() -> state.reading().patched().map(Iteration::number));
        if (number.isEmpty()) {
            return Line.EMPTY;
        }
        PatchKey.Base base = diff.shown().map(PatchKey::base).orElse(diff.base());
        if (zoomed() && diff.rows().split()) {
            return brush.line("  before ", Role.DIM).with(DiffStateLine.base(diff), brush.style(Role.TEXT));
        }
        String words = switch (base.kind()) {
            case OWN -> " iteration " + number.get();
            case START -> " all up to iteration " + number.get();
            case SINCE -> " iteration " + number.get() + " against " + base.iteration();
        };
        return brush.line(words, focused ? Role.ACCENT : Role.DIM);
    }

    private boolean zoomed() {
        return focused && state.desk().zoomed();
    }

    /** Where the side after begins it says so in the border. */
    private void after() {
        Optional<Integer> number = diff.shown().map(PatchKey::iteration);
        if (number.isPresent() && zoomed() && diff.rows().split()) {
            Line line = brush.line(" after ", Role.DIM)
                    .with("iteration " + number.get(), brush.style(Role.TEXT))
                    .with(" ", Style.PLAIN);
            brush.put(area.x() + 2 + diff.sheet().halves().left(), area.y(), line, line.width());
        }
    }

    private Line side() {
        int files = diff.patch().files().size();
        if (files == 0) {
            return Line.EMPTY;
        }
        if (zoomed()) {
            int total = diff.index().rows();
            int last = Math.min(total, diff.view().offset() + inner.height());
            return brush.line((diff.view().offset() + 1) + " to " + last + " of " + total, Role.DIM);
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
            row(line, new DiffCode.Spot(line, top + at - diff.index().rowOf(line), inner.y() + at));
        }
        int header = diff.header();
        if (header >= 0) {
            heads.file(diff.rows().get(diff.rows().headerOf(header)), inner.y(), false);
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
                : diff.base().equals(PatchKey.Base.ALL_SO_FAR)
                        ? "nothing was changed so far"
                        : "this iteration changed no file; c shows all so far";
    }

    private void row(int line, DiffCode.Spot spot) {
        DiffRow row = diff.rows().get(line);
        boolean here = focused && line == diff.cursor();
        switch (row.kind()) {
            case NOTICE, NOTE -> {
                String text = CleanText.line(diff.rows().plain(line));
                brush.put(inner.x(), spot.y(), text, Role.DIM, inner.width());
            }
            case FILE -> heads.file(row, spot.y(), line == diff.search().line());
            case HUNK -> heads.hunk(row, spot.y(), here);
            case LINE -> code.draw(row, spot);
            case FOLD -> heads.fold(row, spot.y());
            case AIR -> {}
        }
        if (diff.isMarked(line)) {
            brush.canvas().restyle(area.inset(1, 0).row(spot.y() - area.y()), brush.theme()::onCursor);
        }
        if (diff.rows().mark(row).isPresent()) {
            Style ground = row.kind() == DiffRow.Kind.HUNK ? brush.style(Role.REPEATED_ROW) : Style.PLAIN;
            Style style = FileBar.over(brush.style(Role.LIMIT), ground);
            brush.canvas().put(area.x() + 1, spot.y(), brush.glyphs().hunkMark(), style, 1);
        }
        if (here && spot.part() == 0 || focused && diff.isMarked(line)) {
            brush.bar(area.x() + 1, spot.y(), true);
        }
    }
}
