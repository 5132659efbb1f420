package dev.looptop.cli;

import dev.looptop.diff.Patch;
import dev.looptop.git.GitDiff;
import dev.looptop.json.BodyReader;
import dev.looptop.model.Change;
import dev.looptop.model.Iteration;
import dev.looptop.model.Session;
import dev.looptop.model.SessionRow;
import dev.looptop.store.SessionCatalog;
import dev.looptop.store.change.IterationPatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code looptop diff}: what a session changed, as a patch. */
@Command(name = "diff", description = "What a session changed: the last state of every file touched.")
final class DiffCommand implements Callable<Integer> {
    private static final int LARGEST = 64 * 1024 * 1024;

    @Mixin
    SessionOptions options = new SessionOptions();

    @Mixin
    OneSession one = new OneSession();

    @Option(names = "--iteration", paramLabel = "N", description = "What iteration N alone changed.")
    Integer iteration;

    @Option(names = "--from", paramLabel = "N", description = "With --to: changes after iteration N (0: the start).")
    int from = -1;

    @Option(names = "--to", paramLabel = "M", description = "With --from: changes up to and with iteration M.")
    int to = -1;

    @Option(names = "--concat", description = "The stored diffs one after the other, as a harness keeps them.")
    boolean concat;

    @Option(names = "--stat", description = "Only files and counts.")
    boolean stat;

    private final Surroundings around;

    DiffCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        if ((from < 0) != (to < 0)) {
            throw Failure.usage("--from and --to go together");
        }
        SessionCatalog catalog = options.catalog(around);
        SessionRow row = one.choose(around, options, catalog);
        Session session = catalog.read(row.id()).session();
        requireIterations(session);
        Printer printer = new Printer(around.out(), options.colour(around), options.raw);
        PatchPrinter patches = new PatchPrinter(printer);
        if (concat) {
            concatenated(session, patches);
        } else {
            one(session, patches);
        }
        printer.flush();
        return 0;
    }

    private void requireIterations(Session session) {
        int last = session.iterations().size();
        int asked = Math.max(Math.max(from, to), iteration == null ? 0 : iteration);
        if (asked > last || (iteration != null && iteration < 1)) {
            int wrong = iteration != null && iteration < 1 ? iteration : asked;
            throw Failure.usage("there is no iteration " + wrong + "; this session has " + last);
        }
    }

    private void one(Session session, PatchPrinter patches) throws IOException {
        IterationPatch source = new IterationPatch(session, new GitDiff());
        IterationPatch.Answer answer = answer(source);
        if (!answer.reason().isEmpty()) {
            around.err().println("No diff: " + answer.reason() + ".");
            return;
        }
        Patch patch = answer.patch();
        if (patch.files().isEmpty()) {
            around.err().println("No diffs found for this session.");
        } else if (stat) {
            patches.stat(patch);
        } else {
            patches.patch(patch);
        }
        patch.notices().forEach(notice -> around.err().println("looptop: " + notice));
    }

    private IterationPatch.Answer answer(IterationPatch source) throws IOException {
        if (iteration != null) {
            return source.own(iteration);
        }
        return from >= 0 ? source.between(from, to) : source.latest();
    }

    /** The original's text: non-empty stored diffs joined by a line feed, and one more behind them. */
    private void concatenated(Session session, PatchPrinter patches) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Iteration round : session.iterations()) {
            if (round.change() instanceof Change.SoFar soFar) {
                texts.add(BodyReader.start(soFar.patch(), LARGEST).text());
            } else if (round.change() instanceof Change.Own own) {
                texts.add(BodyReader.start(own.patch(), LARGEST).text());
            }
        }
        if (texts.isEmpty()) {
            around.err().println("No diffs found for this session.");
        } else {
            patches.text(String.join("\n", texts) + "\n");
        }
    }
}
