package dev.looptop.cli;

import dev.looptop.model.Iteration;
import dev.looptop.model.SessionRow;
import dev.looptop.model.act.Ask;
import dev.looptop.store.SessionCatalog;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code looptop show}: everything of one session. */
@Command(name = "show", description = "Everything of a session as text, Markdown or JSON.")
final class ShowCommand implements Callable<Integer> {
    @Mixin
    SessionOptions options = new SessionOptions();

    @Mixin
    OneSession one = new OneSession();

    @Option(names = "--json", description = "One JSON object.")
    boolean json;

    @Option(names = "--markdown", description = "Markdown instead of plain text.")
    boolean markdown;

    @Option(names = "--why", description = "Only the state with every signal, its value and its limit.")
    boolean why;

    @Option(names = "--iteration", paramLabel = "N", description = "Only this iteration, counted from 1.")
    Integer iteration;

    private final Surroundings around;

    ShowCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        SessionCatalog catalog = options.catalog(around);
        SessionRow row = one.choose(around, options, catalog);
        SessionCatalog.Read read = catalog.read(row.id());
        List<Iteration> iterations = chosen(read.session().iterations());
        List<Ask> asks = catalog.asks(read.session());
        Printer printer = new Printer(around.out(), options.colour(around), options.raw);
        SessionText text = new SessionText(printer, around.zone(), markdown);
        if (json) {
            new ShowJson(printer).write(read, iterations, asks);
        } else if (why) {
            text.why(read.judgement());
        } else {
            text.session(read.session(), read.judgement(), iterations);
            new AskText(printer, around.clock().instant()).print(asks);
        }
        printer.flush();
        return 0;
    }

    private List<Iteration> chosen(List<Iteration> all) {
        if (iteration == null) {
            return all;
        }
        List<Iteration> one =
                all.stream().filter(i -> i.number() == iteration.intValue()).toList();
        if (one.isEmpty()) {
            throw Failure.usage("there is no iteration " + iteration + "; this session has " + all.size());
        }
        return one;
    }
}
