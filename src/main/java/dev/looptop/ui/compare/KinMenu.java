package dev.looptop.ui.compare;

import dev.looptop.cell.CleanText;
import dev.looptop.compare.Relative;
import dev.looptop.model.SessionRow;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.keys.Context;
import dev.looptop.ui.part.Answer;
import dev.looptop.ui.part.Cmd;
import dev.looptop.ui.part.Dialog;
import dev.looptop.ui.part.Menu;
import dev.looptop.ui.part.Scene;
import dev.looptop.ui.part.Wish;
import java.util.List;
import java.util.Optional;

/** The sessions that are kin to one, to compare it with: retries of its prompt, forks, its parent. */
public record KinMenu(SessionRow of, List<Relative> kin, int at) implements Menu {
    public KinMenu {
        kin = List.copyOf(kin);
    }

    @Override
    public Context context() {
        return Context.KIN;
    }

    @Override
    public KinMenu at(int row) {
        return new KinMenu(of, kin, row);
    }

    @Override
    public int size() {
        return kin.size();
    }

    @Override
    public Optional<Answer<Dialog>> act(Action action, Scene scene) {
        return switch (action) {
            case DOWN -> Optional.of(Answer.of(at(Math.min(kin.size() - 1, at + 1))));
            case UP -> Optional.of(Answer.of(at(Math.max(0, at - 1))));
            case COMPARE ->
                Optional.of(Answer.<Dialog>of(this)
                        .wishing(new Wish.Close())
                        .wishing(new Wish.Mark(Optional.empty()))
                        .saying("no longer marked"));
            default -> Menu.super.act(action, scene);
        };
    }

    @Override
    public Answer<Dialog> chosen(Scene scene) {
        SessionRow other = kin.get(at).row();
        return Answer.<Dialog>of(this)
                .wishing(new Wish.Close())
                .wishing(new Wish.Mark(Optional.empty()))
                .wishing(new Wish.Show(Comparison.of(of, other)))
                .doing(new Cmd.Compare(of, other));
    }

    @Override
    public List<String> text(Scene scene) {
        return kin.stream()
                .map(one -> CleanText.line(one.row().summary().title()) + "\t" + one.why())
                .toList();
    }
}
