package dev.looptop.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.model.Problem;
import dev.looptop.ui.choice.Notice;
import dev.looptop.ui.choice.Notifications;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotifierTest {
    private static final Notice NOTICE = new Notice(
            Notifications.Occasion.STUCK,
            "s$(touch x)",
            "codeloops",
            "api",
            "stuck",
            "none",
            "silent; 12m",
            "a 'b' \"c\"");

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

    private Notifier notifier(Set<Notifications.Way> ways, List<String> command, Map<String, String> environment) {
        return new Notifier(
                new Notifications(ways, command, EnumSet.allOf(Notifications.Occasion.class)),
                environment,
                terminal::write,
                Duration.ofMillis(300));
    }

    private Path program(String text) throws IOException {
        Path program = Files.writeString(directory.resolve("tell"), "#!/bin/sh\n" + text + "\n");
        assertTrue(program.toFile().setExecutable(true));
        return program;
    }

    @Test
    void theTerminalIsAsked() {
        Set<Notifications.Way> ways =
                EnumSet.of(Notifications.Way.BELL, Notifications.Way.OSC9, Notifications.Way.OSC777);
        assertEquals(List.of(), notifier(ways, List.of(), Map.of()).tell(NOTICE));
        assertEquals(
                "\u0007\u001b]9;looptop stuck: api stuck: silent; 12m\u0007"
                        + "\u001b]777;notify;looptop stuck;api stuck: silent, 12m\u0007",
                terminal.toString(StandardCharsets.UTF_8));
        terminal.reset();
        notifier(EnumSet.of(Notifications.Way.OSC9), List.of(), Map.of("TMUX", "/tmp/t"))
                .tell(NOTICE);
        assertTrue(terminal.toString(StandardCharsets.UTF_8).startsWith("\u001bPtmux;\u001b\u001b]9;"));
    }

    @Test
    void aCommandGetsTheFactsAndNoShellSeesThem() throws IOException {
        Path out = directory.resolve("out");
        Path program = program("env | grep ^LOOPTOP_ | sort > '" + out + "'; echo \"$1\" >> '" + out + "'");
        List<String> command = List.of(program.toString(), "--loop $HOME");
        Notifier notifier = new Notifier(
                new Notifications(Set.of(), command, EnumSet.allOf(Notifications.Occasion.class)),
                Map.of(),
                terminal::write);
        assertEquals(List.of(), notifier.tell(NOTICE));
        assertEquals(
                List.of(
                        "LOOPTOP_OUTCOME=none",
                        "LOOPTOP_PROJECT=api",
                        "LOOPTOP_SESSION=s$(touch x)",
                        "LOOPTOP_SOURCE=codeloops",
                        "LOOPTOP_STATE=stuck",
                        "LOOPTOP_TITLE=a 'b' \"c\"",
                        "LOOPTOP_WHY=silent; 12m",
                        "--loop $HOME"),
                Files.readAllLines(out));
        assertFalse(Files.exists(Path.of("x")));
    }

    @Test
    void whatHangsIsEndedAndAFailureIsToldOnce() throws IOException {
        Path pid = directory.resolve("pid");
        Path program = program("echo $$ > '" + pid + "'; exec sleep 60");
        Notifier hangs = notifier(Set.of(), List.of(program.toString()), Map.of());
        List<Problem> problems = hangs.tell(NOTICE);
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).line().contains("it was ended after"), problems.toString());
        assertEquals(List.of(), hangs.tell(NOTICE));
        long number = Long.parseLong(Files.readString(pid).strip());
        assertTrue(ProcessHandle.of(number).map(p -> !p.isAlive()).orElse(true) || awaitEnd(number));
        List<Problem> missing = notifier(
                        Set.of(), List.of(directory.resolve("nowhere").toString()), Map.of())
                .tell(NOTICE);
        assertTrue(missing.get(0).line().contains("there is no program"), missing.toString());
    }

    private static boolean awaitEnd(long number) {
        return ProcessHandle.of(number)
                .map(process -> process.onExit()
                                .orTimeout(10, java.util.concurrent.TimeUnit.SECONDS)
                                .join()
                        != null)
                .orElse(true);
    }
}
