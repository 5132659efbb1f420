package dev.looptop.process;

import dev.looptop.model.harness.Engine;
import dev.looptop.model.harness.Harnesses;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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
 * @param settings other entries of the environment that were asked for, by the process ids of engines and marks
 */
record ProcTable(
        boolean readable, Map<Long, String> engines, Map<String, Long> marks, Map<Long, Map<String, String>> settings) {
    /** No table could be read. */
    static final ProcTable NONE = new ProcTable(false, Map.of(), Map.of(), Map.of());

    /** What runs a script whose name then stands behind it; an editor that shows one is no engine. */
    private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "zsh", "ksh", "busybox");

    private static final int LONGEST_COMMAND = 4096;

    /**
     * Looks at {@code proc}, keeping the engines of these harnesses and the environment entries that are their marks or
     * say how they listen.
     */
    static ProcTable look(Path proc, Harnesses harnesses) {
        Set<String> names = harnesses.ofEngines(Engine::names);
        Set<String> options = harnesses.ofEngines(Engine::directoryOptions);
        Set<String> settingNames = harnesses.ofEngines(Engine::settings);
        Set<String> markNames = harnesses.marks();
        Map<Long, String> engines = new HashMap<>();
        Map<String, Long> marks = new HashMap<>();
        Map<Long, Map<String, String>> settings = new HashMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(proc, "[0-9]*")) {
            for (Path process : entries) {
                long pid = Long.parseLong(process.getFileName().toString());
                List<String> words = zeroParted(process.resolve("cmdline"), LONGEST_COMMAND);
                if (words.isEmpty()) {
                    // A thread of the kernel, or what is left of a process: it has no environment either.
                    continue;
                }
                if (isEngine(words, names)) {
                    engines.put(pid, told(words, options, workingDirectory(process)));
                }
                Map<String, String> found = new HashMap<>();
                boolean marked = false;
                for (String entry : environment(process)) {
                    int equals = entry.indexOf('=');
                    String name = equals > 0 ? entry.substring(0, equals) : "";
                    if (markNames.contains(name)) {
                        marks.putIfAbsent(entry, pid);
                        marked = true;
                    } else if (settingNames.contains(name)) {
                        found.put(name, entry.substring(equals + 1));
                    }
                }
                if (!found.isEmpty() && (marked || engines.containsKey(pid))) {
                    settings.put(pid, found);
                }
            }
        } catch (IOException | DirectoryIteratorException | NumberFormatException e) {
            return NONE;
        }
        return new ProcTable(true, Map.copyOf(engines), Map.copyOf(marks), Map.copyOf(settings));
    }

    private static boolean isEngine(List<String> words, Set<String> names) {
        boolean shell = SHELLS.contains(name(words.get(0)));
        return words.stream().limit(shell ? 3 : 1).anyMatch(word -> names.contains(name(word)));
    }

    /** The directory that an engine was told to work in; without such an option the one it was started in. */
    private static String told(List<String> words, Set<String> options, String started) {
        for (int at = 1; at < words.size(); at++) {
            String word = words.get(at);
            int equals = word.indexOf('=');
            if (equals > 0 && options.contains(word.substring(0, equals))) {
                return resolved(started, word.substring(equals + 1));
            }
            if (options.contains(word) && at + 1 < words.size()) {
                return resolved(started, words.get(at + 1));
            }
        }
        return started;
    }

    private static String resolved(String started, String directory) {
        try {
            return Path.of(started).resolve(directory).normalize().toString();
        } catch (InvalidPathException e) {
            return started;
        }
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
