package dev.looptop.act;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.model.act.ActResult;
import dev.looptop.model.act.ActResult.Taken;
import dev.looptop.model.act.Answer;
import dev.looptop.model.act.Content;
import dev.looptop.model.act.FileChange;
import dev.looptop.model.act.Plan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes that fail, or whose process dies, at every step: a decision is there whole or as it was before. */
class WriteFaultsTest {
    private static final String APPROVED =
            "{\"ts\":\"2026-11-21T03:04:23Z\",\"gate\":\"plan\",\"decision\":\"approve\",\"source\":\"looptop\"}\n";
    private static final String REJECTED = "{\"decision\":\"reject\",\"source\":\"tui\"}";
    private static final List<String> NEW =
            List.of("directory", "create", "write", "sync", "link", "delete", "syncDirectory");
    private static final List<String> OTHER = List.of("create", "write", "sync", "replace", "syncDirectory");
    private static final long NEVER_A_PROCESS = 4_194_305;

    @TempDir
    private Path folder;

    private GateTrial trial(String name, boolean replacing) throws IOException {
        GateTrial trial =
                GateTrial.make(Files.createDirectory(folder.resolve(name))).heardBy(GateTrial.AT_TERMINAL);
        if (replacing) {
            trial.decided("plan", REJECTED);
        }
        return trial;
    }

    private static String before(boolean replacing) {
        return replacing ? REJECTED : "";
    }

    private static String decision(GateTrial trial) throws IOException {
        return Files.exists(trial.decision("plan")) ? Files.readString(trial.decision("plan")) : "";
    }

    private static ActResult approve(GateTrial trial) {
        return trial.perform(trial.act("plan", Answer.APPROVE));
    }

    @Test
    void theStepsAreThese() throws IOException {
        for (boolean replacing : new boolean[] {false, true}) {
            StepFiles files = new StepFiles((step, name) -> {});
            approve(trial("steps-" + replacing, replacing).on(files));
            assertEquals(replacing ? OTHER : NEW, files.steps());
        }
    }

    @Test
    void aStepThatFailsLeavesEverythingAsItWas() throws IOException {
        for (boolean replacing : new boolean[] {false, true}) {
            List<String> steps = replacing ? OTHER : NEW;
            for (int failing = 1; failing <= steps.size(); failing++) {
                GateTrial trial = trial("fail-" + replacing + failing, replacing);
                List<String> names = trial.names();
                int at = failing;
                ActResult result = approve(trial.on(new StepFiles((step, name) -> {
                    if (step == at) {
                        throw new IOException("the disk is on fire");
                    }
                })));
                String step = steps.get(failing - 1);
                ActResult.Failed failed = (ActResult.Failed) result;
                assertTrue(failed.line().contains("the disk is on fire"), failed.line());
                boolean placed = decision(trial).equals(APPROVED);
                assertEquals(List.of("delete", "syncDirectory").contains(step), placed, step);
                if (!placed) {
                    assertEquals(before(replacing), decision(trial), step);
                    assertEquals(names, trial.names(), step);
                    assertTrue(failed.line().contains("nothing was changed"), failed.line());
                } else {
                    assertTrue(failed.line().contains("it was written"), failed.line());
                }
            }
        }
    }

    @Test
    void refusalsNameWhatToDo() throws IOException {
        Map<FileSystemException, String> remedies = Map.of(
                new FileSystemException("x", null, "No space left on device"), "free some space",
                new FileSystemException("x", null, "Read-only file system"), "mount it writable",
                new FileSystemException("x", null, "Disk quota exceeded"), "free some space",
                new AccessDeniedException("x"), "chmod");
        int number = 0;
        for (Map.Entry<FileSystemException, String> each : remedies.entrySet()) {
            GateTrial trial = trial("refusal-" + number++, false);
            ActResult.Refused refused = (ActResult.Refused) approve(trial.on(new StepFiles((step, name) -> {
                if (name.equals("write")) {
                    throw each.getKey();
                }
            })));
            assertTrue(refused.remedy().contains(each.getValue()), refused.line());
            assertFalse(Files.exists(trial.decision("plan").getParent()));
        }
    }

