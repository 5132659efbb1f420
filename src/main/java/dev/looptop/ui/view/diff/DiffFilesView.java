package dev.looptop.ui.view.diff;

import dev.looptop.cell.Line;
import dev.looptop.cell.Rect;
import dev.looptop.cell.Style;
import dev.looptop.model.DiffStat;
import dev.looptop.model.Iteration;
import dev.looptop.ui.UiState;
import dev.looptop.ui.diff.DiffReader;
import dev.looptop.ui.reading.PatchKey;
import dev.looptop.ui.text.LoadedText;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.text.Verdicts;
import dev.looptop.ui.view.paint.Brush;
import java.util.List;
import java.util.Optional;

/** What stands left of the zoomed diff: its files, the iterations it lies between, what the critic said. */
public final class DiffFilesView {
    private static final int LEAST_BLOCK = 4;

    private final Brush brush;
    private final UiState state;
    private final Rect inner;
    private int y;

    private DiffFilesView(Brush brush, UiState state, Rect inner) {
        this.brush = brush;
        this.state = state;
        this.inner = inner;
        this.y = inner.y();
    }

    public static void draw(Brush brush, UiState state, Rect area) {
        draw(brush, state, area, Optional.empty());
    }

    /** The same with the cursor of a menu on one of the files. */
    static void draw(Brush brush, UiState state, Rect area, Optional<Integer> menu) {
        DiffReader diff = state.diff();
        int files = diff.patch().files().size();
        boolean focused = menu.isPresent();
        int current = menu.orElseGet(() ->
                diff.rows().size() == 0 ? -1 : diff.rows().get(diff.cursor()).file());
        Line side = files == 0 ? Line.EMPTY : brush.line((current + 1) + " of " + files, Role.DIM);
        boolean heavy = focused && brush.theme().colourless();
        Line title = brush.line("Files", focused ? Role.ACCENT : Role.DIM);
        brush.border(area, focused ? Role.ACCENT : Role.BORDER, heavy, title, side, Line.EMPTY);
        Rect inner = area.inset(2, 1);
        DiffFilesView view = new DiffFilesView(brush, state, inner);
        int room = Math.max(inner.height() / 2, inner.height() - view.below());
        view.y += new DiffFiles(brush, diff, inner.top(room)).draw(current, focused);
        view.iterations();
        view.critic();
    }

    /** Rows that iterations and the critic want. */
    private int below() {
        return state.reading().iterations().size() + 2 + 8;
    }

    private void iterations() {
        List<Iteration> all = state.reading().iterations();
        int room = Math.min(all.size(), Math.max(0, inner.bottom() - y - 2 - LEAST_BLOCK));
        if (room < 1) {
            return;
        }
        head("Iterations");
        int chosen = state.reading().chosen();
        int first = Math.max(0, Math.min(chosen - room + 2, all.size() - room));
        for (int at = first; at < first + room; at++) {
            iteration(all.get(at));
        }
    }

    private void iteration(Iteration iteration) {
        Optional<PatchKey> shown = state.diff().shown();
        boolean before = shown.filter(key -> key.before() == iteration.number()).isPresent();
        boolean after =
                shown.filter(key -> key.iteration() == iteration.number()).isPresent();
        Optional<DiffStat> stat = iteration.changes();
        Line counts = stat.map(s -> brush.line("+" + s.added(), Role.ADDED)
                        .with(" ", Style.PLAIN)
                        .with("-" + s.removed(), brush.style(Role.REMOVED)))
                .orElse(Line.EMPTY);
        brush.right(inner.right(), y, counts);
        Role role = before || after ? Role.TEXT : Role.DIM;
        String whole = brush.sentence(Verdicts.word(iteration));
        int footnote = whole.indexOf(" (");
        String verdict = footnote > 0 ? whole.substring(0, footnote) : whole;
        Line side = brush.line(before ? " before" : after ? " after" : "", Role.ACCENT);
        int room = inner.width() - counts.width() - side.width() - 1;
        Line line = brush.line(brush.cut(iteration.number() + " " + verdict, room), role)
                .with(side);
        brush.put(inner.x(), y, line, inner.width() - counts.width());
        y++;
    }

    private void critic() {
        Optional<Iteration> judged = state.reading().judged();
        if (judged.isEmpty() || inner.bottom() - y < LEAST_BLOCK) {
            return;
        }
        int number = judged.get().number();
        Optional<LoadedText> said = state.reading().text("feedback:" + number);
        if (said.isEmpty()) {
            return;
        }
        head(state.reading().critic(state.setting().harnesses()) + " on " + number);
        for (String line : said.get().lines()) {
            int room = inner.bottom() - y;
            if (room < 1) {
                return;
            }
            y += Math.max(1, brush.wrapped(new Rect(inner.x(), y, inner.width(), room), line, Role.TEXT));
        }
    }

    private void head(String words) {
        y++;
        brush.put(inner.x(), y, words + " ", Role.DIM, inner.width());
        int from = inner.x() + words.length() + 1;
        int room = Math.max(0, inner.right() - from);
        brush.canvas().put(from, y, brush.glyphs().leader().repeat(room), brush.style(Role.BORDER), room);
        y++;
    }
}
