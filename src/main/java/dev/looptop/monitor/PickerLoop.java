package dev.looptop.monitor;

import dev.looptop.cell.Frame;
import dev.looptop.model.SessionRow;
import dev.looptop.terminal.FramePainter;
import dev.looptop.terminal.Input;
import dev.looptop.terminal.KeyReader;
import dev.looptop.terminal.Size;
import dev.looptop.terminal.TerminalGuard;
import dev.looptop.terminal.TerminalTraits;
import dev.looptop.ui.Picking;
import dev.looptop.ui.choice.Preferences;
import dev.looptop.ui.choice.Setting;
import dev.looptop.ui.keys.Key;
import dev.looptop.ui.view.PickingView;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;

/** Runs the picker on the terminal until the user takes a session or leaves. */
public final class PickerLoop {
    private PickerLoop() {}

    /**
     * Lets the user choose one of these sessions; empty when the user leaves.
     *
     * @throws IOException if there is no terminal
     */
    public static Optional<SessionRow> pick(List<SessionRow> sessions, Map<String, String> environment, ZoneId zone)
            throws IOException {
        TerminalTraits traits = TerminalTraits.of(environment);
        LinkedBlockingQueue<Input> inputs = new LinkedBlockingQueue<>();
        try (TerminalGuard guard = TerminalGuard.enter(environment)) {
            guard.onResize(size -> inputs.add(new Input.Focused(true)));
            KeyReader.start(new FileInputStream(FileDescriptor.in), inputs::add);
            FramePainter painter = new FramePainter(traits);
            Picking state = Picking.of(sessions);
            Optional<Frame> shown = Optional.empty();
            while (!state.done()) {
                Size size = guard.size();
                Setting setting = new Setting(
                        size.columns(),
                        size.rows(),
                        zone,
                        "",
                        traits.colours().forPainting(),
                        false,
                        Preferences.DEFAULT);
                Frame frame = PickingView.render(state, setting);
                boolean resized = shown.filter(f -> f.width() == frame.width() && f.height() == frame.height())
                        .isEmpty();
                guard.write(painter.paint(resized ? Optional.empty() : shown, frame));
                shown = Optional.of(frame);
                state = after(inputs.take(), state);
            }
            return state.choice();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Picking after(Input input, Picking state) {
        if (input instanceof Input.Pressed pressed) {
            return state.key(pressed.key());
        }
        return input instanceof Input.Closed ? state.key(Key.of(Key.Name.ESCAPE)) : state;
    }
}
