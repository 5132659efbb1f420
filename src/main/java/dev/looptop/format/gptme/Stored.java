package dev.looptop.format.gptme;

import dev.looptop.format.SessionFile;
import dev.looptop.model.SessionSummary;

/**
 * One record of a store as a list needs it; the rest stays in the file.
 *
 * @param offset first byte of its line
 * @param length bytes of its line
 * @param print a check sum of its line
 * @param named whether the record gives its session a name
 * @param trajectory the transcript it names, as it was written, empty if none
 */
record Stored(
        SessionFile file,
        SessionSummary summary,
        long offset,
        int length,
        int print,
        boolean named,
        String trajectory) {}
