package dev.looptop.ui.view;

import dev.looptop.cell.CleanText;
import dev.looptop.cell.Line;
import dev.looptop.cell.Style;
import dev.looptop.cell.TextWidth;
import dev.looptop.model.SessionRow;
import dev.looptop.query.Term;
import dev.looptop.ui.UiState;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.keys.KeyMap;
import dev.looptop.ui.list.Counts;
import dev.looptop.ui.part.Dialog;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.text.StatusWord;
import dev.looptop.ui.view.diff.DiffStateLine;
import dev.looptop.ui.view.paint.Brush;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The two rows at the top: where we are and how many there are; what is filtered. */
final class HeaderView {
    private static final int ROOM_FOR_WORDS = 100;

    private HeaderView() {}

    static void draw(Brush brush, UiState state) {
        int columns = state.setting().columns();
        Line counts = counts(brush, state, columns >= ROOM_FOR_WORDS);
        Line chips = chips(brush, state);
        Line shown = shown(brush, state);
        brush.right(columns - 1, 0, counts);
        brush.put(1, 0, crumbs(brush, state), columns - counts.width() - 4);
        if (state.replay().isPresent()) {
            ReplayView.draw(brush, state, state.replay().get());
            return;
        }
        if (state.desk().zoomed() && state.desk().focus() == Pane.DIFF) {
            DiffStateLine.draw(brush, state, shown);
            return;
        }
        int room = columns - shown.width() - 4;
        brush.right(columns - 1, 1, shown);
        brush.put(1, 1, chips, room);
    }

    /** What takes the whole screen, empty while the panes are in sight. */
    private static String screen(UiState state) {
        return state.dialogs().open().stream()
                .map(Dialog::screen)
                .filter(name -> !name.isEmpty())
                .reduce("", (below, above) -> above);
    }

    private static Line crumbs(Brush brush, UiState state) {
        List<String> names = new ArrayList<>(List.of("looptop"));
        Optional<SessionRow> row = state.openRow();
        String screen = screen(state);
        boolean inside = screen.isEmpty() && state.desk().focus() != Pane.SESSIONS && row.isPresent();
        if (inside) {
            names.add(CleanText.line(state.sessions().table().project(row.get())));
            names.add(TextWidth.cut(
                    CleanText.line(row.get().summary().title()),
                    32,
                    brush.glyphs().cut()));
            if (state.desk().focus() == Pane.DIFF && state.desk().zoomed()) {
                state.diff().shown().ifPresent(key -> names.add("iteration " + key.iteration()));
            }
            place(state).ifPresent(names::add);
        } else {
            names.add(project(state).orElse("all projects"));
        }
        if (!screen.isEmpty()) {
            names.add(screen);
        }
        Line line = Line.EMPTY;
        for (int at = 0; at < names.size(); at++) {
            line = at == 0
                    ? brush.line(names.get(0), Role.TEXT)
                    : line.with(" " + brush.glyphs().crumb() + " ", brush.style(Role.BORDER))
                            .with(names.get(at), brush.style(Role.TEXT));
        }
        return line;
    }

    private static Optional<String> project(UiState state) {
        List<String> projects = state.sessions().filter().terms().stream()
                .filter(term -> term.key() == Term.Key.PROJECT)
                .map(Term::value)
                .toList();
        return projects.size() == 1 ? Optional.of(projects.get(0)) : Optional.empty();
    }

    private static Optional<String> place(UiState state) {
        return switch (state.desk().focus()) {
            case DIFF -> Optional.of("diff");
            case LIVE -> Optional.of("live");
            case DETAIL ->
                state.detail().document()
                        ? state.reading().iteration().map(i -> "iteration " + i.number())
                        : Optional.empty();
            case SESSIONS -> Optional.empty();
        };
    }

    private static Line counts(Brush brush, UiState state, boolean words) {
        Counts counts = state.sessions().table().counts();
        String gap = words ? "   " : "  ";
        Line line = Line.EMPTY;
        line = asking(brush, line, gap, StatusWord.WAIT, counts.waiting(), words ? " waiting" : "");
        line = asking(brush, line, gap, StatusWord.STUCK, counts.stuck(), words ? " stuck" : "");
        line = count(brush, line, gap, StatusWord.QUIET, counts.quiet(), words ? " quiet" : "", Role.DIM);
        line = count(brush, line, gap, StatusWord.RUN, counts.running(), words ? " running" : "", Role.TEXT);
        line = count(brush, line, gap, StatusWord.DONE, counts.done(), "", Role.DIM);
        line = count(brush, line, "  ", StatusWord.FAIL, counts.failed(), "", Role.DIM);
        String clock = state.moments().minute(state.now());
        return line.with(line.width() > 0 ? gap : "", Style.PLAIN).with(clock, brush.style(Role.DIM));
    }

