package dev.looptop.ui.keys;

import java.util.List;

/** How rows of the key table are written. */
final class KeyRows {
    private KeyRows() {}

    /** One more row; chords are parted by blanks. */
    static void add(
            List<Binding> rows,
            Context context,
            String chords,
            Action action,
            String help,
            Binding.Slot slot,
            String hint) {
        add(rows, context, chords, action, help, slot, hint, Need.NOTHING);
    }

    /** One more row that needs something. */
    static void add(
            List<Binding> rows,
            Context context,
            String chords,
            Action action,
            String help,
            Binding.Slot slot,
            String hint,
            Need need) {
        rows.add(new Binding(context, List.of(chords.split(" ")), action, help, slot, hint, need));
    }
}
