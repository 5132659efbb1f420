package dev.looptop.format.celeste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.format.SessionFile;
import dev.looptop.model.Activity;
import dev.looptop.model.Iteration;
import dev.looptop.model.Session;
import dev.looptop.model.SessionId;
import dev.looptop.model.Workplace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CelesteLogTest {
    private static final Path ROOT = Path.of("src/test/resources/formats/celeste/.celeste/sessions");

    @TempDir
    private Path directory;

    @Test
    void aLogReadsAsItsRulesSay() throws IOException {
        SessionFile file = new CelesteFormat().root(ROOT).list().sessions().get(0);
        CelesteLog log = new CelesteLog(file.id(), new Workplace("p", ""));
        Session session = log.read();
        assertEquals(10, log.entries());
        assertEquals(
                "List the files and fix the build, please", session.summary().title());
        assertEquals(
                List.of(1, 2),
                session.iterations().stream().map(Iteration::number).toList());
        assertEquals(
                "bash {\"command\":\"ls\"}",
                session.iterations().get(0).steps().get(0).name());
        assertEquals(
                "Two files; the build is fixed.",
                session.iterations().get(0).output().inline());
        Activity activity = session.summary().activity();
        assertTrue(activity.conversation());
        assertEquals("bash", activity.busyWith());
        assertEquals(2, session.summary().problems().size());
    }

    @Test
    void fedByteByByteEqualsFedWholeAndNoCutThrows() throws IOException {
        byte[] bytes = Files.readAllBytes(ROOT.resolve("0123456789abcdef/1774958400000000000.jsonl"));
        Path grown = directory.resolve("grown.jsonl");
        CelesteLog growing =
                new CelesteLog(new SessionId("celeste", "grown", grown.toString()), new Workplace("p", ""));
        Files.createFile(grown);
        for (int end = 0; end < bytes.length; end++) {
            Files.write(grown, Arrays.copyOfRange(bytes, end, end + 1), StandardOpenOption.APPEND);
            growing.read();
        }
        CelesteLog whole = new CelesteLog(new SessionId("celeste", "grown", grown.toString()), new Workplace("p", ""));
        assertEquals(whole.read(), growing.read());
    }

    @Test
    void titlesAreCutAtAWordAndNeverInACharacter() {
        assertEquals("a b", CelesteTitle.of("a\nb "));
        String long1 = "é".repeat(40);
        assertEquals("é".repeat(30) + "...", CelesteTitle.of(long1));
        assertEquals("one " + "x".repeat(20) + "...", CelesteTitle.of("one " + "x".repeat(20) + " " + "y".repeat(60)));
        String exact = "d".repeat(40) + " " + "e".repeat(19);
        assertEquals(exact + "...", CelesteTitle.of(exact + " more"), "a whole word at the cut stays");
    }
}
