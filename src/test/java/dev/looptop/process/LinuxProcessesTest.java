package dev.looptop.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.looptop.format.RootReader;
import dev.looptop.format.codeloops.CodeloopsFormat;
import dev.looptop.format.devloop.DevloopFormat;
import dev.looptop.model.Liveness;
import dev.looptop.model.ProcessSample;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.harness.Harnesses;
import dev.looptop.store.StoreTrial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Process facts from a process table made of files. */
class LinuxProcessesTest {
    private static final Optional<String> MARK = Optional.of("DEVLOOP_CURRENT_SESSION_ID=TASK-1");

    private static final Harnesses HARNESSES =
            new Harnesses(List.of(new CodeloopsFormat().facts(), new DevloopFormat().facts()));

    @TempDir
    Path folder;

    private Path proc;
    private Path project;
    private SessionSummary session;

    @BeforeEach
    void makeTree() throws IOException {
        proc = Files.createDirectory(folder.resolve("proc"));
        project = Files.createDirectory(folder.resolve("project"));
        process(1, folder, "init", "HOME=/root");
        session = session(project.toString());
    }

    private SessionSummary session(String directory) throws IOException {
        Path sessions = Files.createDirectories(folder.resolve("sessions"));
        String json = directory.replace("\0", "\\u0000");
        StoreTrial.session(sessions, "one", StoreTrial.START.replace("/nowhere/myapp", json));
        RootReader root = new CodeloopsFormat().root(sessions);
        return root.summarise(root.list().sessions().get(0));
    }

    private void process(long pid, Path cwd, String command, String environment) throws IOException {
        Path process = Files.createDirectory(proc.resolve(Long.toString(pid)));
        Files.writeString(process.resolve("cmdline"), command.replace(' ', '\0') + "\0");
        Files.writeString(process.resolve("environ"), environment.replace(' ', '\0') + "\0");
        Files.createSymbolicLink(process.resolve("cwd"), cwd);
    }

    private LinuxProcesses facts() {
        return facts(true);
    }

    private LinuxProcesses facts(boolean ours) {
        return new LinuxProcesses(proc, HARNESSES, path -> ours);
    }

    private static ProcessSample looked(LinuxProcesses facts, SessionSummary session, Optional<String> mark) {
        facts.look();
        return facts.of(session, mark);
    }

    @Test
    void anEngineAtWorkInTheDirectoryOrBelowIsAlive() throws IOException {
        process(41, project.resolve("sub"), "/usr/bin/codeloops run", "A=b");
        assertEquals(alive(41), looked(facts(), session, Optional.empty()));
        assertEquals(alive(41), looked(facts(), session(project + "/"), Optional.empty()));
    }

    @Test
    void anEngineThatWasToldItsDirectoryWorksThere() throws IOException {
        process(52, folder, "codeloops -d project", "A=b");
        assertEquals(alive(52), looked(facts(), session, Optional.empty()));
        Files.delete(proc.resolve("52/cmdline"));
        process(53, folder, "codeloops run --working-dir=" + project, "A=b");
        assertEquals(alive(53), looked(facts(), session, Optional.empty()));
    }

    @Test
    void anEngineToldToWorkElsewhereIsNotHere() throws IOException {
        process(54, project, "codeloops -d " + folder.resolve("elsewhere"), "A=b");
        LinuxProcesses facts = facts();
        looked(facts, session, Optional.empty());
        assertEquals(Liveness.GONE, looked(facts, session, Optional.empty()).engine());
    }

    @Test
    void anEngineIsKnownBehindItsShell() throws IOException {
        process(42, project, "/bin/bash -e /opt/devloop.sh run", "A=b");
        assertEquals(alive(42), looked(facts(), session, Optional.empty()));
    }

    @Test
    void aMarkedChildIsAliveWhereverItWorks() throws IOException {
        process(43, folder, "claude -p", "A=b DEVLOOP_CURRENT_SESSION_ID=TASK-1 C=d");
        assertEquals(alive(43), looked(facts(), session, MARK));
        process(44, folder, "claude -p", "DEVLOOP_CURRENT_SESSION_ID=TASK-10");
        LinuxProcesses facts = facts();
        Optional<String> other = Optional.of("DEVLOOP_CURRENT_SESSION_ID=TASK-2");
        looked(facts, session, other);
        assertEquals(Liveness.GONE, looked(facts, session, other).engine());
    }

