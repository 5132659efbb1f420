package dev.looptop.model.act;

import dev.looptop.model.Decision;
import dev.looptop.model.SessionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A question of a session that waits for a person.
 *
 * @param request a gate's word ({@code plan}) or a permission request's own id
 * @param askedAt UTC
 * @param summary what is asked, possibly several lines, not cleaned
 * @param answers what can be answered now; none when nobody would hear it, or looptop does not know how
 * @param target absolute path of the file that an answer goes to
 * @param ready a decision that lies there already
 * @param root absolute path of the root that the session belongs to
 * @param stamp what was looked at
 */
public record Ask(
        SessionId session,
        Kind kind,
        String request,
        Optional<Instant> askedAt,
        String summary,
        List<Answer> answers,
        String target,
        Listener listener,
        Optional<Decision> ready,
        String root,
        Stamp stamp) {
    public Ask {
        answers = List.copyOf(answers);
    }

    /** The sorts of questions. */
    public enum Kind {
        PLAN,
        DIFF,
        PERMISSION,
        /** A gate that looptop does not know how to answer. */
        OTHER
    }

    /** The act that gives this answer to the question as it was looked at. */
    public Act act(Answer answer) {
        return kind == Kind.PERMISSION
                ? new Act.AnswerPermission(session, request, answer, stamp)
                : new Act.AnswerGate(session, request, answer, false, stamp);
    }

    /** looptop's command that gives this answer from any directory, as one line that a shell takes. */
    public String command(Answer answer) {
        List<String> words = new ArrayList<>(List.of("looptop", answer.command()));
        if (kind != Kind.PERMISSION) {
            words.add(session.name());
        }
        words.add(request);
        words.add("--root");
        words.add(root);
        return ShellLine.of(words);
    }
}
