package dev.looptop.ui.gate;

import dev.looptop.cell.CleanText;
import dev.looptop.cell.Rect;
import dev.looptop.model.Gate;
import dev.looptop.model.SessionId;
import dev.looptop.model.Waiting;
import dev.looptop.model.act.Act;
import dev.looptop.model.act.Answer;
import dev.looptop.model.act.Ask;
import dev.looptop.ui.diff.DiffPane;
import dev.looptop.ui.diff.DiffReader;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.keys.Context;
import dev.looptop.ui.part.Cmd;
import dev.looptop.ui.part.Copied;
import dev.looptop.ui.part.Dialog;
import dev.looptop.ui.part.Msg;
import dev.looptop.ui.part.Reply;
import dev.looptop.ui.part.Scene;
import dev.looptop.ui.part.Sheet;
import dev.looptop.ui.part.Wanted;
import dev.looptop.ui.part.Wish;
import dev.looptop.ui.reading.DiffSource;
import dev.looptop.ui.reading.PatchKey;
import java.util.List;
import java.util.Optional;

/**
 * The gate or the permission that a session waits at, and the answer to it.
 *
 * @param question what it waits for; a later question is another one, and closes this
 * @param attempt how far an answer is
 * @param diff the change that is asked about, for a diff gate
 * @param plan the plan that is asked about, laid out
 * @param top first visible row of the text
 */
public record GateLook(Question question, Attempt attempt, DiffPane diff, PlanText plan, int top) implements Dialog {
    /** Rows of the diff, its rule and the border, that stay while an answer is told of. */
    private static final int LEAST_DIFF = 5;

    /** For what a session waits for now. */
    public static GateLook of(SessionId session, Waiting waiting) {
        return new GateLook(
                new Question(session, waiting, Optional.empty()), Attempt.NONE, DiffPane.EMPTY, PlanText.NONE, 0);
    }

    @Override
    public Context context() {
        return question.context();
    }

    @Override
    public boolean dims(Scene scene) {
        return true;
    }

    /** Whether a change is asked about, which is read below the question. */
    public boolean asksOfDiff() {
        return question.ofDiff();
    }

