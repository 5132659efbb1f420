package dev.looptop.cli;

import dev.looptop.act.ActDoor;
import dev.looptop.model.act.Act;
import dev.looptop.model.act.ActResult;
import dev.looptop.model.act.ActResult.Taken;
import dev.looptop.model.act.FileChange;
import dev.looptop.model.act.Plan;
import dev.looptop.model.act.Planning;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Plans an act, shows it, asks where something is lost, carries it out and says what is there. */
final class ActRun {
    private final Surroundings around;
    private final ActDoor door;
    private final ActOptions chosen;
    private final Printer printer;

    ActRun(Surroundings around, SessionOptions options, ActDoor door, ActOptions chosen) {
        this.around = around;
        this.door = door;
        this.chosen = chosen;
        this.printer = new Printer(around.out(), options.colour(around), options.raw);
    }

    /** Does it; gives the exit code: 0 when it is done and taken, or left ahead as was wanted; else 1. */
    int of(Act act) {
        door.readOnly().filter(by -> !chosen.dryRun).ifPresent(by -> {
            throw Failure.working("looptop is read-only (" + by + "); nothing was changed", null);
        });
        Planning planning = door.plan(act);
        if (!(planning instanceof Plan)) {
            throw Failure.working(((ActResult) planning).line(), null);
        }
        Plan plan = (Plan) planning;
        plan.sentences().forEach(line -> printer.line(printer.clean(line)));
        plan.warnings().forEach(line -> around.err().println("looptop: " + line));
        if (chosen.dryRun) {
            print(plan);
            return 0;
        }
        confirm(plan);
        printer.flush();
        return told(door.perform(plan));
    }

    private void print(Plan plan) {
        plan.losses().forEach(line -> printer.line("lost: " + printer.clean(line)));
        for (FileChange change : plan.changes()) {
            printer.line(printer.clean(change.words()) + ":");
            change.content().text().lines().forEach(line -> printer.line(printer.clean(line)));
        }
        printer.line("dry run: nothing was written");
        printer.flush();
    }

    private void confirm(Plan plan) {
        if (plan.losses().isEmpty() || chosen.yes) {
            return;
        }
        String lost = String.join("; ", plan.losses());
        if (!around.terminalIn()) {
            throw Failure.usage(lost + "; add --yes if that is meant");
        }
        around.err().println("looptop: " + lost + ". Go on? Type yes:");
        try {
            String typed = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            if (typed == null || !typed.strip().equals("yes")) {
                throw Failure.working("nothing was changed", null);
            }
        } catch (IOException e) {
            throw Failure.working("no answer could be read; nothing was changed", e);
        }
    }

    private int told(ActResult result) {
        if (!(result instanceof ActResult.Done)) {
            throw Failure.working(result.line(), null);
        }
        ActResult.Done done = (ActResult.Done) result;
        if (done.taken() == Taken.NOT_YET || done.taken() == Taken.OVERRULED) {
            throw Failure.working(done.words(), null);
        }
        printer.line(printer.clean(done.words()));
        printer.flush();
        return 0;
    }
}
