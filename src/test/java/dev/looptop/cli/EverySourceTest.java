package dev.looptop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.looptop.format.SessionFormat;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.ui.Script;
import dev.looptop.ui.choice.ThemeChoice;
import dev.looptop.ui.view.GoldenFrame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** One list for every harness: each source's session as the interface shows it. */
class EverySourceTest {
    private static final TimeZone BEFORE = TimeZone.getDefault();

    @TempDir
    static Path home;

    private static EverySource sources;

    /** Some harnesses write local times. */
    @BeforeAll
    static void make() throws IOException {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        sources = EverySource.in(home.resolve("ada"));
    }

    @AfterAll
    static void giveTheZoneBack() {
        TimeZone.setDefault(BEFORE);
    }

    @Test
    void everyFormatHasASessionHere() {
        Set<String> formats = new TreeSet<>();
        AllFormats.inOrder().stream().map(SessionFormat::source).forEach(formats::add);
        Set<String> found = new TreeSet<>();
        sources.rows().forEach(row -> found.add(row.id().source()));
        assertEquals(formats, found);
    }

    @TestFactory
    List<DynamicTest> aSessionOfEverySourceIsShown() {
        List<DynamicTest> tests = new ArrayList<>();
        for (SessionFormat format : AllFormats.inOrder()) {
            tests.add(dynamicTest(format.source(), () -> {
                SessionId id = sources.rows().stream()
                        .map(SessionRow::id)
                        .filter(known -> known.source().equals(format.source()))
                        .sorted()
                        .findFirst()
                        .orElseThrow();
                Script script = sources.monitor(160, 45, ThemeChoice.ANSI16);
                for (int at = 0;
                        at < sources.rows().size()
                                && !script.state().sessions().selected().equals(java.util.Optional.of(id));
                        at++) {
                    script.keys("j");
                }
                assertTrue(script.state().reading().session().isPresent());
                GoldenFrame.check(
                        "source-" + format.source(), script.keys("Enter").frame());
            }));
        }
        return tests;
    }
}
