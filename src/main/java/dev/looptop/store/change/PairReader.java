package dev.looptop.store.change;

import dev.looptop.compare.Side;
import dev.looptop.format.FailureWords;
import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFile;
import dev.looptop.git.GitDiff;
import dev.looptop.json.BodyReader;
import dev.looptop.model.Session;
import dev.looptop.model.SessionRow;
import dev.looptop.store.Root;
import dev.looptop.tail.FileWall;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Reads sessions whole for a comparison, with readers of its own, so that it works beside the store. Blocks on files and
 * on git; for one thread.
 */
public final class PairReader {
    /** Of a longer prompt only the start is looked at. */
    private static final int PROMPT = 1 << 20;

    private final List<Root> roots;

    /** A reader of sessions of these roots; reads nothing yet. */
    public PairReader(List<Root> roots) {
        this.roots = List.copyOf(roots);
    }

    /** One session, its prompt's hash and its last diff; what cannot be read is said on the side that lacks it. */
    public Side read(SessionRow row) {
        for (Root root : roots) {
            if (!root.format().source().equals(row.id().source())) {
                continue;
            }
            RootReader reader = root.reader();
            try {
                Optional<SessionFile> file = reader.list().sessions().stream()
                        .filter(found -> found.id().equals(row.id()))
                        .findFirst();
                if (file.isPresent()) {
                    return FileWall.around(
                            () -> side(row, reader.open(file.get()).read()));
                }
            } catch (IOException e) {
                return Side.unread(row, "cannot be read: " + FailureWords.of(e));
            }
        }
        return Side.unread(row, "is not there any more");
    }

    private static Side side(SessionRow row, Session session) throws IOException {
        BodyReader.Text prompt = BodyReader.start(session.prompt(), PROMPT);
        IterationPatch.Answer last = last(session);
        return new Side(row, Optional.of(session), hash(prompt.text().strip()), last.patch(), last.reason());
    }

    /** The patch of all work; where only commits are known, that of the last iteration. */
    private static IterationPatch.Answer last(Session session) throws IOException {
        IterationPatch source = new IterationPatch(session, new GitDiff());
        IterationPatch.Answer latest = source.latest();
        int rounds = session.iterations().size();
        return latest.reason().isEmpty() || rounds == 0
                ? latest
                : source.own(session.iterations().get(rounds - 1).number());
    }

    private static String hash(String text) {
        if (text.isEmpty()) {
            return "";
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
