package dev.looptop.ui.compare;

import dev.looptop.compare.Contrast;
import dev.looptop.model.SessionRow;
import dev.looptop.ui.choice.Setting;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.keys.Context;
import dev.looptop.ui.part.Answer;
import dev.looptop.ui.part.Dialog;
import dev.looptop.ui.part.Msg;
import dev.looptop.ui.part.Scene;
import dev.looptop.ui.part.Wish;
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
        int across)
        implements Dialog {
    private static final int SIDEWAYS = 8;

    /** Rows of the screen that are none of its rows: header, chips, titles, border, footer. */
    private static final int AROUND = 6;

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

    /** Rows that it has on a screen. */
    public static int height(Setting setting) {
        return Math.max(1, setting.rows() - AROUND);
    }

    @Override
    public Context context() {
        return Context.COMPARE;
    }

    @Override
    public Optional<Answer<Dialog>> act(Action action, Scene scene) {
        int height = height(scene.setting());
        return switch (action) {
            case DOWN -> of(scrolled(1, height));
            case UP -> of(scrolled(-1, height));
            case HALF_DOWN -> of(scrolled(height / 2, height));
            case HALF_UP -> of(scrolled(-height / 2, height));
            case PAGE_DOWN -> of(scrolled(height, height));
            case PAGE_UP -> of(scrolled(-height, height));
            case TOP -> of(scrolled(-rows.size(), height));
            case END -> of(scrolled(rows.size(), height));
            case LEFT -> of(sideways(-SIDEWAYS));
            case RIGHT -> of(sideways(SIDEWAYS));
            case NEXT_FILE, PREVIOUS_FILE -> Optional.of(toFile(action == Action.NEXT_FILE ? 1 : -1, height));
            case CANCEL -> Optional.of(Answer.<Dialog>of(this).wishing(new Wish.Close()));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Answer<Dialog>> heard(Msg message, Scene scene) {
        if (!(message instanceof Msg.Compared compared)) {
            return Optional.empty();
        }
        boolean asked = compared.left().row().id().equals(left.id())
                && compared.right().row().id().equals(right.id());
        return asked ? of(with(Contrast.of(compared.left(), compared.right()))) : Optional.empty();
    }

    @Override
    public Dialog fitted(Scene scene) {
        Comparison shown = scrolled(0, height(scene.setting()));
        return shown.top == top ? this : shown;
    }

    @Override
    public List<String> text(Scene scene) {
        return rows.stream().map(CompareRow::text).toList();
    }

    private Answer<Dialog> toFile(int by, int height) {
        Comparison next = file(by);
        return next == this
                ? Answer.<Dialog>of(this).saying(by > 0 ? "no file further down" : "no file further up")
                : Answer.of(next.revealed(height));
    }

    private static Optional<Answer<Dialog>> of(Comparison next) {
        return Optional.of(Answer.of(next));
    }
}
