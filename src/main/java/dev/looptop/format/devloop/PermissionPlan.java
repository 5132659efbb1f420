package dev.looptop.format.devloop;

import dev.looptop.model.act.Act;
import dev.looptop.model.act.ActResult;
import dev.looptop.model.act.Answer;
import dev.looptop.model.act.Content;
import dev.looptop.model.act.FileChange;
import dev.looptop.model.act.Plan;
import dev.looptop.model.act.Planning;
import dev.looptop.model.act.Polled;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans an answer to a permission request (package, "Permission requests"). */
final class PermissionPlan {
    /** The hook cuts commands at 400 bytes; a cut character can leave a few less. */
    private static final int CUT = 396;

    private final Act.AnswerPermission act;
    private final SeenRequest seen;

    PermissionPlan(Act.AnswerPermission act, SeenRequest seen) {
        this.act = act;
        this.seen = seen;
    }

    /** What is said of a request that is not in the queue. */
    static ActResult.Refused absent(Path root, String id) {
        // An id is what the user typed, and no path: it is looked for among names.
        String[] names = root.resolve(PermissionQueue.NAME).toFile().list();
        return names != null && List.of(names).contains(id + ".response")
                ? new ActResult.Refused("already decided: an answer to " + id + " lies there", "the agent takes it")
                : new ActResult.Refused(
                        "no request " + id + " waits any more: it was answered, or the agent gave up", "");
    }

    /** The plan, or why there is none. */
    Planning planned() {
        return refused().<Planning>map(refused -> refused).orElseGet(this::plan);
    }

    private Optional<ActResult.Refused> refused() {
        if (act.answer() != Answer.ALLOW && act.answer() != Answer.DENY) {
            return no("a request is permitted or denied, not " + act.answer().word() + "d", "");
        }
        if (!act.seen().agrees(seen.stamp())) {
            return no(
                    "it changed since you looked: " + act.seen().difference(seen.stamp()),
                    "look again and decide anew");
        }
        if (seen.listener().polled() == Polled.NOBODY) {
            return no(seen.listener().words(), "remove " + seen.request().path() + " if it is in the way");
        }
        if (!seen.readable() && act.answer() == Answer.ALLOW) {
            return no(
                    "what the request asks for cannot be read",
                    "deny it, or look at " + seen.request().path());
        }
        boolean link = Files.isSymbolicLink(seen.response().getParent());
        boolean there = Files.exists(seen.response(), LinkOption.NOFOLLOW_LINKS);
        return link || there
                ? no((link ? seen.response().getParent() + " is a link" : seen.response() + " is there already"), "")
                : Optional.empty();
    }

    private static Optional<ActResult.Refused> no(String reason, String remedy) {
        return Optional.of(new ActResult.Refused(reason, remedy));
    }

    private Plan plan() {
        boolean allow = act.answer() == Answer.ALLOW;
        List<String> sentences = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        sentences.add((allow ? "permits " : "denies ") + seen.request().tool() + ": "
                + seen.request().command());
        boolean plain = seen.listener().polled() == Polled.AT_ONCE;
        (plain ? sentences : warnings).add(seen.listener().words());
        if (seen.request().command().getBytes(StandardCharsets.UTF_8).length >= CUT) {
            warnings.add("the command is cut: what comes behind its first 400 bytes is not shown to anybody");
        }
        FileChange answer = new FileChange.Create(
                seen.response().toString(), Content.of(act.answer().word() + "\n"));
        return new Plan(act, List.of(answer), sentences, warnings, List.of(), seen.stamp(), true);
    }
}
