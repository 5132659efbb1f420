package dev.looptop.act;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of our temporary files, and which of them nobody writes any more. */
final class Leftovers {
    private static final Pattern NAME = Pattern.compile("\\.looptop-(\\d{1,18})-\\d+\\.tmp");

    private Leftovers() {}

    /** A name in a directory that no other file has, for a file that this process writes. */
    static Path free(Path directory) {
        long pid = ProcessHandle.current().pid();
        int number = ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);
        return directory.resolve(".looptop-" + pid + "-" + number + ".tmp");
    }

    /** Files in a directory whose writer has ended before it was done. */
    static List<Path> in(Path directory) throws IOException {
        List<Path> left = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, ".looptop-*.tmp")) {
            for (Path entry : entries) {
                Matcher matcher = NAME.matcher(entry.getFileName().toString());
                if (matcher.matches() && ended(Long.parseLong(matcher.group(1)))) {
                    left.add(entry);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return left;
    }

    private static boolean ended(long pid) {
        return pid != ProcessHandle.current().pid() && ProcessHandle.of(pid).isEmpty();
    }
}
