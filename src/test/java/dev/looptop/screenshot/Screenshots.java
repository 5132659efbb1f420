package dev.looptop.screenshot;

import dev.looptop.cli.EverySource;
import dev.looptop.ui.SampleGates;
import dev.looptop.ui.SampleSessions;
import dev.looptop.ui.Script;
import dev.looptop.ui.choice.ThemeChoice;
import dev.looptop.ui.part.Msg;
import dev.looptop.ui.part.SearchProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the pictures of the README from the program's own frames: {@code Screenshots DIR}. */
public final class Screenshots {
    private final Path directory;

    private Screenshots(Path directory) {
        this.directory = directory;
    }

    /** Writes every picture into the directory given as the only argument. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        new Screenshots(directory).all();
    }

    private void all() throws IOException {
        draw("main-120x36", 120, 36, ThemeChoice.ANSI16, Palette.DARK, "j");
        draw("main-200x50", 200, 50, ThemeChoice.ANSI16, Palette.DARK, "j");
        draw("main-80x24", 80, 24, ThemeChoice.ANSI16, Palette.DARK, "j");
        draw("main-120x36-light", 120, 36, ThemeChoice.ANSI16, Palette.LIGHT, "j");
        draw("main-120x36-true", 120, 36, ThemeChoice.DARK_TRUE, Palette.TRUE_DARK, "j");
        draw("main-120x36-mono", 120, 36, ThemeChoice.MONO, Palette.DARK, "j");
        draw("diff-zoomed-120x36", 120, 36, ThemeChoice.DARK_TRUE, Palette.TRUE_DARK, "j 3 z");
        diff("diff-160x45", ThemeChoice.DARK_TRUE, Palette.TRUE_DARK);
        diff("diff-160x45-light", ThemeChoice.LIGHT_TRUE, Palette.TRUE_LIGHT);
        diff("diff-160x45-16", ThemeChoice.ANSI16, Palette.DARK);
        draw("gate-120x36", 120, 36, ThemeChoice.ANSI16, Palette.DARK, "Enter Enter");
        FramePng.write(
                SampleGates.atPlan(sampled(ThemeChoice.DARK_TRUE)).frame(),
                Palette.TRUE_DARK,
                directory.resolve("gate-plan-120x36.png"));
        FramePng.write(
                SampleGates.atPermission(sampled(ThemeChoice.ANSI16)).frame(),
                Palette.DARK,
                directory.resolve("permission-120x36.png"));
        draw("palette-disabled-120x36", 120, 36, ThemeChoice.DARK_TRUE, Palette.TRUE_DARK, "Enter Enter : o");
        draw("stuck-120x36", 120, 36, ThemeChoice.ANSI16, Palette.DARK, "j Enter Enter");
        draw("help-120x36", 120, 36, ThemeChoice.ANSI16, Palette.DARK, "j ?");
        draw("palette-120x36", 120, 36, ThemeChoice.DARK_TRUE, Palette.TRUE_DARK, "j :");
        draw("live-120x36", 120, 36, ThemeChoice.ANSI16, Palette.DARK, "j 4");
        draw("stats-120x36", 120, 36, ThemeChoice.ANSI16, Palette.DARK, "S");
        draw("stats-120x36-truecolor", 120, 36, ThemeChoice.DARK_TRUE, Palette.TRUE_DARK, "S");
        draw("stats-200x50", 200, 50, ThemeChoice.DARK_TRUE, Palette.TRUE_DARK, "S");
        draw("compare-120x36", 120, 36, ThemeChoice.DARK_TRUE, Palette.TRUE_DARK, "C j C }");
        draw("too-small-52x12", 52, 12, ThemeChoice.ANSI16, Palette.DARK, "j");
        ascii("main-120x36-ascii", "j");
        draw("main-120x36-contrast", 120, 36, ThemeChoice.CONTRAST_TRUE, Palette.BLACK, "j");
        draw("main-120x36-colour-blind", 120, 36, ThemeChoice.BLUE_ORANGE_TRUE, Palette.TRUE_DARK, "j");
        draw("replay-120x36", 120, 36, ThemeChoice.DARK_TRUE, Palette.TRUE_DARK, "j Enter P ) ) . >");
        draw("detail-120x36", 120, 36, ThemeChoice.DARK_TRUE, Palette.TRUE_DARK, "j Enter j j j j Enter");
        Script filter = sampled(ThemeChoice.ANSI16).keys("f").type("project:api !outcome:success iter>2 ag");
        FramePng.write(filter.frame(), Palette.DARK, directory.resolve("filter-120x36.png"));
        Script search = sampled(ThemeChoice.DARK_TRUE)
                .keys("Ctrl-f")
                .type("back")
                .send(new Msg.Found(4, SampleSessions.hits()))
                .send(new Msg.Searched(4, new SearchProgress(42, 42, false, "")));
        FramePng.write(search.frame(), Palette.TRUE_DARK, directory.resolve("search-120x36.png"));
        everySource();
    }

    /** A list in which a session of every harness stands, read from real files. */
    private void everySource() throws IOException {
        Path home = Files.createTempDirectory("looptop-pictures").resolve("ada");
        Script script = EverySource.in(home).monitor(160, 45, ThemeChoice.DARK_TRUE);
        FramePng.write(
                script.keys("j j j j j j j j j j j j 3").frame(),
                Palette.TRUE_DARK,
                directory.resolve("sources-160x45.png"));
    }

    private void diff(String name, ThemeChoice theme, Palette palette) throws IOException {
        draw(name, 160, 45, theme, palette, "j 3 z");
    }

    private static Script sampled(ThemeChoice theme) {
        return Script.at(120, 36, theme, false).sampled();
    }

    private void draw(String name, int columns, int rows, ThemeChoice theme, Palette palette, String keys)
            throws IOException {
        Script script = Script.at(columns, rows, theme, false).sampled().keys(keys);
        FramePng.write(script.frame(), palette, directory.resolve(name + ".png"));
    }

    private void ascii(String name, String keys) throws IOException {
        Script script = Script.at(120, 36, ThemeChoice.ANSI16, true).sampled().keys(keys);
        FramePng.write(script.frame(), Palette.DARK, directory.resolve(name + ".png"));
    }
}