    private static Line asking(Brush brush, Line line, String gap, StatusWord word, int count, String name) {
        if (count == 0) {
            return line;
        }
        String text = word.glyph(brush.glyphs().ascii()) + " " + count + name;
        return line.with(line.width() > 0 ? gap : "", Style.PLAIN).with(text, brush.style(word.role()));
    }

    private static Line count(Brush brush, Line line, String gap, StatusWord word, int count, String name, Role role) {
        if (count == 0) {
            return line;
        }
        return line.with(line.width() > 0 ? gap : "", Style.PLAIN)
                .with(word.glyph(brush.glyphs().ascii()), brush.style(word.role()))
                .with(" " + count + name, brush.style(role));
    }

    private static Line chips(Brush brush, UiState state) {
        List<Term> terms = state.sessions().filter().terms();
        Line marked = marked(brush, state);
        if (terms.isEmpty()) {
            return brush.line("no filter", Role.DIM).with(marked);
        }
        Line line = Line.EMPTY;
        for (Term term : terms) {
            String label = CleanText.line(term.label());
            int colon = label.indexOf(':') + 1;
            line = line.with(line.width() > 0 ? " " : "", Style.PLAIN)
                    .with(" " + label.substring(0, colon), brush.style(Role.CHIP_LABEL))
                    .with(label.substring(colon), brush.style(Role.CHIP))
                    .with(" " + brush.glyphs().close() + " ", brush.style(Role.CHIP_LABEL));
        }
        return line.with(marked);
    }

    /** The session that the next one chosen is compared with. */
    private static Line marked(Brush brush, UiState state) {
        return state.marked()
                .flatMap(state.sessions().table()::get)
                .map(row -> brush.line("   C compares with ", Role.DIM)
                        .with(CleanText.line(row.summary().title()), brush.style(Role.TEXT)))
                .orElse(Line.EMPTY);
    }

    private static Line shown(Brush brush, UiState state) {
        boolean wide = state.setting().columns() >= ROOM_FOR_WORDS;
        Counts counts = state.sessions().table().counts();
        boolean filtered = !state.sessions().filter().isEmpty();
        Line line = Line.EMPTY;
        if (state.watching().indexing()) {
            String far = "indexed " + state.watching().done() + " of "
                    + state.watching().total() + " files";
            line = brush.line(far, Role.DIM);
        } else if (counts.all() > 0) {
            String all = (filtered ? state.sessions().matching() + " of " : "") + counts.all();
            String noun = filtered && !wide ? "" : counts.all() == 1 ? " session" : " sessions";
            line = brush.line(all + noun, filtered ? Role.TEXT : Role.DIM);
        }
        if (state.watching().polling()) {
            line = line.with(line.width() > 0 ? "   polling" : "polling", brush.style(Role.DIM));
        }
        int problems = state.watching().problems().size();
        if (problems > 0) {
            String words = problems + (problems == 1 ? " problem" : " problems");
            line = line.with(line.width() > 0 ? "   " : "", Style.PLAIN).with(words, brush.style(Role.LIMIT));
        }
        if (state.isEmpty()) {
            return line;
        }
        KeyMap keys = state.setting().keys();
        if (!screen(state).isEmpty()) {
            return hint(brush, hint(brush, line, "<", "shorter"), ">", wide ? "longer range" : "longer");
        }
        line = filtered
                ? hint(brush, line.with(" ", Style.PLAIN), keys.said(Action.CLEAR_FILTERS), "clear")
                : wide ? hint(brush, line.with(" ", Style.PLAIN), keys.said(Action.FILTER), "filter") : line;
        return counts.needYou() > 0 && !filtered ? hint(brush, line, keys.said(Action.NEEDS_ME), "needs you") : line;
    }

    private static Line hint(Brush brush, Line line, String key, String words) {
        return line.with(line.width() > 0 ? "   " : "", Style.PLAIN)
                .with(key, brush.style(Role.TEXT))
                .with(" " + words, brush.style(Role.DIM));
    }
}
