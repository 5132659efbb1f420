package dev.looptop.ui.diff;

import dev.looptop.ui.text.Glyphs;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.text.RoleLine;

/** The size of a file's change as a bar of five cells, long by size, split by share. */
public final class ChangeBar {
    private static final int[] SIZES = {5, 15, 40, 120};

    private ChangeBar() {}

    /** The bar; nothing changed is nothing filled. */
    public static RoleLine of(Glyphs glyphs, int added, int removed) {
        int total = added + removed;
        int filled = total == 0 ? 0 : 1;
        for (int size : SIZES) {
            filled += total > size ? 1 : 0;
        }
        int plus = total == 0 ? 0 : (int) Math.round((double) filled * added / total);
        if (added > 0 && removed > 0 && filled > 1) {
            plus = Math.max(1, Math.min(filled - 1, plus));
        }
        return RoleLine.of(glyphs.added().repeat(plus), Role.ADDED)
                .with(glyphs.removed().repeat(filled - plus), Role.REMOVED)
                .with(glyphs.rest().repeat(5 - filled), Role.BORDER);
    }
}
