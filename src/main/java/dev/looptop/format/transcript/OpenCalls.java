package dev.looptop.format.transcript;

import dev.looptop.model.Activity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The tool calls that wait for their results, and how often the same call came in a row. */
final class OpenCalls {
    private final Map<String, Utterance.Called> open = new LinkedHashMap<>();
    private String lastCall = "";
    private int inRow;
    private int errorsInRow;
    private int unnamed;

    void opened(Utterance.Called call) {
        open.put(call.call().isEmpty() ? "unnamed " + unnamed++ : call.call(), call);
        String same = call.tool() + '\n' + call.arguments();
        inRow = same.equals(lastCall) ? inRow + 1 : 1;
        lastCall = same;
    }

    /** Pairs a result with its call; an unnamed one with the newest open call. */
    Optional<Utterance.Called> closed(Utterance.Returned result) {
        errorsInRow = result.failed() ? errorsInRow + 1 : 0;
        if (!result.call().isEmpty()) {
            return Optional.ofNullable(open.remove(result.call()));
        }
        String newest = "";
        for (String key : open.keySet()) {
            newest = key;
        }
        return Optional.ofNullable(open.remove(newest));
    }

    /** Takes off the call with this id without a result. */
    Optional<Utterance.Called> dropped(String call) {
        return Optional.ofNullable(open.remove(call));
    }

    /** The user spoke: what was not answered by now was interrupted and will not be. */
    void abandoned() {
        open.clear();
    }

    /** The newest call that waits. */
    Optional<Utterance.Called> open() {
        Utterance.Called newest = null;
        for (Utterance.Called call : open.values()) {
            newest = call;
        }
        return Optional.ofNullable(newest);
    }

    Activity.Repetition repetition() {
        String what = lastCall.isEmpty() ? "" : lastCall.substring(0, lastCall.indexOf('\n'));
        return new Activity.Repetition(inRow, errorsInRow, 0, 0, what);
    }
}
