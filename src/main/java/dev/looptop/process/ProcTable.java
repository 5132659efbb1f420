package dev.looptop.process;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One look at {@code /proc}: which processes of this user are loop engines, where they work, and which carry a
 * session's mark in their environment.
 *
 * @param readable whether there is a {@code /proc} to read at all
 * @param engines working directories of running engines, by their process id
 * @param marks {@code NAME=value} of the marks that were asked for, to a process id that carries it
 */
record ProcTable(boolean readable, Map<Long, String> engines, Map<String, Long> marks) {
    private static final Set<String> ENGINES = Set.of("devloop", "devloop.sh", "codeloops");
    /** What runs a script whose name then stands behind it; an editor that shows one is no engine. */
    private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "zsh", "ksh", "busybox");

    private static final int LONGEST_COMMAND = 4096;

    /** Looks at {@code proc}, keeping environment entries whose name is one of {@code markNames}. */
    static ProcTable look(Path proc, Set<String> markNames) {
        Map<Long, String> engines = new HashMap<>();
        Map<String, Long> marks = new HashMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(proc, "[0-9]*")) {
            for (Path process : entries) {
                long pid = Long.parseLong(process.getFileName().toString());
                List<String> words = zeroParted(process.resolve("cmdline"), LONGEST_COMMAND);
                if (words.isEmpty()) {
                    // A thread of the kernel, or what is left of a process: it has no environment either.
                    continue;
                }
                if (isEngine(words)) {
                    engines.put(pid, workingDirectory(process));
                }
                for (String entry : environment(process)) {
                    int equals = entry.indexOf('=');
                    if (equals > 0 && markNames.contains(entry.substring(0, equals))) {
                        marks.putIfAbsent(entry, pid);
                    }
                }
            }
        } catch (IOException | DirectoryIteratorException | NumberFormatException e) {
            return new ProcTable(false, Map.of(), Map.of());
        }
        return new ProcTable(true, Map.copyOf(engines), Map.copyOf(marks));
    }

    private static boolean isEngine(List<String> words) {
        boolean shell = SHELLS.contains(name(words.get(0)));
        return words.stream().limit(shell ? 3 : 1).anyMatch(word -> ENGINES.contains(name(word)));
    }

    private static String name(String word) {
        return word.substring(word.lastIndexOf('/') + 1);
    }

    /** The environment of a process; empty when it is another user's, which the system refuses to show. */
    private static List<String> environment(Path process) {
        return zeroParted(process.resolve("environ"), 1 << 18);
    }

    private static String workingDirectory(Path process) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static List<String> zeroParted(Path file, int limit) {
        try (InputStream in = new FileInputStream(file.toString())) {
            String all = new String(in.readNBytes(limit), StandardCharsets.UTF_8);
            List<String> parts = new ArrayList<>();
            int from = 0;
            for (int at = all.indexOf('\0'); at >= 0; at = all.indexOf('\0', from)) {
                parts.add(all.substring(from, at));
                from = at + 1;
            }
            return parts;
        } catch (IOException e) {
            return List.of();
        }
    }
}
