package dev.looptop.act;

import dev.looptop.format.FailureWords;
import dev.looptop.format.SessionActs;
import dev.looptop.model.Problem;
import dev.looptop.model.ProcessSample;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.act.Act;
import dev.looptop.model.act.ActResult;
import dev.looptop.model.act.Ask;
import dev.looptop.model.act.FileChange;
import dev.looptop.model.act.Plan;
import dev.looptop.model.act.Planning;
import dev.looptop.process.ProcessFacts;
import dev.looptop.store.Root;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where every write begins: plans what an act would change, and carries a plan out (package, "Rules of every write").
 * Both read and may wait, so neither is called on a thread that draws. Any thread, one act at a time.
 */
public final class ActDoor {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    private final Supplier<List<Root>> roots;
    private final ProcessFacts processes;
    private final WritePolicy policy;
    private final Clock clock;
    private final Patience patience;
    private final Performance performance;

    /**
     * A door to the sessions of some roots.
     *
     * @param roots as they are when an act is planned
     * @param processes of its own: nobody else may look through them
     * @param actor who acts, for the audit log
     */
    public ActDoor(
            Supplier<List<Root>> roots,
            ProcessFacts processes,
            WritePolicy policy,
            AuditLog audit,
            AuditEntry.Actor actor,
            Clock clock) {
        this(roots, processes, policy, new Tools(new DiskFiles(), audit, actor, clock, Patience.REAL));
    }

    /** The same with tools of a test. */
    ActDoor(Supplier<List<Root>> roots, ProcessFacts processes, WritePolicy policy, Tools tools) {
        this.roots = roots;
        this.processes = processes;
        this.policy = policy;
        this.clock = tools.clock();
        this.patience = tools.patience();
        this.performance = new Performance(tools);
    }

    /** What forbids every write here, for a key or a menu that is to say so; empty when nothing does. */
    public Optional<String> readOnly() {
        return policy.readOnly();
    }

    /** The permission requests of all roots; those that nobody hears offer no answer. */
    public List<Ask> requests() {
        List<Ask> all = new ArrayList<>();
        for (Root root : roots.get()) {
            root.format().acts().ifPresent(acts -> all.addAll(acts.requests(root.path(), clock.instant())));
        }
        return all;
    }

    /** What an act would change, or why it cannot be; writes nothing, so it is answered when looptop is read-only, too. */
    public Planning plan(Act act) {
        return place(act.session())
                .<Planning>map(place -> plan(place, act))
                .orElseGet(() -> new ActResult.Refused(
                        "looptop writes nothing for " + act.session().source() + " session "
                                + act.session().name() + ": its source has no such act, or its place is not looked at",
                        "'looptop roots' lists where it looks"));
    }

    private synchronized Planning plan(Place place, Act act) {
        try {
            return place.acts().plan(place.root(), act, this::sample, clock.instant());
        } catch (IOException e) {
            return new ActResult.Failed(new Problem(
                    act.session().path(), "it cannot be read, and nothing was changed", FailureWords.of(e)));
        }
    }

    /**
     * Carries a plan out: checks that it still holds, writes, reads back, waits two seconds for the asker where one is
     * expected, and notes it. An interrupt ends the waiting, not the write.
     */
    public ActResult perform(Plan plan) {
        Optional<Place> place = place(plan.act().session());
        if (place.isEmpty()) {
            return (ActResult) plan(plan.act());
        }
        Optional<ActResult> barred = barred(place.get(), plan);
        return barred.orElseGet(() -> performance.of(
                plan,
                () -> plan(place.get(), plan.act()),
                () -> place.get().acts().reaction(place.get().root(), plan)));
    }

    private Optional<ActResult> barred(Place place, Plan plan) {
        Optional<String> against = policy.against(place.root());
        if (against.isPresent()) {
            return Optional.of(new ActResult.Refused(against.get(), "take that away, or act elsewhere"));
        }
        try {
            List<Path> touched =
                    new ArrayList<>(List.of(Path.of(plan.act().session().path())));
            plan.changes().stream().map(FileChange::path).map(Path::of).forEach(touched::add);
            return Owners.stranger(touched)
                    .map(whose -> new ActResult.Refused(whose, "act as that user; looptop writes for nobody else"));
        } catch (IOException e) {
            return Optional.of(WriteFailure.of(plan.act().session().path(), e, false));
        }
    }

    private record Place(SessionActs acts, Path root) {}

    private Optional<Place> place(SessionId session) {
        return roots.get().stream()
                .filter(root -> root.format().source().equals(session.source())
                        && Path.of(session.path()).startsWith(root.path()))
                .flatMap(root -> root.format().acts().map(acts -> new Place(acts, root.path())).stream())
                .findFirst();
    }

    /** That a process is gone is said only after a second look. */
    private ProcessSample sample(SessionSummary session, Optional<String> mark) {
        processes.look();
        ProcessSample first = processes.of(session, mark);
        if (!processes.unsure()) {
            return first;
        }
        try {
            patience.pause(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return first;
        }
        processes.look();
        return processes.of(session, mark);
    }
}