    @Override
    public Optional<Reply<Dialog>> act(Action action, Scene scene) {
        return switch (action) {
            case APPROVE ->
                Optional.of(answered(question.waiting().permission() ? Answer.ALLOW : Answer.APPROVE, scene));
            case REJECT -> Optional.of(answered(question.waiting().permission() ? Answer.DENY : Answer.REJECT, scene));
            case ENTER -> Optional.of(same().saying("Enter decides nothing here; " + question.keys(scene)));
            case CANCEL -> Optional.of(same().wishing(new Wish.Close()));
            case NEXT_HUNK, PREVIOUS_HUNK, NEXT_FILE, PREVIOUS_FILE ->
                Optional.of(asksOfDiff() ? read(action, scene) : same().saying("there is no diff here"));
            case DOWN, UP, TOP, END, HALF_DOWN, HALF_UP, PAGE_DOWN, PAGE_UP ->
                Optional.of(asksOfDiff() ? read(action, scene) : scrolled(action, scene));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Reply<Dialog>> heard(Msg message, Scene scene) {
        if (message instanceof Msg.Planned planned
                && attempt.sent().filter(planned.plan().act()::equals).isPresent()) {
            return Optional.of(Reply.<Dialog>of(with(Attempt.confirming(planned.plan())))
                    .saying("something would be lost; the same key again goes on"));
        }
        if (message instanceof Msg.Acted acted
                && attempt.sent().filter(acted.act()::equals).isPresent()) {
            String line = CleanText.line(acted.result().line());
            return Optional.of(Reply.<Dialog>of(with(Attempt.ended(line))).saying(line));
        }
        return Optional.empty();
    }

    @Override
    public Dialog fitted(Scene scene) {
        Question bound = question.bound(scene);
        if (asksOfDiff()) {
            return new GateLook(bound, attempt, new DiffPane(reader(scene)), plan, 0);
        }
        PlanText laid = question.ofPlan() ? plan.following(scene, GateText.columns(scene)) : plan;
        GateLook next = laid == plan && bound == question ? this : new GateLook(bound, attempt, diff, laid, top);
        int row = next.page(scene).kept(top, scene.setting());
        return row == top ? next : new GateLook(bound, attempt, diff, laid, row);
    }

    @Override
    public Optional<String> over(Scene scene) {
        return question.stands(scene) ? Optional.empty() : Optional.of(settled(scene));
    }

    @Override
    public List<Wanted> wants(Scene scene) {
        return scene.reading()
                .openGate()
                .map(gate -> List.of(new Wanted("gate", gate.detail(), false)))
                .orElse(List.of());
    }

    @Override
    public Copied copied(Scene scene) {
        return question.ask(scene)
                .flatMap(ask -> ask.answers().stream().findFirst().map(ask::command))
                .map(line -> new Copied(line, "the command that settles it"))
                .orElseGet(() -> question.waiting().settledBy().isEmpty()
                        ? Copied.nothing("nothing settles it from here")
                        : new Copied(question.waiting().settledBy(), "what settles it"));
    }

    @Override
    public Optional<Sheet> sheet(Scene scene) {
        return Optional.of(page(scene));
    }

    /** The box of a dialog in which a diff is read. */
    public Rect box(Scene scene) {
        return question.box(scene);
    }

    /** The rows below the question, with a margin of one row and two columns. */
    public Rect diffArea(Scene scene) {
        Rect box = box(scene);
        int wanted = page(scene).rows().size() + 1;
        int facts = Math.min(wanted, attempt.equals(Attempt.NONE) ? box.height() / 2 : box.height() - LEAST_DIFF);
        return new Rect(box.x() + 1, box.y() + facts, box.width() - 2, box.height() - facts);
    }

    private Sheet.Text page(Scene scene) {
        return GateText.of(scene, question, attempt, plan, top);
    }

    private Reply<Dialog> same() {
        return Reply.of(this);
    }

    private GateLook with(Attempt next) {
        return new GateLook(question, next, diff, plan, top);
    }

    private Reply<Dialog> answered(Answer answer, Scene scene) {
        Optional<Ask> ask = question.ask(scene);
        if (ask.isEmpty()) {
            return same().saying("who listens is still being looked at");
        }
        if (!ask.get().answers().contains(answer)) {
            return same().saying(CleanText.line(ask.get().listener().words()));
        }
        if (attempt.sent().isPresent()) {
            return same().saying("the answer is being written");
        }
        Act act = ask.get().act(answer);
        boolean confirmed =
                attempt.plan().filter(plan -> plan.act().equals(act)).isPresent();
        return Reply.<Dialog>of(with(Attempt.of(act))).doing(new Cmd.Perform(act, confirmed));
    }

    private Reply<Dialog> read(Action action, Scene scene) {
        return diff.act(action, scene)
                .map(answer -> answer.<Dialog>map(next -> new GateLook(question, attempt, next, plan, top)))
                .orElseGet(this::same);
    }

    private Reply<Dialog> scrolled(Action action, Scene scene) {
        int row = page(scene).moved(action, top, scene.setting()).orElse(top);
        return Reply.of(new GateLook(question, attempt, diff, plan, row));
    }

    /** The change as it is known now, in the room that there is. */
    private DiffReader reader(Scene scene) {
        DiffSource source = scene.patch().source();
        DiffReader reader = diff.reader();
        Optional<PatchKey> key = source.key().filter(one -> one.session().equals(question.session()));
        if (key.isPresent() && !scene.patch().loading()) {
            reader = reader.wanting(key, Optional.empty()).loaded(key.get(), source.patch(), source.reason());
        }
        Rect room = diffArea(scene).inset(2, 1);
        return reader.sized(room.width(), Math.max(1, room.height()));
    }

    private String settled(Scene scene) {
        String decision = scene.reading()
                .session()
                .filter(open -> open.id().equals(question.session()))
                .flatMap(open -> open.gates().stream()
                        .filter(gate -> !gate.open()
                                && gate.requestedAt().equals(question.waiting().since()))
                        .findFirst())
                .map(GateLook::said)
                .orElse("is no longer asked");
        return CleanText.line("the " + question.waiting().what() + " " + decision);
    }

    private static String said(Gate gate) {
        return "is settled: " + gate.decision() + (gate.decidedBy().isEmpty() ? "" : " by " + gate.decidedBy());
    }
}
