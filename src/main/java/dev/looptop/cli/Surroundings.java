package dev.looptop.cli;

import dev.looptop.format.Places;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;

/**
 * What a command sees of the world; an input, so that tests have their own.
 *
 * @param out where results go, in UTF-8; what is written to it passes {@link HarmlessOutput} first
 * @param err where messages go, in UTF-8; what is written to it passes {@link CleanLines} first
 * @param zone the user's zone, for days
 * @param terminalIn whether keys can be read
 * @param terminalOut whether a person looks at the output
 */
public record Surroundings(
        PrintStream out,
        PrintStream err,
        Places places,
        Clock clock,
        ZoneId zone,
        boolean terminalIn,
        boolean terminalOut) {
    private static final int BUFFER = 1 << 16;

    public Surroundings {
        out = out instanceof HarmlessOutput ? out : new HarmlessOutput(out, terminalOut);
        err = new PrintStream(new CleanLines(err), true, StandardCharsets.UTF_8);
    }

    /**
     * The surroundings of this process; the output is buffered and must be flushed at the end.
     *
     * @throws Places.Homeless if it has no home
     */
    public static Surroundings ofProcess() {
        PrintStream out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER),
                false,
                StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new Surroundings(
                out, err, Places.ofProcess(), Clock.systemUTC(), ZoneId.systemDefault(), isTerminal(0), isTerminal(1));
    }

    /** Whether a descriptor is a terminal; by {@code /proc} where there is one, else by what the JVM says. */
    private static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return System.console() != null;
        }
    }

    /** Whether output may be coloured: a terminal, no {@code NO_COLOR}, no {@code TERM=dumb}. */
    public boolean colour() {
        boolean refused = places.variable("NO_COLOR").isPresent()
                || places.variable("TERM").filter("dumb"::equals).isPresent();
        return terminalOut && !refused;
    }
}
