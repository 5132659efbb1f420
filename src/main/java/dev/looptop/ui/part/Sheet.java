package dev.looptop.ui.part;

import dev.looptop.ui.choice.Setting;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.text.RoleLine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is drawn of a dialog: a box in the middle of the screen with rows. */
public sealed interface Sheet {
    /** The rows as text. */
    List<String> text();

    /**
     * Rows to choose from.
     *
     * @param title what stands in the border at the left, and at the right
     * @param width cells of the box, cut to the screen
     * @param nameWidth cells of a name; what it means stands behind it
     * @param at the row under the cursor
     */
    record Choices(String title, String side, int width, int nameWidth, List<Choice> rows, int at) implements Sheet {
        public Choices {
            rows = List.copyOf(rows);
        }

        @Override
        public List<String> text() {
            return rows.stream().map(row -> row.name() + "\t" + row.about()).toList();
        }
    }

    /** A row of a menu, clean. */
    record Choice(String name, String about) {}

    /**
     * Text that can be scrolled.
     *
     * @param border how the box is drawn
     * @param title what stands in the border at the left, and at the right
     * @param width cells of the box
     * @param rows the text, no row wider than the box has room for
     * @param top first visible row
     */
    record Text(Role border, RoleLine title, RoleLine side, int width, List<RoleLine> rows, int top) implements Sheet {
        /** Rows of the box that are no text: border and air. */
        public static final int FRAME = 4;

        /** Rows of the screen that no box takes: one above, one below, the footer. */
        private static final int MARGIN = 3;

        public Text {
            rows = List.copyOf(rows);
        }

        /** Rows of text that are in sight on a screen. */
        public int room(Setting setting) {
            return Math.max(1, Math.min(rows.size(), setting.rows() - MARGIN - FRAME));
        }

        /** The first visible row as far as the text allows. */
        public int kept(int row, Setting setting) {
            return Math.max(0, Math.min(row, rows.size() - room(setting)));
        }

        /** The first visible row after a move; empty for an action that is none. */
        public Optional<Integer> moved(Action action, int from, Setting setting) {
            return switch (action) {
                case TOP -> Optional.of(0);
                case END -> Optional.of(kept(rows.size(), setting));
                case DOWN, UP, HALF_DOWN, HALF_UP, PAGE_DOWN, PAGE_UP ->
                    Optional.of(kept(from + Stride.of(action, Math.max(2, setting.rows() - 7)), setting));
                default -> Optional.empty();
            };
        }

        @Override
        public List<String> text() {
            return Stream.concat(Stream.of(title), rows.stream())
                    .map(RoleLine::text)
                    .toList();
        }
    }
}
