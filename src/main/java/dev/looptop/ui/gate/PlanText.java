package dev.looptop.ui.gate;

import dev.looptop.ui.choice.Setting;
import dev.looptop.ui.part.Scene;
import dev.looptop.ui.text.Glyphs;
import dev.looptop.ui.text.LoadedText;
import dev.looptop.ui.text.Prose;
import dev.looptop.ui.text.RoleLine;
import dev.looptop.ui.text.RolePage;
import java.util.List;
import java.util.Optional;

/**
 * The plan that is asked about, laid out once for a text and a width: a long one takes too long for every frame.
 *
 * @param version of the open session that it was made of, and what else it depends on
 * @param rows the plan, none wider than {@code columns}
 */
public record PlanText(int version, int columns, Optional<Setting> setting, List<RoleLine> rows) {
    private static final int MOST_LINES = 4000;

    /** Nothing was laid out. */
    static final PlanText NONE = new PlanText(-1, 0, Optional.empty(), List.of());

    public PlanText {
        rows = List.copyOf(rows);
    }

    /** The same while it is made of the same, else made anew. */
    PlanText following(Scene scene, int width) {
        int now = scene.reading().version();
        if (now == version
                && width == columns
                && setting.filter(scene.setting()::equals).isPresent()) {
            return this;
        }
        List<String> spec = scene.reading()
                .text("gate")
                .map(LoadedText::lines)
                .filter(lines -> lines.stream().anyMatch(line -> !line.isBlank()))
                .orElse(List.of("no spec is recorded with the request"));
        RolePage page = new RolePage(width, new Glyphs(scene.setting().ascii()));
        Prose.lines(spec.subList(0, Math.min(MOST_LINES, spec.size())), width, scene.setting())
                .forEach(page::document);
        return new PlanText(now, width, Optional.of(scene.setting()), page.rows());
    }
}
