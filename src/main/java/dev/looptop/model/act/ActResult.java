package dev.looptop.model.act;

import dev.looptop.model.Problem;

/** What came of an act. */
public sealed interface ActResult {
    /** It in one line, for the user. */
    String line();

    /**
     * It was written.
     *
     * @param words what is there now, as it was read back; never what was meant
     * @param taken what the asker made of it
     */
    record Done(String words, Taken taken) implements ActResult {
        @Override
        public String line() {
            return words;
        }
    }

    /** It was not done and everything is as it was. Reason and remedy are one line each; the remedy may be empty. */
    record Refused(String reason, String remedy) implements ActResult, Planning {
        @Override
        public String line() {
            return remedy.isEmpty() ? reason : reason + "; " + remedy;
        }
    }

    /** Something broke on the way; the problem says what is there now. */
    record Failed(Problem problem) implements ActResult, Planning {
        @Override
        public String line() {
            return problem.line() + " (" + problem.source() + ")";
        }
    }

    /** What an asker makes of an answer. */
    enum Taken {
        /** Nobody was waited for. */
        NOT_AWAITED,
        /** The asker went on by this answer. */
        TAKEN,
        /** The asker has not shown that it saw it. */
        NOT_YET,
        /** The asker went on by another answer. */
        OVERRULED
    }
}
