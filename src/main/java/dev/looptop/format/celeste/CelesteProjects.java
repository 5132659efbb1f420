package dev.looptop.format.celeste;

import dev.looptop.format.Places;
import dev.looptop.model.Workplace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Names for the folders of logs. A folder is named by a hash of its project's directory, which nothing on disk maps back
 * (formats/celeste.md, section 1), so that directories that are likely to be projects are hashed: the working directory
 * with all above it, of which the git root is one, and what lies beside it. Others are told apart by the first digits.
 */
final class CelesteProjects {
    private static final int HASH_BYTES = 8;
    private static final int MOST = 2_000;

    private final Map<String, String> directories = new HashMap<>();

    /** Looks at the directories around the working directory, once. */
    CelesteProjects(Places places) {
        Path working = places.workingDirectory().toAbsolutePath().normalize();
        line(working);
        try {
            // git tells its root with links resolved.
            line(working.toRealPath());
        } catch (IOException e) {
            // A working directory that was removed is known by its name alone.
            return;
        }
    }

    private void line(Path directory) {
        for (Path at = directory; at != null; at = at.getParent()) {
            add(at);
        }
        if (directory.getParent() != null) {
            beside(directory.getParent());
        }
    }

    private void beside(Path parent) {
        int seen = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent)) {
            for (Path entry : entries) {
                if (++seen > MOST) {
                    return;
                }
                add(entry);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // What cannot be listed gives no names; the sessions are shown all the same.
            return;
        }
    }

    private void add(Path directory) {
        directories.putIfAbsent(hash(directory.toString()), directory.toString());
    }

    /** The name that celeste gives the folder of a project in this directory. */
    static String hash(String directory) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(directory.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The project whose logs lie in a folder of this name. */
    Workplace of(String folder) {
        String directory = directories.get(folder);
        if (directory != null) {
            return Workplace.of(directory);
        }
        return new Workplace(folder.length() == 2 * HASH_BYTES ? folder.substring(0, HASH_BYTES) : folder, "");
    }
}
