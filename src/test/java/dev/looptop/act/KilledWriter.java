package dev.looptop.act;

import dev.looptop.model.act.Answer;
import java.io.IOException;
import java.nio.file.Path;

/** A process that writes an answer and is killed when it comes to a step: nothing of it is cleaned up. */
final class KilledWriter {
    private KilledWriter() {}

    /** The folder of a {@link GateTrial} that is there already, the answer, the step. */
    public static void main(String[] arguments) throws IOException {
        int dies = Integer.parseInt(arguments[2]);
        GateTrial trial = new GateTrial(Path.of(arguments[0])).on(new StepFiles((step, name) -> {
            if (step == dies) {
                Runtime.getRuntime().halt(137);
            }
        }));
        trial.heardBy(GateTrial.AT_TERMINAL);
        trial.perform(trial.act("plan", Answer.valueOf(arguments[1])));
    }
}
