package dev.looptop.ui.view.dialog;

import dev.looptop.cell.Line;
import dev.looptop.cell.Rect;
import dev.looptop.cell.TextWidth;
import dev.looptop.ui.Overlay;
import dev.looptop.ui.UiState;
import dev.looptop.ui.keys.Binding;
import dev.looptop.ui.keys.KeyMap;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.view.paint.Brush;
import dev.looptop.ui.view.paint.DialogFrame;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The keys of a pane by headings, in as many columns as there is room for; typing filters them. */
final class HelpView {
    private static final int COLUMN = 34;
    private static final int KEYS = 14;

    private HelpView() {}

    /** Draws the dialog; returns the top row that shows its last. */
    static int draw(Brush brush, UiState state, Overlay.Help help) {
        List<KeyMap.Entry> entries = state.setting().keys().help(help.of()).stream()
                .filter(entry -> matches(brush, entry, help.field().text()))
                .toList();
        int columns = Math.max(1, Math.min(3, (state.setting().columns() - 12) / (COLUMN - 2)));
        List<List<Line>> blocks = blocks(brush, entries);
        List<List<Line>> placed = place(blocks, columns);
        int tallest = placed.stream().mapToInt(List::size).max().orElse(0);
        int width = Math.min(state.setting().columns() - 6, columns * COLUMN + 2);
        int all = state.setting().keys().help(help.of()).size();
        List<List<Line>> whole = place(blocks(brush, state.setting().keys().help(help.of())), columns);
        int height = 7 + whole.stream().mapToInt(List::size).max().orElse(0);
        Line title = brush.line("Help", Role.ACCENT).with("  " + help.of().words(), brush.style(Role.TEXT));
        Rect box = DialogFrame.draw(
                brush, state.setting(), width, height, Role.ACCENT, title, brush.line(all + " keys", Role.DIM));
        field(brush, box, help);
        Rect inner = new Rect(box.x() + 4, box.y() + 5, box.width() - 6, Math.max(1, box.height() - 6));
        int top = Math.min(help.top(), Math.max(0, tallest - inner.height()));
        for (int column = 0; column < placed.size(); column++) {
            List<Line> lines = placed.get(column);
            int each = inner.width() / columns;
            for (int at = 0; at < inner.height() && top + at < lines.size(); at++) {
                brush.put(inner.x() + column * each, inner.y() + at, lines.get(top + at), each - 1);
            }
        }
        if (entries.isEmpty()) {
            brush.put(inner.x(), inner.y(), "no key does that here", Role.DIM, inner.width());
        }
        if (top + inner.height() < tallest) {
            brush.right(box.right() - 4, box.bottom() - 1, " " + brush.glyphs().down() + " more ", Role.DIM);
        } else {
            brush.right(box.right() - 3, box.bottom() - 1, " config.toml rebinds every key ", Role.DIM);
        }
        return Math.max(0, tallest - inner.height());
    }

    private static void field(Brush brush, Rect box, Overlay.Help help) {
        int x = box.x() + 4;
        int y = box.y() + 2;
        int room = box.width() - 8;
        String typed = help.field().text();
        brush.put(x, y, typed.isEmpty() ? " type to filter" : typed, typed.isEmpty() ? Role.DIM : Role.TEXT, room);
        brush.put(x, y + 1, brush.glyphs().underline().repeat(room), Role.DIM, room);
        brush.canvas().cursor(x + TextWidth.of(typed.substring(0, help.field().caret())), y);
    }

    private static boolean matches(Brush brush, KeyMap.Entry entry, String typed) {
        String all =
                keys(brush, entry) + " " + entry.words() + " " + entry.slot().title();
        return all.toLowerCase(Locale.ROOT)
                .contains(typed.toLowerCase(Locale.ROOT).strip());
    }

    private static String keys(Brush brush, KeyMap.Entry entry) {
        return entry.chords().stream().map(brush.glyphs()::key).collect(Collectors.joining(" "));
    }

    private static List<List<Line>> blocks(Brush brush, List<KeyMap.Entry> entries) {
        Map<Binding.Slot, List<Line>> blocks = new EnumMap<>(Binding.Slot.class);
        for (KeyMap.Entry entry : entries) {
            List<Line> block = blocks.computeIfAbsent(entry.slot(), slot -> {
                List<Line> lines = new ArrayList<>();
                lines.add(brush.line(slot.title(), Role.ACCENT));
                return lines;
            });
            String keys = keys(brush, entry);
            int pad = Math.max(TextWidth.of(keys) + 1, KEYS);
            block.add(brush.line(TextWidth.padRight(keys, pad), Role.TEXT).with(entry.words(), brush.style(Role.DIM)));
        }
        return List.copyOf(blocks.values());
    }

    /** Blocks in columns, in order, each column as short as it can be. */
    private static List<List<Line>> place(List<List<Line>> blocks, int columns) {
        int total = blocks.stream().mapToInt(block -> block.size() + 1).sum();
        for (int limit = Math.max(1, total / columns); ; limit++) {
            List<List<Line>> placed = fill(blocks, limit);
            if (placed.size() <= columns || limit > total) {
                return placed;
            }
        }
    }

    private static List<List<Line>> fill(List<List<Line>> blocks, int limit) {
        List<List<Line>> placed = new ArrayList<>();
        List<Line> column = new ArrayList<>();
        for (List<Line> block : blocks) {
            if (!column.isEmpty() && column.size() + 1 + block.size() > limit) {
                placed.add(column);
                column = new ArrayList<>();
            }
            if (!column.isEmpty()) {
                column.add(Line.EMPTY);
            }
            column.addAll(block);
        }
        placed.add(column);
        return placed;
    }
}
