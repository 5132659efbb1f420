package dev.looptop.ui.view;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.looptop.diff.Patch;
import dev.looptop.model.Outcome;
import dev.looptop.model.SessionId;
import dev.looptop.model.State;
import dev.looptop.model.act.Answer;
import dev.looptop.model.act.Ask;
import dev.looptop.model.act.Plan;
import dev.looptop.model.act.Polled;
import dev.looptop.model.act.Stamp;
import dev.looptop.ui.SampleGates;
import dev.looptop.ui.SamplePatch;
import dev.looptop.ui.SampleSessions;
import dev.looptop.ui.Script;
import dev.looptop.ui.choice.ThemeChoice;
import dev.looptop.ui.part.Msg;
import dev.looptop.ui.part.SearchProgress;
import dev.looptop.ui.reading.PatchKey;
import java.time.Duration;
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
        screens.put("diff-zoomed", script -> script.keys("j 3 z }"));
        screens.put("diff-base", script -> script.keys("j 3 z c"));
        screens.put("diff-files", script -> script.keys("j 3 z i j"));
        screens.put("diff-search", script -> script.keys("j 3 /").type("retry").keys("Enter n"));
        screens.put("live", script -> script.keys("j 4"));
        screens.put("live-log", script -> script.keys("4 c k"));
        screens.put("stuck", script -> script.keys("j Enter Enter"));
        screens.put("gate", script -> script.keys("Enter Enter"));
        screens.put("gate-confirm", GoldenFrameTest::confirming);
        screens.put(
                "gate-terminal",
                script -> SampleGates.asked(
                                script, SampleGates.ask(Ask.Kind.DIFF, "diff", List.of(), Polled.TERMINAL_ONLY))
                        .keys("Enter Enter"));
        screens.put("gate-plan", SampleGates::atPlan);
        screens.put("permission", SampleGates::atPermission);
        screens.put("palette-disabled", script -> script.keys("j Enter Enter :").type("o"));
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
                        .send(new Msg.Searched(4, new SearchProgress(12, 42, true, "")))
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
        screens.put("statistics", script -> script.keys("S j"));
        screens.put("statistics-end", script -> script.keys("S < G"));
        screens.put("statistics-day", script -> script.keys("S k k k < < l h"));
        screens.put("statistics-filter", script -> script.keys("S f").type("source:codeloops "));
        screens.put("compare", script -> script.keys("C j C"));
        screens.put("compare-file", script -> script.keys("C j C } } PgDn"));
        screens.put("compare-unread", script -> script.keys("j C j j C"));
        screens.put(
                "compare-kin",
                script -> script.rows(List.of(SampleSessions.row(
                                77,
                                "codeloops",
                                "api",
                                "Add retry with back-off to webhook delivery",
                                3,
                                8,
                                Duration.ofHours(30),
                                State.ENDED,
                                Outcome.MAX_ITERATIONS)))
                        .keys("j C C"));
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
        for (String screen : List.of(
                "main",
                "stuck",
                "gate",
                "help",
                "live",
                "diff",
                "statistics",
                "statistics-end",
                "compare",
                "compare-file",
                "compare-kin")) {
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

    /** What is drawn with tints, in true colour. */
    @TestFactory
    List<DynamicTest> inTrueColour() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String screen : List.of("statistics", "statistics-end", "compare", "compare-file", "compare-kin")) {
            String name = screen + "-120x36-dark-true";
            tests.add(dynamicTest(
                    name,
                    () -> GoldenFrame.check(
                            name,
                            screens()
                                    .get(screen)
                                    .apply(Script.at(120, 36, ThemeChoice.DARK_TRUE, false)
                                            .sampled())
                                    .frame())));
        }
        return tests;
    }

    /** The zoomed diff: below each other and side by side, over widths, wrap and sideways offsets, in three themes. */
    @TestFactory
    List<DynamicTest> diffMatrix() {
        List<DynamicTest> tests = new ArrayList<>();
        for (int columns : new int[] {60, 80, 109, 110, 113, 114, 160, 200}) {
            for (String keys : List.of("3 z", "3 z w", "3 z w l", "3 z w l l l l")) {
                matrix(tests, columns, keys, ThemeChoice.ANSI16);
            }
        }
        for (int columns : new int[] {80, 160}) {
            for (String sides : List.of("3 z |", "3 z | |", "3 z | w l", "3 z | | w l")) {
                matrix(tests, columns, sides, ThemeChoice.ANSI16);
            }
        }
        for (ThemeChoice theme : List.of(ThemeChoice.DARK_TRUE, ThemeChoice.MONO, ThemeChoice.DARK_256)) {
            for (int columns : new int[] {80, 110, 160}) {
                matrix(tests, columns, "3 z", theme);
                matrix(tests, columns, "3 z w l", theme);
            }
        }
        return tests;
    }

    private static void matrix(List<DynamicTest> tests, int columns, String keys, ThemeChoice theme) {
        String look = theme == ThemeChoice.ANSI16
                ? ""
                : "-" + theme.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        String pressed = keys.substring(3).replace(" ", "").replace("z", "wrap").replace("|", "-sides");
        String name = "diff-matrix-" + columns + "-" + pressed + look;
        tests.add(dynamicTest(
                name,
                () -> GoldenFrame.check(
                        name,
                        Script.at(columns, 30, theme, false)
                                .sampled()
                                .keys("j")
                                .keys(keys)
                                .keys("} }")
                                .frame())));
    }

    /** A patch whose text tries to reach the terminal. */
    @TestFactory
    List<DynamicTest> hostileText() {
        SessionId id = SampleSessions.id("codeloops", 2);
        Patch patch = new Patch(
                List.of(SamplePatch.file(
                        "evil\u001b[2J\u202e.txt",
                        SamplePatch.hunk(
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
    /** An answer that would replace another one. */
    private static Script confirming(Script script) {
        Plan plan = new Plan(
                SampleGates.ask().act(Answer.APPROVE),
                List.of(),
                List.of(),
                List.of(),
                List.of("the decision 'reject' that lies there, written by tui 2 minutes ago"),
                Stamp.NONE,
                true);
        return script.keys("Enter Enter a").send(new Msg.Planned(plan));
    }
}
