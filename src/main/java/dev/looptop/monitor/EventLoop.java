package dev.looptop.monitor;

import dev.looptop.cell.Frame;
import dev.looptop.effect.CmdRunner;
import dev.looptop.effect.Mailbox;
import dev.looptop.effect.OtherProgram;
import dev.looptop.store.SessionStore;
import dev.looptop.store.StoreEvent;
import dev.looptop.terminal.FramePainter;
import dev.looptop.terminal.Input;
import dev.looptop.terminal.KeyGate;
import dev.looptop.terminal.KeyReader;
import dev.looptop.terminal.Size;
import dev.looptop.terminal.TerminalGuard;
import dev.looptop.terminal.TerminalTraits;
import dev.looptop.ui.Step;
import dev.looptop.ui.UiState;
import dev.looptop.ui.Update;
import dev.looptop.ui.choice.Setting;
import dev.looptop.ui.part.Cmd;
import dev.looptop.ui.part.Msg;
import dev.looptop.ui.view.AppView;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The UI thread: takes messages, applies them, hands effects on, and paints once a batch. Keys are answered at once;
 * what comes from files is painted at most thirty times a second.
 */
public final class EventLoop {
    private static final long FRAME_NANOS = TimeUnit.MILLISECONDS.toNanos(33);
    private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Where nothing runs only the clock of the header moves, once a minute. */
    private static final long IDLE_TICK_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** Where a recorded session is played again, its clock moves by tenths. */
    private static final long PLAY_TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Monitor monitor;
    private final TerminalGuard guard;
    private final FramePainter painter;
    private final Mailbox mailbox;
    private final KeyGate gate = new KeyGate();
    private final CmdRunner runner;
    private Optional<Frame> shown = Optional.empty();
    private Optional<Msg.Play> play;
    private UiState state;
    private volatile boolean running = true;
    private long nextTick;
    private long lastPaint;

    private EventLoop(Monitor monitor, TerminalGuard guard, TerminalTraits traits, Mailbox mailbox, CmdRunner runner) {
        this.monitor = monitor;
        this.play = monitor.play();
        this.guard = guard;
        this.painter = new FramePainter(traits);
        this.mailbox = mailbox;
        this.runner = runner;
        Size size = guard.size();
        Setting setting = new Setting(
                size.columns(),
                size.rows(),
                monitor.zone(),
                monitor.home(),
                traits.colours().forPainting(),
                monitor.ascii(),
                monitor.preferences(),
                monitor.judge().harnesses());
        this.state = Update.initial(setting, monitor.clock().instant(), monitor.filter());
    }

