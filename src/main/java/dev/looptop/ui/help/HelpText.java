package dev.looptop.ui.help;

import dev.looptop.cell.TextWidth;
import dev.looptop.ui.choice.Setting;
import dev.looptop.ui.keys.Binding;
import dev.looptop.ui.keys.Context;
import dev.looptop.ui.keys.KeyMap;
import dev.looptop.ui.text.Glyphs;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.text.RoleLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The keys of a context by headings, in columns.
 *
 * @param width cells of the box
 * @param height rows of the box, the same whatever is typed
 * @param keys how many there are without what is typed
 * @param across how many columns there is room for
 * @param columns the rows of each column that answer to what is typed
 */
public record HelpText(int width, int height, int keys, int across, List<List<RoleLine>> columns) {
    private static final int COLUMN = 34;
    private static final int KEYS = 14;

    /** Rows of the box that are no keys: border, field, air. */
    private static final int FRAME = 7;

    /** For a screen, with the keys that answer to what is typed. */
    static HelpText of(Context of, String typed, Setting setting) {
        Glyphs glyphs = new Glyphs(setting.ascii());
        int columns = Math.max(1, Math.min(3, (setting.columns() - 12) / (COLUMN - 2)));
        List<KeyMap.Entry> all = setting.keys().help(of);
        List<KeyMap.Entry> found =
                all.stream().filter(entry -> matches(glyphs, entry, typed)).toList();
        int width = Math.min(setting.columns() - 6, columns * COLUMN + 2);
        int height = FRAME + tallest(place(blocks(glyphs, all), columns));
        return new HelpText(width, height, all.size(), columns, place(blocks(glyphs, found), columns));
    }

    /** Rows of the tallest column. */
    public int tallest() {
        return tallest(columns);
    }

    /** Rows that there is room for on a screen. */
    public int room(Setting setting) {
        return Math.max(1, Math.min(height, setting.rows() - 3) - FRAME + 1);
    }

    private static int tallest(List<List<RoleLine>> columns) {
        return columns.stream().mapToInt(List::size).max().orElse(0);
    }

    private static boolean matches(Glyphs glyphs, KeyMap.Entry entry, String typed) {
        String all =
                keys(glyphs, entry) + " " + entry.words() + " " + entry.slot().title();
        return all.toLowerCase(Locale.ROOT)
                .contains(typed.toLowerCase(Locale.ROOT).strip());
    }

    private static String keys(Glyphs glyphs, KeyMap.Entry entry) {
        return entry.chords().stream().map(glyphs::key).collect(Collectors.joining(" "));
    }

    private static List<List<RoleLine>> blocks(Glyphs glyphs, List<KeyMap.Entry> entries) {
        Map<Binding.Slot, List<RoleLine>> blocks = new EnumMap<>(Binding.Slot.class);
        for (KeyMap.Entry entry : entries) {
            List<RoleLine> block = blocks.computeIfAbsent(entry.slot(), slot -> {
                List<RoleLine> lines = new ArrayList<>();
                lines.add(RoleLine.of(slot.title(), Role.ACCENT));
                return lines;
            });
            String keys = keys(glyphs, entry);
            int pad = Math.max(TextWidth.of(keys) + 1, KEYS);
            block.add(RoleLine.of(TextWidth.padRight(keys, pad), Role.TEXT).with(entry.words(), Role.DIM));
        }
        return List.copyOf(blocks.values());
    }

    /** Blocks in columns, in order, each column as short as it can be. */
    private static List<List<RoleLine>> place(List<List<RoleLine>> blocks, int columns) {
        int total = blocks.stream().mapToInt(block -> block.size() + 1).sum();
        for (int limit = Math.max(1, total / columns); ; limit++) {
            List<List<RoleLine>> placed = fill(blocks, limit);
            if (placed.size() <= columns || limit > total) {
                return placed;
            }
        }
    }

    private static List<List<RoleLine>> fill(List<List<RoleLine>> blocks, int limit) {
        List<List<RoleLine>> placed = new ArrayList<>();
        List<RoleLine> column = new ArrayList<>();
        for (List<RoleLine> block : blocks) {
            if (!column.isEmpty() && column.size() + 1 + block.size() > limit) {
                placed.add(column);
                column = new ArrayList<>();
            }
            if (!column.isEmpty()) {
                column.add(RoleLine.EMPTY);
            }
            column.addAll(block);
        }
        placed.add(column);
        return placed;
    }
}
