package dev.looptop.ui.detail;

import dev.looptop.cell.CleanText;
import dev.looptop.cell.Rect;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.keys.Context;
import dev.looptop.ui.part.Answer;
import dev.looptop.ui.part.Copied;
import dev.looptop.ui.part.Goal;
import dev.looptop.ui.part.Panel;
import dev.looptop.ui.part.Scene;
import dev.looptop.ui.part.Wanted;
import dev.looptop.ui.text.Pager;
import dev.looptop.ui.text.Search;
import java.util.List;
import java.util.Optional;

/** Pane 2: the detail of the open session. */
public record DetailPane(Detail detail) implements Panel<DetailPane> {
    /** No session. */
    public static final DetailPane EMPTY = new DetailPane(Detail.EMPTY);

    @Override
    public Context context() {
        return detail.document() ? Context.DOCUMENT : Context.DETAIL;
    }

    @Override
    public Optional<Answer<DetailPane>> act(Action action, Scene scene) {
        Optional<Answer<Detail>> answer =
                detail.document() ? DocumentKeys.act(detail, action, scene) : IterationKeys.act(detail, action, scene);
        return answer.map(one -> one.map(DetailPane::new));
    }

    @Override
    public DetailPane fitted(Rect inner, Scene scene) {
        DetailPage.Shown shown = new DetailPage.Shown(
                scene.reading(),
                scene.setting(),
                scene.now(),
                scene.clock().shownAt(),
                scene.clock().times(),
                detail.raw());
        return new DetailPane(detail.made(shown, inner.width(), inner.height()));
    }

    @Override
    public DetailPane opening() {
        return new DetailPane(Detail.EMPTY.onBanner(detail.banner()));
    }

    @Override
    public Answer<DetailPane> scrolled(int rows, Scene scene) {
        return detail.document()
                ? Answer.of(new DetailPane(detail.paged(detail.pager().scrolled(rows))))
                : IterationKeys.stepped(detail, Integer.signum(rows), scene.reading())
                        .map(DetailPane::new);
    }

    @Override
    public Search search() {
        return detail.pager().search();
    }

    @Override
    public DetailPane search(String text) {
        return new DetailPane(detail.paged(detail.pager().search(text)));
    }

    @Override
    public DetailPane searched(Search next) {
        return new DetailPane(detail.paged(detail.pager().searched(next)));
    }

    @Override
    public Optional<DetailPane> popped() {
        return detail.document() ? Optional.of(new DetailPane(detail.reading(false))) : Optional.empty();
    }

    @Override
    public Optional<Answer<DetailPane>> toward(Goal goal, Scene scene) {
        if (!detail.document()) {
            return Optional.of(Answer.of(new DetailPane(detail.reading(true))));
        }
        boolean asked = wants(scene).stream().noneMatch(w -> scene.reading().lacks(w.slot(), w.body()));
        if (!asked || !scene.reading().allHere()) {
            return Optional.empty();
        }
        Pager pager = detail.pager();
        Search found = goal.search(
                pager.lines().size(),
                line -> pager.lines().get(line).text(),
                CleanText.line(goal.hit().text()));
        return Optional.of(Goal.reached(found.line() < 0 ? this : searched(found), found));
    }

    @Override
    public Copied copied(Scene scene) {
        return detail.document()
                ? Copied.lines(text(scene))
                : scene.reading()
                        .criticsWords()
                        .map(words -> new Copied(words, "the critic's words"))
                        .orElse(Copied.nothing("the critic has not spoken yet"));
    }

    @Override
    public List<String> text(Scene scene) {
        return detail.document()
                ? detail.pager().lines().stream()
                        .map(line -> line.lead() + line.text())
                        .toList()
                : scene.reading().iterations().stream()
                        .map(one -> one.number() + "\t" + one.verdictWord())
                        .toList();
    }

    @Override
    public List<Wanted> wants(Scene scene) {
        return detail.document() ? ShownTexts.wanted(scene.reading()) : List.of();
    }
}