    /**
     * Runs the monitor on the terminal until the user leaves it.
     *
     * @param err where a crash is told after the terminal was given back
     * @return the exit code: 0, or 1 after a crash
     * @throws IOException if there is no terminal
     */
    public static int run(Monitor monitor, PrintStream err) throws IOException {
        Mailbox mailbox = new Mailbox();
        TerminalTraits traits = TerminalTraits.of(monitor.environment());
        try (TerminalGuard guard = TerminalGuard.enter(monitor.environment())) {
            Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> mailbox.crashed(failure));
            try (SessionStore store = new SessionStore(
                            monitor.judge(), monitor.processes(), monitor.clock(), event -> told(event, mailbox));
                    CmdRunner runner = new CmdRunner(
                            store,
                            mailbox,
                            monitor.outside(guard::write),
                            () -> store.addRoots(monitor.demo().get()))) {
                EventLoop loop = new EventLoop(monitor, guard, traits, mailbox, runner);
                guard.onResize(size -> mailbox.post(new Msg.Resized(size.columns(), size.rows())));
                guard.onContinued(() -> mailbox.post(new Msg.Resumed()));
                KeyReader.start(new FileInputStream(FileDescriptor.in), input -> loop.typed(input), loop.gate);
                guard.mouse(monitor.preferences().mouse());
                runner.run(new Cmd.ReadPins());
                runner.run(new Cmd.ReadViews());
                monitor.problems()
                        .forEach(problem -> loop.state = Update.apply(loop.state, new Msg.Troubled(problem))
                                .state());
                loop.paint();
                store.start(monitor.roots(), mailbox::crashed);
                loop.loop();
            } catch (RuntimeException | Error failure) {
                mailbox.crashed(failure);
            }
            return mailbox.crash().map(failure -> crashed(failure, guard, err)).orElse(0);
        }
    }

    private static void told(StoreEvent event, Mailbox mailbox) {
        mailbox.post(StoreMessages.of(event));
    }

    /** While the screen is held the error stream is the log; where there is none, the trace follows on the terminal. */
    private static int crashed(Throwable failure, TerminalGuard guard, PrintStream err) {
        failure.printStackTrace(System.err);
        System.err.flush();
        guard.close();
        Optional<Path> log = guard.stray().log();
        err.println("looptop crashed: " + failure
                + log.map(path -> "; the trace is in " + path).orElse(""));
        if (log.isEmpty()) {
            failure.printStackTrace(err);
        }
        return 1;
    }

    private void typed(Input input) {
        if (input instanceof Input.Pressed pressed) {
            mailbox.post(new Msg.KeyPressed(pressed.key()));
        } else if (input instanceof Input.Pasted pasted) {
            mailbox.post(new Msg.Pasted(pasted.text()));
        } else if (input instanceof Input.Pointed pointed) {
            mailbox.post(new Msg.Pointed(pointed.pointer()));
        } else if (input instanceof Input.Closed) {
            running = false;
            mailbox.post(new Msg.Tick(monitor.clock().instant()));
        }
    }

    private void loop() throws IOException {
        nextTick = System.nanoTime() + SECOND_NANOS;
        while (running && mailbox.crash().isEmpty()) {
            List<Msg> messages = next();
            UiState before = state;
            boolean urgent = false;
            for (Msg message : messages) {
                apply(message);
                urgent |= message instanceof Msg.KeyPressed
                        || message instanceof Msg.Resized
                        || message instanceof Msg.Pointed;
            }
            if (state.plays()) {
                nextTick = Math.min(nextTick, System.nanoTime() + PLAY_TICK_NANOS);
            }
            if (running && (state != before || shown.isEmpty())) {
                paintInTime(urgent);
            }
        }
    }

    private List<Msg> next() {
        try {
            // One more than whole milliseconds, lest the last part of one be waited for by asking again and again.
            long pause = TimeUnit.NANOSECONDS.toMillis(nextTick - System.nanoTime()) + 1;
            List<Msg> messages = mailbox.take(pause);
            if (System.nanoTime() >= nextTick) {
                nextTick = System.nanoTime() + tickNanos();
                mailbox.post(new Msg.Tick(monitor.clock().instant()));
            }
            return messages;
        } catch (InterruptedException e) {
            running = false;
            return List.of();
        }
    }

    private long tickNanos() {
        return state.plays() ? PLAY_TICK_NANOS : state.restless() ? SECOND_NANOS : IDLE_TICK_NANOS;
    }

    private void apply(Msg message) throws IOException {
        if (message instanceof Msg.Opened opened) {
            runner.opened(opened.session(), opened.judgement());
        }
        if (message instanceof Msg.Resized || message instanceof Msg.Resumed) {
            shown = Optional.empty();
        }
        Step step = Update.apply(state, message);
        state = step.state();
        boolean news = message instanceof Msg.RowsChanged || message instanceof Msg.Opened;
        if (news && play.isPresent()) {
            mailbox.post(play.get());
        }
        if (state.replay().isPresent()) {
            play = Optional.empty();
        }
        for (Cmd command : step.commands()) {
            perform(command);
        }
    }

    private void perform(Cmd command) throws IOException {
        if (command instanceof Cmd.Quit) {
            running = false;
        } else if (command instanceof Cmd.Redraw) {
            shown = Optional.empty();
        } else if (command instanceof Cmd.Suspend) {
            guard.suspend();
            back();
        } else if (command instanceof Cmd.Mouse mouse) {
            guard.mouse(mouse.on());
        } else if (command instanceof Cmd.OpenFile file) {
            OtherProgram other = new OtherProgram(monitor.environment(), guard, gate);
            other.open(file).ifPresent(words -> mailbox.post(new Msg.Told(words)));
            back();
        } else {
            runner.run(command);
        }
    }

    /** The screen was another's: its size may have changed, and everything is painted. */
    private void back() {
        shown = Optional.empty();
        Size size = guard.size();
        mailbox.post(new Msg.Resized(size.columns(), size.rows()));
        mailbox.post(new Msg.Resumed());
    }

    private void paintInTime(boolean urgent) throws IOException {
        long wait = lastPaint + FRAME_NANOS - System.nanoTime();
        if (!urgent && wait > 0) {
            waitForMore(wait);
        }
        paint();
    }

    /** Lets a burst gather; a key that comes meanwhile ends the wait. */
    private void waitForMore(long nanos) throws IOException {
        long until = System.nanoTime() + nanos;
        for (long left = nanos; left > 0 && running; left = until - System.nanoTime()) {
            List<Msg> more;
            try {
                more = mailbox.take(TimeUnit.NANOSECONDS.toMillis(left) + 1);
            } catch (InterruptedException e) {
                running = false;
                return;
            }
            boolean key = false;
            for (Msg message : more) {
                apply(message);
                key |= message instanceof Msg.KeyPressed;
            }
            if (key) {
                return;
            }
        }
    }

    private void paint() throws IOException {
        Frame frame = AppView.render(state);
        guard.write(painter.paint(shown, frame));
        shown = Optional.of(frame);
        lastPaint = System.nanoTime();
    }
}
