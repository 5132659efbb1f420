package dev.looptop.format.codeloops;

import dev.looptop.format.Listing;
import dev.looptop.format.SessionFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The session files beside a database, from which codeloops' own script may have filled it. A file's name has the hash
 * of its prompt, so that only files whose prompt is in the database too are opened, each once, for its first and last
 * line. For one thread.
 */
final class MovedSessions {
    private static final Pattern NAME = Pattern.compile(".*_([0-9a-f]{6})");

    private final CodeloopsRoot files;
    private final Map<String, List<SessionFile>> byPrompt = new HashMap<>();
    private final Map<SessionFile, Optional<Moved>> read = new HashMap<>();
    private final Map<Trace, Moved> byTrace = new HashMap<>();

    /** The files in this directory, which need not exist. */
    MovedSessions(Path directory) {
        this.files = new CodeloopsRoot(directory);
    }

    private record Moved(Trace trace, SameSession told) {}

    /** Looks at the names in the directory; says whether any could be of a moved session. */
    boolean look() {
        byPrompt.clear();
        byTrace.clear();
        try {
            Listing listing = files.list();
            for (SessionFile file : listing.sessions()) {
                Matcher name = NAME.matcher(file.id().name());
                if (name.matches()) {
                    byPrompt.computeIfAbsent(name.group(1), hash -> new ArrayList<>())
                            .add(file);
                }
            }
            read.keySet().retainAll(listing.sessions());
        } catch (IOException e) {
            // Why the directory cannot be read is told where its own sessions are listed.
            return false;
        }
        return !byPrompt.isEmpty();
    }

    /** The digits of a prompt's hash by which its files are named. */
    static String hash(String prompt) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(prompt.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 3);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The file that a session of the database was moved over from. */
    SameSession of(Trace trace) {
        List<SessionFile> candidates =
                Optional.ofNullable(byPrompt.remove(trace.prompt())).orElse(List.of());
        for (SessionFile file : candidates) {
            read.computeIfAbsent(file, f -> moved(f, trace.prompt()))
                    .ifPresent(moved -> byTrace.putIfAbsent(moved.trace(), moved));
        }
        Moved moved = trace.isTelling() ? byTrace.get(trace) : null;
        return moved == null ? SameSession.ALONE : moved.told();
    }

    private Optional<Moved> moved(SessionFile file, String prompt) {
        try {
            CodeloopsScan scan = files.scan(file);
            SameSession told = new SameSession(
                    List.of(file.id()),
                    scan.start().flatMap(CodeloopsLine.Start::at),
                    scan.end().flatMap(CodeloopsLine.End::at));
            return Optional.of(new Moved(Trace.of(prompt, scan), told));
        } catch (IOException e) {
            // As above: its own root says it.
            return Optional.empty();
        }
    }
}
