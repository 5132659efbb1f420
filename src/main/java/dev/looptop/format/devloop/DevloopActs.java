package dev.looptop.format.devloop;

import dev.looptop.format.RootReader;
import dev.looptop.format.SessionActs;
import dev.looptop.format.SessionFile;
import dev.looptop.model.Gate;
import dev.looptop.model.ProcessSample;
import dev.looptop.model.Session;
import dev.looptop.model.act.Act;
import dev.looptop.model.act.ActResult;
import dev.looptop.model.act.Answer;
import dev.looptop.model.act.Ask;
import dev.looptop.model.act.Listener;
import dev.looptop.model.act.Plan;
import dev.looptop.model.act.Planning;
import dev.looptop.model.act.Polled;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What may be written to a devloop project: answers to gates and to permission requests (package). */
final class DevloopActs implements SessionActs {
    private final ZoneId zone;

    DevloopActs(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public List<Ask> asks(Path root, Session session, ProcessSample processes, Instant now) {
        List<Ask> asks = new ArrayList<>();
        for (Gate gate : session.gates()) {
            SeenGate seen = SeenGate.of(root, session, gate.name());
            if (seen.open() && seen.last().filter(gate::equals).isPresent()) {
                asks.add(ask(root, seen, processes, now));
            }
        }
        if (!session.permissions().isEmpty()) {
            requests(root, now).stream()
                    .filter(ask -> ask.session().equals(session.id()))
                    .filter(ask -> ask.listener().polled() != Polled.NOBODY)
                    .forEach(asks::add);
        }
        return asks;
    }

    private static Ask ask(Path root, SeenGate gate, ProcessSample processes, Instant now) {
        String name = gate.session().id().name();
        Listener listener = new GateListener(name).at(gate.askedAt(), processes, now);
        boolean known = DecisionFile.GATES.contains(gate.word());
        boolean heard = known && listener.polled() != Polled.NOBODY;
        return new Ask(
                gate.session().id(),
                kind(gate.word()),
                gate.word(),
                gate.askedAt(),
                gate.last().map(Gate::summary).orElse(""),
                heard ? List.of(Answer.APPROVE, Answer.REJECT) : List.of(),
                known ? gate.file().toString() : "",
                known ? listener : new Listener(Polled.UNKNOWN, Optional.empty(), "answer it at the engine's terminal"),
                gate.lies(),
                root.toString(),
                gate.stamp());
    }

    private static Ask.Kind kind(String gate) {
        return switch (gate) {
            case "plan" -> Ask.Kind.PLAN;
            case "diff" -> Ask.Kind.DIFF;
            default -> Ask.Kind.OTHER;
        };
    }

    @Override
    public List<Ask> requests(Path root, Instant now) {
        return new DevloopRoot(root, zone)
                .requests(now).stream().map(SeenRequest::ask).toList();
    }

    @Override
    public Planning plan(Path root, Act act, ProcessLook processes, Instant now) throws IOException {
        if (act instanceof Act.AnswerGate answer) {
            return gate(root, answer, processes, now);
        }
        if (act instanceof Act.AnswerPermission answer) {
            return new DevloopRoot(root, zone)
                    .requests(now).stream()
                            .filter(seen -> seen.request().id().equals(answer.request()))
                            .findFirst()
                            .map(seen -> new PermissionPlan(answer, seen).planned())
                            .orElseGet(() -> PermissionPlan.absent(root, answer.request()));
        }
        return new ActResult.Refused("devloop has no such act: " + act.name(), "");
    }

    private Planning gate(Path root, Act.AnswerGate act, ProcessLook processes, Instant now) throws IOException {
        RootReader reader = new DevloopRoot(root, zone);
        Optional<SessionFile> file = GateReaction.file(reader, act.session());
        if (file.isEmpty()) {
            return new ActResult.Refused("there is no session " + act.session().name() + " any more", "");
        }
        Session session = reader.open(file.get()).read();
        ProcessSample sample = session.summary().ending().written()
                ? ProcessSample.UNKNOWN
                : processes.of(session.summary(), reader.processMark(file.get()));
        SeenGate gate = SeenGate.of(root, session, act.gate());
        Listener listener = new GateListener(act.session().name()).at(gate.askedAt(), sample, now);
        return new GatePlan(act, gate, listener, now).planned();
    }

    @Override
    public Reaction reaction(Path root, Plan plan) {
        return plan.act() instanceof Act.AnswerPermission answer
                ? new PermissionReaction(root, answer)
                : new GateReaction(new DevloopRoot(root, zone), root, (Act.AnswerGate) plan.act(), plan);
    }
}
