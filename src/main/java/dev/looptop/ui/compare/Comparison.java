package dev.looptop.ui.compare;

import dev.looptop.compare.Contrast;
import dev.looptop.model.SessionRow;
import dev.looptop.ui.text.Viewport;
import java.util.List;
import java.util.Optional;

/**
 * Two sessions side by side, as far as they are read. Its rows are made once for a file, never for a picture.
 *
 * @param left the one that was marked
 * @param contrast what reading both brought; empty until then
 * @param rows what is shown below the two titles
 * @param filesAt the row of the first file
 * @param file index of the file whose patches are shown
 * @param top first visible row
 * @param across cells that the two sides are scrolled to the right
 */
public record Comparison(
        SessionRow left,
        SessionRow right,
        Optional<Contrast> contrast,
        List<CompareRow> rows,
        int filesAt,
        int file,
        int top,
        int across) {
    /** Two sessions that are still to be read. */
    public static Comparison of(SessionRow left, SessionRow right) {
        return new Comparison(left, right, Optional.empty(), List.of(), 0, 0, 0, 0);
    }

    /** With what was read. */
    public Comparison with(Contrast read) {
        CompareRows.Made made = CompareRows.of(read, 0);
        return new Comparison(left, right, Optional.of(read), made.rows(), made.filesAt(), 0, 0, 0);
    }

    /** With the next file, or one before; the same object where there is none. */
    public Comparison file(int by) {
        int next = file + by;
        if (contrast.isEmpty() || next < 0 || next >= contrast.get().files().size()) {
            return this;
        }
        CompareRows.Made made = CompareRows.of(contrast.get(), next);
        return new Comparison(left, right, contrast, made.rows(), made.filesAt(), next, top, across);
    }

    /** Scrolled by rows, so far as there are more than so many. */
    public Comparison scrolled(int by, int height) {
        return shown(new Viewport(top, height).scrolled(by, rows.size()));
    }

    /** With the file under the cursor in sight. */
    public Comparison revealed(int height) {
        return shown(new Viewport(top, height).showing(filesAt + file, rows.size()));
    }

    private Comparison shown(Viewport view) {
        return new Comparison(left, right, contrast, rows, filesAt, file, view.offset(), across);
    }

    /** Scrolled sideways. */
    public Comparison sideways(int cells) {
        int to = Math.max(0, Math.min(across + cells, 4000));
        return new Comparison(left, right, contrast, rows, filesAt, file, top, to);
    }
}
