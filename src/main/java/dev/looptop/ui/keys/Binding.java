package dev.looptop.ui.keys;

import java.util.List;

/**
 * One row of the key table.
 *
 * @param context where it holds
 * @param chords the keys as shown, any of which does it
 * @param action what it does
 * @param help what it does in two or three words; rows that follow each other with the same words are shown as one
 * @param slot under which heading the help lists it
 * @param hint the words in the footer, empty when it is not shown there; as with {@code help}, equal ones are joined
 * @param need what must be so for it to have a meaning; where it is not, its reason is shown
 */
public record Binding(
        Context context, List<String> chords, Action action, String help, Slot slot, String hint, Need need) {
    /** The headings of the help, in order. */
    public enum Slot {
        MOVE("Move"),
        SESSIONS("Sessions"),
        FIND("Find"),
        ALERTS("Alerts"),
        LEAVE("Leave"),
        VIEW("View"),
        DIFF("Diff"),
        EDIT("Typing");

        private final String title;

        Slot(String title) {
            this.title = title;
        }

        /** The heading. */
        public String title() {
            return title;
        }
    }

    public Binding {
        chords = List.copyOf(chords);
    }

    /** Whether this key is one of its chords. */
    boolean has(Key key) {
        return chords.stream().anyMatch(chord -> Chord.key(chord).equals(key));
    }
}
