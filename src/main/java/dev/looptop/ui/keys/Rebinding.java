package dev.looptop.ui.keys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The key table with changes: what was changed goes before what came with the program, then the earlier before. */
final class Rebinding {
    private final List<Binding> rows;
    private final List<Boolean> own = new ArrayList<>();
    private final List<String> conflicts = new ArrayList<>();
    private final Map<String, Action> taken = new HashMap<>();

    /** The rows as they are now, and the chords that were wanted twice in a context, in words for the user. */
    record Table(List<Binding> rows, List<String> conflicts) {}

    private Rebinding(List<Binding> given) {
        this.rows = new ArrayList<>(given);
        given.forEach(row -> own.add(false));
    }

    static Table of(List<Binding> given, List<KeyChange> changes) {
        Rebinding work = new Rebinding(given);
        changes.forEach(work::change);
        return work.result();
    }

    private void change(KeyChange change) {
        List<String> wanted = new ArrayList<>(change.chords());
        if (change.context().isPresent()) {
            at(change.context().get(), change.action(), claimed(change.context().get(), change.action(), wanted));
            return;
        }
        List<Context> contexts = rows.stream()
                .filter(row -> row.action() == change.action() && row.context() != Context.ALWAYS)
                .map(Binding::context)
                .distinct()
                .toList();
        for (Context context : contexts) {
            List<String> fit = wanted.stream()
                    .filter(chord -> !context.isField() || !Chord.types(chord))
                    .toList();
            if (!context.isField() || wanted.isEmpty() || !fit.isEmpty()) {
                at(context, change.action(), claimed(context, change.action(), fit));
            }
        }
    }

    /** The chords without those that an earlier change took in this context. */
    private List<String> claimed(Context context, Action action, List<String> wanted) {
        List<String> free = new ArrayList<>();
        for (String chord : wanted) {
            Action before = taken.putIfAbsent(context + " " + Chord.key(chord), action);
            if (before == null || before == action) {
                free.add(chord);
            } else {
                conflicts.add(clash(chord, context, before, action));
            }
        }
        return free;
    }

    private static String clash(String chord, Context context, Action wins, Action loses) {
        return chord + " is wanted twice in the context " + context.word() + "; it does " + wins.word() + ", not "
                + loses.word();
    }

    /** The first row of the action gets the chords, further rows go; a context without one gets a row. */
    private void at(Context context, Action action, List<String> chords) {
        boolean placed = false;
        for (int row = 0; row < rows.size(); row++) {
            Binding binding = rows.get(row);
            if (binding.context() == context && binding.action() == action) {
                rows.set(row, with(binding, placed ? List.of() : chords));
                own.set(row, true);
                placed = true;
            }
        }
        Optional<Binding> like =
                rows.stream().filter(row -> row.action() == action).findFirst();
        if (!placed && like.isPresent()) {
            Binding row = like.get();
            rows.add(new Binding(context, chords, action, row.help(), row.slot(), "", row.need()));
            own.add(true);
        }
    }

    private static Binding with(Binding row, List<String> chords) {
        return new Binding(row.context(), chords, row.action(), row.help(), row.slot(), row.hint(), row.need());
    }

    private Table result() {
        List<Binding> result = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Binding binding = rows.get(row);
            Binding kept = own.get(row) ? binding : with(binding, left(binding));
            if (!kept.chords().isEmpty()) {
                result.add(kept);
            }
        }
        return new Table(result, conflicts);
    }

    /** The chords of a row of the program's that no change took. */
    private List<String> left(Binding binding) {
        List<String> left = new ArrayList<>();
        for (String chord : binding.chords()) {
            Action wins = taken.get(binding.context() + " " + Chord.key(chord));
            if (wins == null || wins == binding.action()) {
                left.add(chord);
            } else {
                conflicts.add(clash(chord, binding.context(), wins, binding.action()));
            }
        }
        return left;
    }
}
