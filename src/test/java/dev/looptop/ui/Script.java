package dev.looptop.ui;

import dev.looptop.cell.Frame;
import dev.looptop.compare.Side;
import dev.looptop.diff.Patch;
import dev.looptop.model.Problem;
import dev.looptop.model.SessionRow;
import dev.looptop.query.SessionFilter;
import dev.looptop.ui.choice.Colours;
import dev.looptop.ui.choice.Look;
import dev.looptop.ui.choice.Preferences;
import dev.looptop.ui.choice.Setting;
import dev.looptop.ui.choice.ThemeChoice;
import dev.looptop.ui.keys.Chord;
import dev.looptop.ui.keys.Key;
import dev.looptop.ui.part.Cmd;
import dev.looptop.ui.part.Msg;
import dev.looptop.ui.view.AppView;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Plays messages and keys on a state and keeps the commands; answers commands as the program would. */
public final class Script {
    private UiState state;
    private Function<Cmd, Optional<Msg>> answers = command -> Optional.empty();
    private final List<Cmd> commands = new ArrayList<>();

    private Script(UiState state) {
        this.state = state;
    }

    /** A start without any session. */
    public static Script at(int columns, int rows) {
        return at(columns, rows, ThemeChoice.ANSI16, false);
    }

    /** A start without any session, in this look. */
    public static Script at(int columns, int rows, ThemeChoice theme, boolean ascii) {
        return at(columns, rows, theme, ascii, "/home/ada");
    }

    /** A start without any session, in this look and this home. */
    public static Script at(int columns, int rows, ThemeChoice theme, boolean ascii, String home) {
        Setting setting = new Setting(
                columns,
                rows,
                ZoneOffset.UTC,
                home,
                colours(theme),
                ascii,
                Preferences.DEFAULT.look(look(theme)),
                SampleSessions.HARNESSES);
        return new Script(Update.initial(setting, SampleSessions.NOW, SessionFilter.NONE));
    }

    /** A start without any session, for a person with these preferences. */
    public static Script at(int columns, int rows, Preferences preferences) {
        Setting setting = new Setting(
                columns,
                rows,
                ZoneOffset.UTC,
                "/home/ada",
                Colours.SIXTEEN,
                false,
                preferences,
                SampleSessions.HARNESSES);
        return new Script(Update.initial(setting, SampleSessions.NOW, SessionFilter.NONE));
    }

    private static Colours colours(ThemeChoice theme) {
        if (theme == ThemeChoice.MONO) {
            return Colours.NONE;
        }
        return theme.sixteen() ? Colours.SIXTEEN : theme.trueColour() ? Colours.ANY : Colours.INDEXED;
    }

    private static Look look(ThemeChoice theme) {
        return Arrays.stream(Look.values())
                .filter(look -> look.on(colours(theme)) == theme)
                .findFirst()
                .orElseThrow();
    }

    /** The sessions of the pictures, found and read. */
    public Script sampled() {
        return send(new Msg.RootsFound(SampleSessions.emptyRoots()))
                .rows(SampleSessions.rows())
                .send(new Msg.Indexed(42, 42));
    }

    /** These sessions changed. */
    public Script rows(List<SessionRow> rows) {
        return send(new Msg.RowsChanged(rows, List.of()));
    }

    /** A message, and the answers to what it asks for. */
    public Script send(Msg message) {
        Step step = Update.apply(state, message);
        state = step.state();
        commands.addAll(step.commands());
        step.commands().forEach(this::answer);
        return this;
    }

    /** Keys as the table writes them, parted by blanks. */
    public Script keys(String chords) {
        for (String chord : chords.split(" ")) {
            send(new Msg.KeyPressed(Chord.key(chord)));
        }
        return this;
    }

    /** Text typed letter by letter. */
    public Script type(String text) {
        text.codePoints().forEach(c -> send(new Msg.KeyPressed(Key.of(c))));
        return this;
    }

    /** Where it has come to. */
    public UiState state() {
        return state;
    }

    /** Everything that was asked for, in order. */
    public List<Cmd> commands() {
        return List.copyOf(commands);
    }

    /** The picture. */
    public Frame frame() {
        return AppView.render(state);
    }

    /** Commands answered by this instead of the samples. */
    public Script answering(Function<Cmd, Optional<Msg>> real) {
        answers = real;
        return this;
    }

    private void answer(Cmd command) {
        Optional<Msg> real = answers.apply(command);
        if (real.isPresent()) {
            send(real.get());
            return;
        }
        if (command instanceof Cmd.Open open) {
            SampleSessions.rows().stream()
                    .filter(row -> row.id().equals(open.session()))
                    .findFirst()
                    .ifPresent(this::opened);
        }
        if (command instanceof Cmd.LoadPatch load) {
            boolean stuck = load.key().session().equals(SampleSessions.id("codeloops", 2));
            boolean waiting = load.key().session().equals(SampleSessions.id("devloop", 1));
            Patch patch = stuck || waiting ? SamplePatch.patch() : Patch.EMPTY;
            send(new Msg.PatchLoaded(load.key(), patch, stuck || waiting ? "" : "nothing is recorded"));
            if (stuck) {
                send(new Msg.PatchMarked(load.key(), SamplePatch.marks()));
            }
        }
        if (command instanceof Cmd.LoadLines load) {
            send(new Msg.LinesLoaded(load.key(), SamplePatch.lines(), ""));
        }
        if (command instanceof Cmd.Compare compare) {
            send(new Msg.Compared(side(compare.left()), side(compare.right())));
        }
        if (command instanceof Cmd.LoadText load) {
            String text = load.slot().endsWith("live") || load.slot().contains("log")
                    ? "reading internal/keys/ring.go\nwriting internal/keys/ring.go\nok\n"
                    : "text of " + load.body().path();
            send(new Msg.TextLoaded(load.slot(), text, true, new Problem("", "", "")));
        }
    }

    /** What reading a session for a comparison brings: the stuck and the waiting one are known whole. */
    private static Side side(SessionRow row) {
        if (row.id().equals(SampleSessions.id("codeloops", 2))) {
            return new Side(row, Optional.of(SampleSessions.stuck()), "0123456789ab", SamplePatch.patch(), "");
        }
        if (row.id().equals(SampleSessions.id("devloop", 1))) {
            Patch patch = new Patch(SamplePatch.patch().files().subList(1, 3), List.of());
            return new Side(row, Optional.of(SampleSessions.waiting()), "ba9876543210", patch, "");
        }
        return Side.unread(row, "is not there any more");
    }

    private void opened(SessionRow row) {
        if (row.id().equals(SampleSessions.id("codeloops", 2))) {
            send(new Msg.Opened(SampleSessions.stuck(), row.judgement()));
        }
        if (row.id().equals(SampleSessions.id("devloop", 1))) {
            send(new Msg.Opened(SampleSessions.waiting(), row.judgement(), List.of(SampleGates.ask())));
        }
    }
}
