package dev.looptop.ui.menu;

import dev.looptop.cell.CleanText;
import dev.looptop.diff.PatchText;
import dev.looptop.model.SessionId;
import dev.looptop.ui.keys.Context;
import dev.looptop.ui.part.Answer;
import dev.looptop.ui.part.Cmd;
import dev.looptop.ui.part.Dialog;
import dev.looptop.ui.part.Menu;
import dev.looptop.ui.part.Scene;
import dev.looptop.ui.part.Sheet;
import dev.looptop.ui.part.Wish;
import dev.looptop.ui.text.Glyphs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parts of the open session that can be copied; only those that it has. */
public record CopyMenu(SessionId session, List<Choice> choices, int at) implements Menu {
    private static final int WIDTH = 96;
    private static final int NAME = 18;
    private static final String JSON = "JSON";

    public CopyMenu {
        choices = List.copyOf(choices);
    }

    /** One row: what it is, and the text that goes to the clipboard. */
    public record Choice(String name, String text) {}

    /** The menu for the open session; empty while none is. */
    public static Optional<CopyMenu> of(Scene scene) {
        return scene.reading().id().map(id -> new CopyMenu(id, choices(scene, id), 0));
    }

    private static List<Choice> choices(Scene scene, SessionId id) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("id", id.name()));
        choices.add(new Choice("path", id.path()));
        scene.open()
                .map(row -> row.summary().place().directory())
                .filter(directory -> !directory.isEmpty())
                .ifPresent(directory -> choices.add(new Choice("directory", directory)));
        scene.setting()
                .harnesses()
                .of(id.source())
                .commands()
                .resuming(id.name())
                .ifPresent(how -> choices.add(new Choice("resume command", how)));
        if (!scene.patch().source().patch().files().isEmpty()) {
            choices.add(new Choice(
                    "patch shown", PatchText.of(scene.patch().source().patch())));
        }
        scene.reading().criticsWords().ifPresent(words -> choices.add(new Choice("critic's words", words)));
        choices.add(new Choice(JSON, "the session with everything in it"));
        choices.add(new Choice("command for JSON", "looptop show " + id.source() + ":" + id.name() + " --json"));
        return choices;
    }

    @Override
    public Context context() {
        return Context.COPY;
    }

    @Override
    public CopyMenu at(int row) {
        return new CopyMenu(session, choices, row);
    }

    @Override
    public int size() {
        return choices.size();
    }

    @Override
    public Answer<Dialog> chosen(Scene scene) {
        Choice choice = choices.get(at);
        Cmd copy = choice.name().equals(JSON)
                ? new Cmd.CopyJson(session)
                : new Cmd.Copy(choice.text(), "the " + choice.name());
        return Answer.<Dialog>of(this).wishing(new Wish.Close()).doing(copy);
    }

    @Override
    public Optional<Sheet> sheet(Scene scene) {
        Glyphs glyphs = new Glyphs(scene.setting().ascii());
        List<Sheet.Choice> rows = choices.stream()
                .map(choice -> new Sheet.Choice(choice.name(), first(choice.text(), glyphs)))
                .toList();
        int width = Math.min(WIDTH, scene.setting().columns() - 8);
        return Optional.of(new Sheet.Choices("Copy", "", width, NAME, rows, at));
    }

    private static String first(String text, Glyphs glyphs) {
        int end = text.indexOf('\n');
        boolean more = end >= 0 && end < text.length() - 1;
        return CleanText.line(end < 0 ? text : text.substring(0, end)) + (more ? " " + glyphs.cut() : "");
    }
}
