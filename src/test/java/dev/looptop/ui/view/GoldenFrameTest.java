package dev.looptop.ui.view;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.looptop.diff.Patch;
import dev.looptop.model.SessionId;
import dev.looptop.ui.Everywhere;
import dev.looptop.ui.Msg;
import dev.looptop.ui.PatchKey;
import dev.looptop.ui.SampleSessions;
import dev.looptop.ui.Script;
import dev.looptop.ui.ThemeChoice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every screen at its sizes, as a picture in text. */
class GoldenFrameTest {
    private static final int[][] SIZES = {{80, 24}, {120, 36}, {200, 50}};
    private static final int[][] EDGES = {{40, 12}, {60, 15}, {99, 36}, {100, 36}, {159, 45}, {160, 45}, {90, 50}};

    /** Screens by name: what is done to the sample sessions. */
    private static Map<String, UnaryOperator<Script>> screens() {
        Map<String, UnaryOperator<Script>> screens = new LinkedHashMap<>();
        screens.put("main", script -> script.keys("j"));
        screens.put("ended", script -> script.keys("j j j j"));
        screens.put("iterations", script -> script.keys("j Enter j"));
        screens.put("detail", script -> script.keys("j Enter j j j j Enter"));
        screens.put("detail-zoomed", script -> script.keys("Enter j Enter z G"));
        screens.put("diff", script -> script.keys("j 3 ]"));
        screens.put("diff-zoomed", script -> script.keys("j 3 z } c"));
        screens.put("diff-search", script -> script.keys("j 3 /").type("retry").keys("Enter n"));
        screens.put("live", script -> script.keys("j 4"));
        screens.put("live-log", script -> script.keys("4 c k"));
        screens.put("stuck", script -> script.keys("j Enter Enter"));
        screens.put("gate", script -> script.keys("Enter Enter"));
        screens.put("help", script -> script.keys("j ?"));
        screens.put("help-typed", script -> script.keys("j 3 ?").type("hunk"));
        screens.put("sort", script -> script.keys("s j"));
        screens.put("filter", script -> script.keys("j f").type("project:api state:st"));
        screens.put("narrow", script -> script.keys("/").type("retry"));
        screens.put("search", script -> script.keys("j 3 /").type("slee"));
        screens.put(
                "filtered",
                script -> script.keys("f").type("project:api outcome:failed").keys("Enter"));
        screens.put(
                "nothing",
                script ->
                        script.keys("f").type("project:api source:gptme zebra").keys("Enter"));
        screens.put(
                "everywhere",
                script -> script.keys("Ctrl-f")
                        .type("back")
                        .send(new Msg.Found(4, SampleSessions.hits()))
                        .send(new Msg.Searched(4, new Everywhere.Progress(12, 42, true, "")))
                        .keys("↓ ↓"));
        screens.put("replay", script -> script.keys("j Enter P ) ) . >"));
        screens.put("palette", script -> script.keys("j :"));
        screens.put(
                "palette-typed",
                script -> script.keys("j 3 Ctrl-p").type("next").keys("↓"));
        screens.put(
                "pinned",
                script -> script.keys("j j j j")
                        .send(new Msg.Pinned(
                                Set.of(SampleSessions.id("codeloops", 6), SampleSessions.id("devloop", 1)))));
        screens.put("export", script -> script.keys("j x j"));
        screens.put("copy", script -> script.keys("j Y j"));
        screens.put("times", script -> script.keys("T"));
        return screens;
    }

    @TestFactory
    List<DynamicTest> everyScreenAtEverySize() {
        List<DynamicTest> tests = new ArrayList<>();
        screens().forEach((name, script) -> {
            for (int[] size : SIZES) {
                tests.add(frame(name, size, script));
            }
        });
        for (int[] size : EDGES) {
            tests.add(frame("main", size, screens().get("main")));
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> withoutASession() {
        List<DynamicTest> tests = new ArrayList<>();
        for (int[] size : SIZES) {
            String at = size[0] + "x" + size[1];
            Msg roots = new Msg.RootsFound(SampleSessions.emptyRoots());
            tests.add(dynamicTest(
                    "empty-" + at,
                    () -> GoldenFrame.check(
                            "empty-" + at,
                            Script.at(size[0], size[1]).send(roots).frame())));
            tests.add(dynamicTest(
                    "looking-" + at,
                    () -> GoldenFrame.check(
                            "looking-" + at, Script.at(size[0], size[1]).frame())));
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> everyLook() {
        List<DynamicTest> tests = new ArrayList<>();
        for (ThemeChoice theme : ThemeChoice.values()) {
            String name = "main-120x36-"
                    + theme.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            tests.add(dynamicTest(
                    name,
                    () -> GoldenFrame.check(
                            name,
                            Script.at(120, 36, theme, false).sampled().keys("j").frame())));
        }
        for (String screen : List.of("main", "stuck", "gate", "help", "live", "diff")) {
            String name = screen + "-120x36-ascii";
            tests.add(dynamicTest(
                    name,
                    () -> GoldenFrame.check(
                            name,
                            screens()
                                    .get(screen)
                                    .apply(Script.at(120, 36, ThemeChoice.ANSI16, true)
                                            .sampled())
                                    .frame())));
        }
        return tests;
    }

    /** The diff pane over inner widths, wrap and sideways offsets. */
    @TestFactory
    List<DynamicTest> diffMatrix() {
        List<DynamicTest> tests = new ArrayList<>();
        for (int columns : new int[] {60, 80, 109, 110, 160}) {
            for (String keys : List.of("3 z", "3 z w", "3 z w l", "3 z w l l l l")) {
                String name = "diff-matrix-" + columns + "-"
                        + keys.substring(3).replace(" ", "").replace("z", "wrap");
                tests.add(dynamicTest(
                        name,
                        () -> GoldenFrame.check(
                                name,
                                Script.at(columns, 30)
                                        .sampled()
                                        .keys("j")
                                        .keys(keys)
                                        .keys("} }")
                                        .frame())));
            }
        }
        return tests;
    }

    /** A patch whose text tries to reach the terminal. */
    @TestFactory
    List<DynamicTest> hostileText() {
        SessionId id = SampleSessions.id("codeloops", 2);
        Patch patch = new Patch(
                List.of(SampleSessions.file(
                        "evil\u001b[2J\u202e.txt",
                        SampleSessions.hunk(
                                7, "fn \u009b31m", "+tab\there \u001b]52;c;aGk=\u0007 \u200bend", "-\u0000\r\u0085"))),
                List.of("notice \u001bc"));
        return List.of(dynamicTest(
                "hostile",
                () -> GoldenFrame.check(
                        "hostile-80x24",
                        Script.at(80, 24)
                                .sampled()
                                .keys("j 3 z")
                                .send(new Msg.PatchLoaded(new PatchKey(id, 4, PatchKey.Base.THIS_ITERATION), patch, ""))
                                .frame())));
    }

    private static DynamicTest frame(String screen, int[] size, UnaryOperator<Script> script) {
        String name = screen + "-" + size[0] + "x" + size[1];
        return dynamicTest(
                name,
                () -> GoldenFrame.check(
                        name,
                        script.apply(Script.at(size[0], size[1]).sampled()).frame()));
    }
}
