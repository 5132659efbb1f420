package dev.looptop.format.devloop;

import dev.looptop.format.SessionActs;
import dev.looptop.model.act.Act;
import dev.looptop.model.act.ActResult;
import dev.looptop.model.act.ActResult.Taken;
import dev.looptop.model.act.Answer;
import dev.looptop.tail.PlainFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** What an agent's hook makes of an answer: it removes request and answer when it takes it. */
final class PermissionReaction implements SessionActs.Reaction {
    private static final int LONGEST = 64;

    private final Act.AnswerPermission act;
    private final Path request;
    private final Path response;
    private boolean seenAlone;

    PermissionReaction(Path root, Act.AnswerPermission act) {
        this.act = act;
        request = root.resolve(PermissionQueue.NAME).resolve(act.request() + ".json");
        response = root.resolve(PermissionQueue.NAME).resolve(act.request() + ".response");
    }

    @Override
    public Optional<ActResult.Done> shown() {
        if (Files.notExists(response)) {
            return Optional.of(new ActResult.Done(
                    "the agent took it: " + meaning(act.answer().word()), Taken.TAKEN));
        }
        if (Files.exists(request)) {
            return Optional.empty();
        }
        // A hook removes both files, one after the other: what lies alone is believed at the second look only.
        boolean alone = seenAlone;
        seenAlone = true;
        return alone
                ? Optional.of(new ActResult.Done(
                        "the agent gave up before it saw the answer, which lies unread in " + response,
                        Taken.OVERRULED))
                : Optional.empty();
    }

    @Override
    public ActResult.Done lies() throws IOException {
        try (InputStream in = PlainFile.stream(response)) {
            String text = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8).strip();
            return new ActResult.Done(
                    "not taken: the agent still asks at its terminal, or it is gone; " + meaning(text) + " lies in "
                            + response,
                    Taken.NOT_YET);
        } catch (NoSuchFileException taken) {
            return new ActResult.Done(
                    "the agent took it: " + meaning(act.answer().word()), Taken.TAKEN);
        }
    }

    private static String meaning(String text) {
        return text.equals(Answer.ALLOW.word()) ? "permitted" : "denied";
    }
}
