package dev.looptop.ui.compare;

import dev.looptop.compare.Relative;
import dev.looptop.model.SessionRow;
import dev.looptop.ui.part.Answer;
import dev.looptop.ui.part.Cmd;
import dev.looptop.ui.part.Scene;
import dev.looptop.ui.part.Wish;
import java.util.List;
import java.util.Optional;

/** What the compare key does on a session of the list. */
public final class CompareMark {
    private CompareMark() {}

    /** Marks the selected session, or compares it with the marked one; on that one itself its kin are offered. */
    public static Answer<Optional<Comparison>> pressed(Scene scene) {
        Optional<SessionRow> here = scene.list().selectedRow();
        if (here.isEmpty()) {
            return none().saying("no session is shown");
        }
        Optional<SessionRow> first = scene.marked().flatMap(scene.list().table()::get);
        if (first.isEmpty()) {
            return none().wishing(new Wish.Mark(Optional.of(here.get().id())))
                    .saying("marked; C on another session compares the two, C again shows what is kin to it");
        }
        return first.get().id().equals(here.get().id())
                ? offered(scene, here.get())
                : compared(first.get(), here.get());
    }

    private static Answer<Optional<Comparison>> offered(Scene scene, SessionRow one) {
        List<Relative> kin = Relative.of(one, scene.list().table().byId().values());
        return kin.isEmpty()
                ? none().wishing(new Wish.Mark(Optional.empty()))
                        .saying("no longer marked; no session has the same title, and none is its fork or parent")
                : none().wishing(new Wish.Show(new KinMenu(one, kin, 0)));
    }

    private static Answer<Optional<Comparison>> compared(SessionRow left, SessionRow right) {
        return none().wishing(new Wish.Mark(Optional.empty()))
                .wishing(new Wish.Show(Comparison.of(left, right)))
                .doing(new Cmd.Compare(left, right));
    }

    private static Answer<Optional<Comparison>> none() {
        return Answer.of(Optional.empty());
    }
}
