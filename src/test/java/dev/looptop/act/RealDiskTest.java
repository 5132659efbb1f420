package dev.looptop.act;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.model.act.ActResult;
import dev.looptop.model.act.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disks that are really full or read-only, and files that really are another user's; needs root, as in a container. */
class RealDiskTest {
    @TempDir
    private Path folder;

    private boolean mounted;

    private static int run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            if (code != 0) {
                System.err.println(List.of(command) + ": " + said.strip());
            }
            return code;
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** A project on a file system of its own of 64 KiB. */
    private GateTrial smallDisk() throws IOException {
        GateTrial trial = GateTrial.make(folder);
        Path project = trial.root.getParent();
        Path copy = folder.resolve("copy");
        Files.move(project, copy);
        Files.createDirectory(project);
        mounted = run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", project.toString()) == 0;
        if (!mounted) {
            System.err.println("SKIPPED: nothing can be mounted here, no full disk was tried");
        }
        Assumptions.assumeTrue(mounted, "needs the right to mount");
        assertEquals(0, run("cp", "-a", copy + "/.", project.toString()));
        return trial.heardBy(GateTrial.AT_TERMINAL);
    }

    @AfterEach
    void unmount() throws IOException {
        if (mounted) {
            run("umount", folder.resolve("project").toString());
        }
    }

    private static ActResult.Refused refused(GateTrial trial) {
        return (ActResult.Refused) trial.perform(trial.act("plan", Answer.APPROVE));
    }

    @Test
    void aFullDiskIsSaidAndNothingIsLeftOnIt() throws IOException {
        GateTrial trial = smallDisk();
        Path filler = trial.root.resolve("filler");
        run("sh", "-c", "head -c 1000000 /dev/zero >" + filler + " 2>/dev/null");
        List<String> before = trial.names();
        ActResult.Refused refused = refused(trial);
        assertTrue(refused.line().contains("free some space"), refused.line());
        assertEquals(before, trial.names());
        Files.delete(filler);
        assertTrue(trial.perform(trial.act("plan", Answer.APPROVE)) instanceof ActResult.Done);
    }

    @Test
    void aReadOnlyDiskIsSaid() throws IOException {
        GateTrial trial = smallDisk();
        assertEquals(0, run("mount", "-o", "remount,ro", trial.root.getParent().toString()));
        ActResult.Refused refused = refused(trial);
        assertTrue(refused.line().contains("read-only; mount it writable"), refused.line());
        assertFalse(Files.exists(trial.decision("plan")));
    }

    @Test
    void filesOfAnotherUserAreRefused() throws IOException {
        GateTrial trial = GateTrial.make(folder);
        UserPrincipal nobody =
                folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        try {
            Files.setOwner(trial.session, nobody);
        } catch (IOException e) {
            System.err.println("SKIPPED: nothing can be given away here, no file of another user was tried");
            Assumptions.abort("needs the right to change owners");
        }
        ActResult.Refused refused = refused(trial);
        assertEquals(trial.session + " belongs to nobody", refused.reason());
        assertFalse(Files.exists(trial.decision("plan")));
    }
}
