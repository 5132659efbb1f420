package dev.looptop.cli;

import dev.looptop.files.WholeFile;
import dev.looptop.format.FailureWords;
import dev.looptop.model.SessionRow;
import dev.looptop.store.SessionCatalog;
import dev.looptop.ui.choice.ExportFormat;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code looptop export}: a whole session as a file. */
@Command(name = "export", description = "A whole session as Markdown, one HTML page, JSON or a patch.")
final class ExportCommand implements Callable<Integer> {
    @Mixin
    SessionOptions options = new SessionOptions();

    @Mixin
    OneSession one = new OneSession();

    @Option(names = "--format", paramLabel = "WORD", description = "markdown (default), html, json or patch.")
    String format = "markdown";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write this new file; one that is there stays as it is. Default: standard output.")
    Path output;

    private final Surroundings around;

    ExportCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        ExportFormat wanted = ExportFormat.ofWord(format)
                .orElseThrow(
                        () -> Failure.usage("unknown format '" + format + "'; one of markdown, html, json, patch"));
        SessionCatalog catalog = options.catalog(around);
        SessionRow row = one.choose(around, options, catalog);
        SessionCatalog.Read read = catalog.read(row.id());
        WholeSession writer = new WholeSession(around.zone(), options.raw);
        if (output == null) {
            String reason = writer.write(read.session(), read.judgement(), wanted, around.out());
            return told(reason);
        }
        Path file = around.places().workingDirectory().resolve(output);
        String[] reason = {""};
        try {
            WholeFile.create(file, out -> {
                reason[0] = writer.write(read.session(), read.judgement(), wanted, out);
                if (!reason[0].isEmpty()) {
                    throw new IOException(reason[0]);
                }
            });
        } catch (FileAlreadyExistsException e) {
            throw Failure.usage(file + " is there already and stays as it is");
        } catch (IOException e) {
            if (reason[0].isEmpty()) {
                throw Failure.working(file + " cannot be written: " + FailureWords.of(e), e);
            }
        }
        return told(reason[0]);
    }

    private int told(String reason) {
        if (!reason.isEmpty()) {
            around.err().println("looptop: nothing to export: " + reason);
        }
        return 0;
    }
}
