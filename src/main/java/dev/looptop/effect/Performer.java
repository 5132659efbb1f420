package dev.looptop.effect;

import dev.looptop.act.ActDoor;
import dev.looptop.model.act.ActResult;
import dev.looptop.model.act.Plan;
import dev.looptop.model.act.Planning;
import dev.looptop.ui.part.Cmd;
import dev.looptop.ui.part.Msg;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Performs acts through the one door for writing, on a thread of its own: it may wait two seconds for an asker. Every
 * act is answered, a failure included.
 */
final class Performer implements AutoCloseable {
    private final ActDoor door;
    private final Mailbox mailbox;
    private final ExecutorService thread;

    Performer(ActDoor door, Mailbox mailbox) {
        this.door = door;
        this.mailbox = mailbox;
        this.thread = Executors.newSingleThreadExecutor(work -> {
            Thread named = new Thread(work, "looptop-act");
            named.setDaemon(true);
            return named;
        });
    }

    void start(Cmd.Perform command) {
        thread.execute(() -> {
            try {
                mailbox.post(answer(command));
            } catch (RuntimeException | Error failure) {
                mailbox.crashed(failure);
            }
        });
    }

    private Msg answer(Cmd.Perform command) {
        Planning planning = door.plan(command.act());
        if (!(planning instanceof Plan plan)) {
            return new Msg.Acted(command.act(), (ActResult) planning);
        }
        return plan.losses().isEmpty() || command.confirmed()
                ? new Msg.Acted(command.act(), door.perform(plan))
                : new Msg.Planned(plan);
    }

    /** What is under way is finished; nothing more begins. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
