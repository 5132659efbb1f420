package dev.looptop.ui.diff;

import dev.looptop.cell.Rect;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.keys.Context;
import dev.looptop.ui.part.Answer;
import dev.looptop.ui.part.Copied;
import dev.looptop.ui.part.Goal;
import dev.looptop.ui.part.Msg;
import dev.looptop.ui.part.Panel;
import dev.looptop.ui.part.Scene;
import dev.looptop.ui.reading.PatchKey;
import dev.looptop.ui.text.Search;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Pane 3: the diff of the chosen iteration. */
public record DiffPane(DiffReader reader) implements Panel<DiffPane> {
    /** No patch yet. */
    public static final DiffPane EMPTY = new DiffPane(DiffReader.EMPTY);

    @Override
    public Context context() {
        return Context.DIFF;
    }

    @Override
    public Optional<Answer<DiffPane>> act(Action action, Scene scene) {
        return DiffKeys.act(reader, action, scene).map(answer -> answer.map(DiffPane::new));
    }

    @Override
    public Optional<Answer<DiffPane>> heard(Msg message, Scene scene) {
        if (message instanceof Msg.PatchLoaded loaded) {
            return of(reader.loaded(loaded.key(), loaded.patch(), loaded.reason()));
        }
        if (message instanceof Msg.PatchMarked marked) {
            return of(reader.marked(marked.key(), marked.marks()));
        }
        return message instanceof Msg.LinesLoaded loaded
                ? Optional.of(DiffKeys.lined(reader, loaded).map(DiffPane::new))
                : Optional.empty();
    }

    @Override
    public DiffPane fitted(Rect inner, Scene scene) {
        return scene.layout().shows(Pane.DIFF) ? new DiffPane(reader.sized(inner.width(), inner.height())) : this;
    }

    @Override
    public DiffPane opening() {
        return new DiffPane(reader.wanting(Optional.empty(), Optional.empty()));
    }

    @Override
    public Answer<DiffPane> scrolled(int rows, Scene scene) {
        return Answer.of(new DiffPane(reader.scrolled(rows)));
    }

    @Override
    public Search search() {
        return reader.search();
    }

    @Override
    public DiffPane search(String text) {
        return new DiffPane(reader.search(text));
    }

    @Override
    public DiffPane searched(Search next) {
        return new DiffPane(reader.searched(next));
    }

    @Override
    public Optional<DiffPane> cleared() {
        boolean searched = reader.search().active();
        if (!searched && reader.anchor() < 0) {
            return Optional.empty();
        }
        DiffReader plain = searched ? reader.searched(Search.NONE) : reader;
        return Optional.of(new DiffPane(plain.marking(-1)));
    }

    @Override
    public Optional<Answer<DiffPane>> toward(Goal goal, Scene scene) {
        boolean own = reader.shown()
                .filter(key -> key.iteration() == goal.hit().iteration()
                        && key.session().equals(goal.hit().session()))
                .isPresent();
        if (!own || reader.loading()) {
            return Optional.empty();
        }
        String text = goal.hit().text();
        String line = text.isEmpty() ? "" : DiffText.clean(text.substring(1));
        Search found = goal.search(reader.rows().size(), reader.rows()::text, line);
        if (found.line() < 0 && reader.base().equals(PatchKey.Base.THIS_ITERATION)) {
            return of(reader.based(PatchKey.Base.ALL_SO_FAR));
        }
        DiffReader there = found.line() < 0 ? reader : reader.searched(found).jumped(found.line());
        return Optional.of(Goal.reached(new DiffPane(there), found));
    }

    @Override
    public Copied copied(Scene scene) {
        return Copied.lines(DiffKeys.marked(reader));
    }

    @Override
    public List<String> text(Scene scene) {
        return IntStream.range(0, reader.rows().size())
                .mapToObj(reader.rows()::text)
                .toList();
    }

    private static Optional<Answer<DiffPane>> of(DiffReader next) {
        return Optional.of(Answer.of(new DiffPane(next)));
    }
}
