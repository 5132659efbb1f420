package dev.looptop.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.cell.Frame;
import dev.looptop.ui.Script;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DetailViewTest {
    @Test
    void theIterationsNeverOverwriteTheBorderBelowThem() {
        for (int rows = 12; rows <= 30; rows++) {
            Script script = Script.at(60, rows).sampled();

            List<String> lines = right(script.frame());

            List<String> cut = lines.stream()
                    .filter(line -> line.startsWith("╰") || line.endsWith("╯"))
                    .filter(line -> line.matches(".*(Verdict|waiting|running).*"))
                    .toList();
            assertEquals(List.of(), cut, rows + " rows");
        }
    }

    @Test
    void whereTheBannerLeavesOneRowTheChosenIterationStandsInIt() {
        List<String> lines = right(Script.at(60, 15).sampled().frame());

        int foot = IntStream.range(0, lines.size())
                .filter(at -> lines.get(at).startsWith("╰"))
                .findFirst()
                .orElseThrow();
        assertTrue(lines.get(foot - 1).contains(" 1  waiting"), String.join("\n", lines));
    }

    /** What stands in the right half of a frame of 60 columns. */
    private static List<String> right(Frame frame) {
        return IntStream.range(0, frame.height())
                .mapToObj(row -> frame.rowText(row))
                .map(line -> line.substring(Math.min(30, line.length())).strip())
                .toList();
    }
}
