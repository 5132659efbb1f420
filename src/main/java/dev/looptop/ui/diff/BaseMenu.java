package dev.looptop.ui.diff;

import dev.looptop.model.Iteration;
import dev.looptop.ui.keys.Context;
import dev.looptop.ui.part.Answer;
import dev.looptop.ui.part.Dialog;
import dev.looptop.ui.part.Menu;
import dev.looptop.ui.part.Scene;
import dev.looptop.ui.part.Sheet;
import dev.looptop.ui.part.Wish;
import dev.looptop.ui.reading.PatchKey;
import dev.looptop.ui.text.Glyphs;
import dev.looptop.ui.text.Verdicts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Against what the diff of the chosen iteration is taken: alone, all so far, any earlier iteration. */
public record BaseMenu(List<PatchKey.Base> bases, int at) implements Menu {
    private static final int WIDTH = 62;
    private static final int NAME = 22;

    public BaseMenu {
        bases = List.copyOf(bases);
    }

    /** Opened on the base that is not on. */
    static BaseMenu of(PatchKey.Base on, Scene scene) {
        List<PatchKey.Base> bases = new ArrayList<>(List.of(PatchKey.Base.THIS_ITERATION, PatchKey.Base.ALL_SO_FAR));
        int here = scene.reading().patched().map(Iteration::number).orElse(0);
        for (Iteration iteration : scene.reading().iterations()) {
            if (iteration.number() < here) {
                bases.add(2, PatchKey.Base.since(iteration.number()));
            }
        }
        return new BaseMenu(bases, on.equals(PatchKey.Base.THIS_ITERATION) ? 1 : 0);
    }

    @Override
    public Context context() {
        return Context.BASES;
    }

    @Override
    public BaseMenu at(int row) {
        return new BaseMenu(bases, row);
    }

    @Override
    public int size() {
        return bases.size();
    }

    @Override
    public Answer<Dialog> chosen(Scene scene) {
        PatchKey.Base base = bases.get(at);
        return Answer.<Dialog>of(this)
                .wishing(new Wish.Close())
                .wishing(new Wish.Against(base))
                .saying(base.words());
    }

    @Override
    public Optional<Sheet> sheet(Scene scene) {
        Glyphs glyphs = new Glyphs(scene.setting().ascii());
        List<Sheet.Choice> rows = bases.stream()
                .map(base -> new Sheet.Choice(base.words(), glyphs.sentence(meaning(base, scene))))
                .toList();
        return Optional.of(new Sheet.Choices("Diff of", "", WIDTH, NAME, rows, at));
    }

    private static String meaning(PatchKey.Base base, Scene scene) {
        return switch (base.kind()) {
            case OWN -> "what it alone changed";
            case START -> "since the session began";
            case SINCE ->
                scene.reading().iterations().stream()
                        .filter(iteration -> iteration.number() == base.iteration())
                        .map(BaseMenu::facts)
                        .findFirst()
                        .orElse("");
        };
    }

    private static String facts(Iteration iteration) {
        return Verdicts.word(iteration)
                + iteration
                        .changes()
                        .map(s -> "  +" + s.added() + " -" + s.removed())
                        .orElse("");
    }
}
