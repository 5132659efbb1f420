package dev.looptop.cli;

import dev.looptop.diff.Patch;
import dev.looptop.format.Places;
import dev.looptop.git.GitDiff;
import dev.looptop.json.BodyReader;
import dev.looptop.judge.StateJudge;
import dev.looptop.judge.Thresholds;
import dev.looptop.model.Problem;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.process.ProcessFacts;
import dev.looptop.store.Root;
import dev.looptop.store.RootFinder;
import dev.looptop.store.SessionCatalog;
import dev.looptop.store.change.IterationPatch;
import dev.looptop.ui.SampleSessions;
import dev.looptop.ui.Script;
import dev.looptop.ui.choice.ThemeChoice;
import dev.looptop.ui.part.Cmd;
import dev.looptop.ui.part.Msg;
import dev.looptop.ui.reading.PatchKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A home in which every harness has left a session, read by the real formats and shown by the real interface. */
public final class EverySource {
    private static final Path FORMATS = Path.of("src/test/resources/formats");
    private static final Instant WRITTEN = Instant.parse("2026-03-05T10:00:00Z");

    private final Path home;
    private final SessionCatalog catalog;
    private final List<SessionRow> rows;

    private EverySource(Path home, SessionCatalog catalog) {
        this.home = home;
        this.catalog = catalog;
        this.rows = catalog.rows();
    }

    /** The sessions of a home that is made here, an empty directory. */
    public static EverySource in(Path home) throws IOException {
        copy(
                "codeloops/success-three/input.jsonl",
                home.resolve(".local/share/codeloops/sessions/2026-03-01T08-00-00Z_aaaaaa.jsonl"));
        copy("devloop/provider-error", home.resolve("loop"));
        copy("celeste", home);
        copy("superqode", home.resolve(".superqode/sessions"));
        copy("gptme/store", home.resolve(".local/share/gptme-sessions"));
        copy(
                "gptme-log/conversation/input.jsonl",
                home.resolve(".local/share/gptme/logs/2026-03-02-brave-fish/conversation.jsonl"));
        copy("claude-code/session/input.jsonl", home.resolve(".claude/projects/-home-ann-gate/0f0f0f0f.jsonl"));
        copy(
                "codex/session/input.jsonl",
                home.resolve(".codex/sessions/2026/03/01/rollout-2026-03-01T09-00-00-0a0b.jsonl"));
        copy("copilot/session/input.jsonl", home.resolve(".copilot/session-state/5e6f7a8b/events.jsonl"));
        copy("grok/stream/input.jsonl", home.resolve("grok/stream.jsonl"));
        return at(home);
    }

    /** The sessions of a home that was made before, as they are now. */
    public static EverySource at(Path home) {
        RootFinder finder = new RootFinder(AllFormats.inOrder(), new Places(home, home.resolve("loop"), Map.of()));
        List<Root> roots = new ArrayList<>(finder.defaults().roots());
        roots.addAll(finder.named(List.of(home.resolve("grok/stream.jsonl").toString()))
                .roots());
        return new EverySource(
                home,
                new SessionCatalog(
                        roots,
                        new StateJudge(Thresholds.DEFAULT, AllFormats.harnesses()),
                        ProcessFacts.UNKNOWN,
                        SampleSessions.NOW));
    }

    private static void copy(String what, Path to) throws IOException {
        Path from = FORMATS.resolve(what);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = file.equals(from)
                        ? to
                        : to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                    Files.setLastModifiedTime(target, FileTime.from(WRITTEN));
                }
            }
        }
    }

    /** What was found. */
    public List<SessionRow> rows() {
        return rows;
    }

    /** The monitor with these sessions in its list, everything that it asks for read from their files. */
    public Script monitor(int columns, int rowsHigh, ThemeChoice theme) {
        return Script.at(columns, rowsHigh, theme, false, home.toString())
                .answering(this::answer)
                .rows(rows)
                .send(new Msg.Indexed(rows.size(), rows.size()));
    }

    private Optional<Msg> answer(Cmd command) {
        try {
            if (command instanceof Cmd.Open open) {
                SessionCatalog.Read read = catalog.read(open.session());
                return Optional.of(new Msg.Opened(read.session(), read.judgement()));
            }
            if (command instanceof Cmd.LoadText load) {
                BodyReader.Text text = load.fromEnd()
                        ? BodyReader.end(load.body(), load.maxBytes())
                        : BodyReader.start(load.body(), load.maxBytes());
                return Optional.of(
                        new Msg.TextLoaded(load.slot(), text.text(), text.complete(), new Problem("", "", "")));
            }
            return command instanceof Cmd.LoadPatch load ? Optional.of(patch(load.key())) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Msg patch(PatchKey key) throws IOException {
        SessionId id = key.session();
        IterationPatch.Answer answer =
                new IterationPatch(catalog.read(id).session(), new GitDiff()).own(key.iteration());
        return new Msg.PatchLoaded(key, answer.reason().isEmpty() ? answer.patch() : Patch.EMPTY, answer.reason());
    }
}
