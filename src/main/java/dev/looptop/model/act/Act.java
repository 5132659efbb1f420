package dev.looptop.model.act;

import dev.looptop.model.SessionId;

/** Something that the user wants to be written. */
public sealed interface Act {
    /** The session concerned. */
    SessionId session();

    /** What it is in two or three words, for lists and the audit log: {@code approve plan gate}. */
    String name();

    /** What the user looked at when he decided; {@link Stamp#NONE} when he looked at nothing. */
    Stamp seen();

    /**
     * An answer to a gate.
     *
     * @param gate the harness's word for it, such as {@code plan}
     * @param ahead whether the answer may be left for a gate that has not opened, or whose asker is gone
     */
    record AnswerGate(SessionId session, String gate, Answer answer, boolean ahead, Stamp seen) implements Act {
        @Override
        public String name() {
            return answer.word() + " " + gate + " gate" + (ahead ? " ahead" : "");
        }
    }

    /**
     * An answer to a request to run something.
     *
     * @param request the request's own id
     */
    record AnswerPermission(SessionId session, String request, Answer answer, Stamp seen) implements Act {
        @Override
        public String name() {
            return answer.word() + " permission " + request;
        }
    }
}
