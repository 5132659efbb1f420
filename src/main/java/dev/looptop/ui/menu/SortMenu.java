package dev.looptop.ui.menu;

import dev.looptop.query.SortOrder;
import dev.looptop.ui.keys.Context;
import dev.looptop.ui.part.Answer;
import dev.looptop.ui.part.Dialog;
import dev.looptop.ui.part.Menu;
import dev.looptop.ui.part.Scene;
import dev.looptop.ui.part.Sheet;
import dev.looptop.ui.part.Wish;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The orders of the list. */
public record SortMenu(int at) implements Menu {
    private static final int WIDTH = 50;
    private static final int NAME = 12;

    /** Opened on the order that is on. */
    public static SortMenu on(SortOrder order) {
        return new SortMenu(order.ordinal());
    }

    @Override
    public Context context() {
        return Context.SORT;
    }

    @Override
    public SortMenu at(int row) {
        return new SortMenu(row);
    }

    @Override
    public int size() {
        return SortOrder.values().length;
    }

    @Override
    public Answer<Dialog> chosen(Scene scene) {
        return Answer.<Dialog>of(this).wishing(new Wish.Close()).wishing(new Wish.Sort(SortOrder.values()[at]));
    }

    @Override
    public Optional<Sheet> sheet(Scene scene) {
        List<Sheet.Choice> rows = Arrays.stream(SortOrder.values())
                .map(order -> new Sheet.Choice(order.word(), meaning(order)))
                .toList();
        return Optional.of(new Sheet.Choices("Sort", "", WIDTH, NAME, rows, at));
    }

    private static String meaning(SortOrder order) {
        return switch (order) {
            case ATTENTION -> "who needs you first";
            case NEWEST -> "started last first";
            case STATE -> "by state, then outcome";
            case PROJECT -> "by project name";
            case DURATION -> "longest first";
            case ITERATIONS -> "most iterations first";
            case SIZE -> "largest on disk first";
        };
    }
}
