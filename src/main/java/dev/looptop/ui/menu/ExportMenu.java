package dev.looptop.ui.menu;

import dev.looptop.ui.choice.ExportFormat;
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

/** As what the open session, or what is in sight, is written to a file. */
public record ExportMenu(int at) implements Menu {
    private static final int WIDTH = 72;
    private static final int NAME = 12;

    @Override
    public Context context() {
        return Context.EXPORT;
    }

    @Override
    public ExportMenu at(int row) {
        return new ExportMenu(row);
    }

    @Override
    public int size() {
        return ExportFormat.values().length;
    }

    @Override
    public Answer<Dialog> chosen(Scene scene) {
        return Answer.<Dialog>of(this).wishing(new Wish.Close()).wishing(new Wish.Export(ExportFormat.values()[at]));
    }

    @Override
    public Optional<Sheet> sheet(Scene scene) {
        List<Sheet.Choice> rows = Arrays.stream(ExportFormat.values())
                .map(format -> new Sheet.Choice(format.word(), format.meaning()))
                .toList();
        int width = Math.min(WIDTH, scene.setting().columns() - 8);
        return Optional.of(new Sheet.Choices("Export", "to a new file here", width, NAME, rows, at));
    }
}