    /** A process of its own for each step; what it leaves behind is read by no one and gone after the next write. */
    @Test
    void aKillAtAnyStepLeavesAWholeStore() throws Exception {
        for (boolean replacing : new boolean[] {false, true}) {
            List<String> steps = replacing ? OTHER : NEW;
            for (int step = 1; step <= steps.size(); step++) {
                GateTrial trial = trial("kill-" + replacing + step, replacing);
                kill(trial, step);
                String name = steps.get(step - 1);
                String there = decision(trial);
                boolean placed = List.of("delete", "syncDirectory").contains(name);
                assertEquals(placed ? APPROVED : before(replacing), there, name);
                assertEquals("begun", trial.audit.acts().get(0).result(), name);
                again(trial, placed);
                assertEquals(List.of("plan.json"), approvals(trial), name);
            }
        }
    }

    private static void kill(GateTrial trial, int step) throws Exception {
        Path folder = trial.root.getParent().getParent();
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        folder.toString(),
                        "APPROVE",
                        Integer.toString(step))
                .redirectErrorStream(true)
                .start();
        String said = new String(writer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(writer.waitFor(60, TimeUnit.SECONDS));
        assertEquals(137, writer.exitValue(), said);
    }

    /** The next start writes as if nothing had been; where the answer got into its place, another one does. */
    private static void again(GateTrial trial, boolean placed) {
        Answer answer = placed ? Answer.REJECT : Answer.APPROVE;
        ActResult.Done done = (ActResult.Done) trial.perform(trial.act("plan", answer));
        assertEquals(Taken.NOT_YET, done.taken());
        assertTrue(done.words().contains("'" + answer.word() + "' lies in"), done.words());
    }

    private static List<String> approvals(GateTrial trial) throws IOException {
        try (var files = Files.list(trial.decision("plan").getParent())) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void onlyLeftoversOfTheDeadAreRemoved() throws IOException {
        GateTrial trial = trial("leftovers", true);
        Path approvals = trial.decision("plan").getParent();
        long alive = ProcessHandle.current().pid();
        Path dead = Files.writeString(approvals.resolve(".looptop-" + NEVER_A_PROCESS + "-0.tmp"), "{");
        Path own = Files.writeString(approvals.resolve(".looptop-" + alive + "-0.tmp"), "{");
        Path other = Files.writeString(approvals.resolve(".looptop-notes.tmp"), "mine");
        approve(trial);
        assertFalse(Files.exists(dead));
        assertTrue(Files.exists(own) && Files.exists(other));
        assertEquals(APPROVED, decision(trial));
    }

    @Test
    void modeAndOwnerStayAndALinkGoesOnLeadingWhereItLed() throws IOException {
        GateTrial trial = trial("mode", true);
        Files.setPosixFilePermissions(trial.decision("plan"), PosixFilePermissions.fromString("rw-rw-r--"));
        approve(trial);
        assertEquals("rw-rw-r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(trial.decision("plan"))));
        Path real = Files.writeString(folder.resolve("real"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        WholeWrite write = new WholeWrite(new DiskFiles());
        write.prepare(List.of(new FileChange.Replace(link.toString(), Content.of("new"))));
        write.commit();
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(real));
    }

    @Test
    void ofManyWritersAtOnceOneWins() throws Exception {
        GateTrial trial = trial("race", false);
        int writers = 8;
        CountDownLatch ready = new CountDownLatch(writers);
        AtomicInteger won = new AtomicInteger();
        List<String> lost = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            Answer answer = i % 2 == 0 ? Answer.APPROVE : Answer.REJECT;
            ActDoor door = trial.door();
            Plan plan = (Plan) door.plan(trial.act("plan", answer));
            Thread thread = new Thread(() -> {
                ready.countDown();
                try {
                    ready.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                ActResult result = door.perform(plan);
                if (result instanceof ActResult.Done) {
                    won.incrementAndGet();
                } else {
                    lost.add(result.line());
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(60));
        }
        assertEquals(1, won.get(), lost::toString);
        assertTrue(
                lost.stream().allMatch(line -> line.contains("changed since you looked") || line.contains("already")),
                lost::toString);
        assertEquals(List.of("plan.json"), approvals(trial));
        assertEquals(writers, trial.audit.acts().size());
    }

    @Test
    void whatCannotBeNotedIsNotWritten() throws IOException {
        GateTrial trial = trial("audit", false);
        Files.createDirectories(trial.audit.file());
        ActResult.Refused refused = (ActResult.Refused) approve(trial);
        assertTrue(refused.reason().startsWith("the audit log " + trial.audit.file()), refused.reason());
        assertFalse(Files.exists(trial.decision("plan")));
    }
}