    @Test
    void settingsOfTheSessionsOwnProcessAreKept() throws IOException {
        process(43, folder, "sleep 0.2", "DEVLOOP_CURRENT_SESSION_ID=TASK-1 DEVLOOP_APPROVAL_WAIT=30 HOME=/root");
        process(44, folder, "sleep 0.2", "DEVLOOP_CURRENT_SESSION_ID=TASK-2 DEVLOOP_APPROVAL_WAIT=60");
        process(45, folder, "vim", "DEVLOOP_APPROVAL_WAIT=90");
        assertEquals(
                Map.of("DEVLOOP_APPROVAL_WAIT", "30"),
                looked(facts(), session, MARK).environment());
        Files.delete(proc.resolve("43/cmdline"));
        process(46, project, "bash devloop.sh run", "DEVLOOP_APPROVAL_TIMEOUT=15");
        assertEquals(
                Map.of("DEVLOOP_APPROVAL_TIMEOUT", "15"),
                looked(facts(), session, MARK).environment(),
                "of the engine where no child is marked");
    }

    @Test
    void otherProcessesAndOtherDirectoriesDoNotCount() throws IOException {
        process(45, project, "vim codeloops", "A=b");
        process(46, folder.resolve("project-two"), "codeloops", "A=b");
        process(47, folder, "codeloops", "A=b");
        LinuxProcesses facts = facts();
        looked(facts, session, Optional.empty());
        assertEquals(Liveness.GONE, looked(facts, session, Optional.empty()).engine());
    }

    @Test
    void goneNeedsTwoLooks() throws IOException {
        LinuxProcesses facts = facts();
        assertEquals(Liveness.UNKNOWN, looked(facts, session, MARK).engine());
        assertEquals(Liveness.UNKNOWN, facts.of(session, MARK).engine(), "the same look again");
        assertEquals(Liveness.GONE, looked(facts, session, MARK).engine());
        process(48, project, "codeloops", "A=b");
        assertEquals(Liveness.ALIVE, looked(facts, session, MARK).engine());
        Files.delete(proc.resolve("48/cmdline"));
        assertEquals(Liveness.UNKNOWN, looked(facts, session, MARK).engine(), "counted anew");
        assertEquals(Liveness.GONE, looked(facts, session, MARK).engine());
    }

    @Test
    void withoutAProcessTableNothingIsKnown() {
        LinuxProcesses facts = new LinuxProcesses(folder.resolve("none"), HARNESSES, path -> true);
        looked(facts, session, MARK);
        assertEquals(ProcessSample.UNKNOWN, looked(facts, session, MARK));
    }

    @Test
    void aProcessThatEndsWhileItIsLookedAtIsPassedOver() throws IOException {
        Files.createDirectory(proc.resolve("49"));
        process(50, project, "codeloops", "A=b");
        assertEquals(alive(50), looked(facts(), session, Optional.empty()));
    }

    /** Directories of another machine, relative ones, and such that no path can be. */
    @Test
    void ofDirectoriesThatAreNotHereNothingIsKnown() throws IOException {
        for (String directory : new String[] {"/nowhere/at/all", ".", "", "C:\\\\dev", "/tmp/\0x"}) {
            SessionSummary elsewhere = session(directory);
            LinuxProcesses facts = facts();
            looked(facts, elsewhere, MARK);
            assertEquals(ProcessSample.UNKNOWN, looked(facts, elsewhere, MARK), directory);
        }
    }

    @Test
    void ofSessionsOfAnotherUserNothingIsKnown() throws IOException {
        LinuxProcesses facts = facts(false);
        looked(facts, session, MARK);
        assertEquals(ProcessSample.UNKNOWN, looked(facts, session, MARK));
        process(51, project, "codeloops", "A=b");
        assertEquals(alive(51), looked(facts, session, MARK), "unless it is seen");
    }

    private static ProcessSample alive(long pid) {
        return new ProcessSample(Liveness.ALIVE, Liveness.ALIVE, OptionalLong.of(pid));
    }
}
