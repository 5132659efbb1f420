package dev.looptop.cli;

import dev.looptop.compare.Contrast;
import dev.looptop.compare.Fact;
import dev.looptop.compare.FilePair;
import dev.looptop.compare.Side;
import dev.looptop.diff.FileDiff;
import dev.looptop.model.DiffStat;
import dev.looptop.model.Iteration;
import dev.looptop.ui.text.Verdicts;
import java.util.List;
import java.util.Optional;

/** Two sessions as tables; a star stands before what differs. */
final class ContrastText {
    private final Printer printer;

    ContrastText(Printer printer) {
        this.printer = printer;
    }

    void print(Contrast contrast) {
        Table facts = new Table("", "", name(contrast.left()), name(contrast.right()));
        for (Fact fact : contrast.facts()) {
            facts.row(
                    Table.Cell.of(fact.differs() ? "*" : ""),
                    new Table.Cell(fact.name(), Ink.DIM),
                    Table.Cell.of(known(fact.left())),
                    Table.Cell.of(known(fact.right())));
        }
        facts.print(printer);
        rounds(contrast);
        files(contrast);
    }

    private String name(Side side) {
        return printer.clean(side.row().id().source() + ":" + side.row().id().name());
    }

    private String known(String text) {
        return text.isEmpty() ? "–" : printer.clean(text);
    }

    private void rounds(Contrast contrast) {
        List<Iteration> left = contrast.left().iterations();
        List<Iteration> right = contrast.right().iterations();
        int most = Math.max(left.size(), right.size());
        if (most == 0) {
            return;
        }
        printer.blank();
        Table table = new Table(" ITERATION", "VERDICT", " TIME", "CHANGES", "VERDICT", " TIME", "CHANGES");
        for (int at = 0; at < most; at++) {
            Optional<Iteration> one = at < left.size() ? Optional.of(left.get(at)) : Optional.empty();
            Optional<Iteration> other = at < right.size() ? Optional.of(right.get(at)) : Optional.empty();
            table.row(
                    Table.Cell.of(Integer.toString(at + 1)),
                    Table.Cell.of(verdict(one)),
                    Table.Cell.of(time(one)),
                    Table.Cell.of(changes(one)),
                    Table.Cell.of(verdict(other)),
                    Table.Cell.of(time(other)),
                    Table.Cell.of(changes(other)));
        }
        table.print(printer);
    }

    private String verdict(Optional<Iteration> round) {
        return round.map(iteration -> printer.clean(Verdicts.word(iteration))).orElse("");
    }

    private static String time(Optional<Iteration> round) {
        return round.map(iteration -> Words.span(iteration.durationSecs())).orElse("");
    }

    private static String changes(Optional<Iteration> round) {
        Optional<DiffStat> stat = round.flatMap(Iteration::changes);
        return stat.map(s -> s.files() + "f +" + s.added() + " -" + s.removed()).orElse(round.isEmpty() ? "" : "–");
    }

    private void files(Contrast contrast) {
        if (contrast.files().isEmpty()) {
            return;
        }
        printer.blank();
        Table table = new Table("", "FILE OF THE LAST DIFFS", "FIRST", "SECOND");
        for (FilePair pair : contrast.files()) {
            boolean same = pair.where() == FilePair.Where.SAME;
            table.row(
                    Table.Cell.of(same ? "" : "*"),
                    Table.Cell.of(printer.clean(pair.path())),
                    Table.Cell.of(counts(pair.left())),
                    Table.Cell.of(same ? "the same" : counts(pair.right())));
        }
        table.print(printer);
    }

    private static String counts(Optional<FileDiff> file) {
        return file.map(diff -> "+" + diff.added() + " -" + diff.removed()).orElse("not touched");
    }
}
