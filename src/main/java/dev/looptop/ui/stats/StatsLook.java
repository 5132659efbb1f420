package dev.looptop.ui.stats;

import dev.looptop.ui.keys.Action;
import dev.looptop.ui.keys.Context;
import dev.looptop.ui.part.Answer;
import dev.looptop.ui.part.Dialog;
import dev.looptop.ui.part.Scene;
import java.util.List;
import java.util.Optional;

/** The screen of the statistics. */
public record StatsLook(Statistics statistics) implements Dialog {
    @Override
    public Context context() {
        return Context.STATISTICS;
    }

    @Override
    public Optional<Answer<Dialog>> act(Action action, Scene scene) {
        return new StatsWalk(statistics, scene).act(action).map(answer -> answer.map(StatsLook::new));
    }

    @Override
    public Dialog fitted(Scene scene) {
        Statistics next = statistics.following(scene.list(), scene.now(), scene.zone());
        return next == statistics ? this : new StatsLook(next);
    }

    @Override
    public boolean shownByFilter() {
        return true;
    }

    @Override
    public String screen() {
        return "statistics";
    }

    @Override
    public List<String> text(Scene scene) {
        return StatsText.of(statistics);
    }
}
