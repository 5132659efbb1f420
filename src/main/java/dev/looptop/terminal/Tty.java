package dev.looptop.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line discipline of the controlling terminal, through {@code stty}: one process for each call. Where there is no
 * {@code /dev/tty} standard input stands for it.
 */
final class Tty {
    /** ISIG is off so that Ctrl-C and Ctrl-Z arrive as keys; ICRNL is off so that Enter and Ctrl-J differ. */
    private static final String RAW = "-icanon -echo -isig -ixon -iexten -icrnl min 1 time 0";

    private static final String ON_TERMINAL = "if ( : </dev/tty ) 2>/dev/null; then exec </dev/tty; fi; ";
    private static final Pattern SIZE = Pattern.compile("(?m)^(\\d{1,5}) (\\d{1,5})$");
    private static final Pattern SETTINGS = Pattern.compile("[0-9a-zA-Z:=;-]+");
    private static final int PATIENCE_SECONDS = 5;

    private final String settings;
    private final Optional<Size> firstSize;

    private Tty(String settings, Optional<Size> firstSize) {
        this.settings = settings;
        this.firstSize = firstSize;
    }

    /**
     * Remembers the settings, asks the size and switches to raw input, in one process.
     *
     * @throws IOException if there is no terminal or no {@code stty}
     */
    static Tty raw() throws IOException {
        String answer = run("stty -g && stty size && stty " + RAW);
        String settings = answer.lines().findFirst().orElse("");
        if (!SETTINGS.matcher(settings).matches()) {
            throw new IOException("the terminal's settings cannot be read");
        }
        return new Tty(settings, size(answer));
    }

    /** The size at the time of {@link #raw}; empty if the terminal does not know it. */
    Optional<Size> firstSize() {
        return firstSize;
    }

    /** Switches to raw input again. */
    void again() throws IOException {
        run("stty " + RAW);
    }

    /** Gives the terminal the settings it had. */
    void restore() throws IOException {
        run("stty '" + settings + "'");
    }

    /** The size now; empty if it cannot be known. */
    static Optional<Size> size() {
        try {
            return size(run("stty size"));
        } catch (IOException noTerminal) {
            return Optional.empty();
        }
    }

    private static Optional<Size> size(String answer) {
        Matcher size = SIZE.matcher(answer);
        if (!size.find()) {
            return Optional.empty();
        }
        int rows = Integer.parseInt(size.group(1));
        int columns = Integer.parseInt(size.group(2));
        return rows > 0 && columns > 0 ? Optional.of(new Size(columns, rows)) : Optional.empty();
    }

    private static String run(String commands) throws IOException {
        Process process = new ProcessBuilder("/bin/sh", "-c", ON_TERMINAL + commands)
                .redirectInput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("stty does not answer");
            }
            if (process.exitValue() != 0) {
                throw new IOException("standard input is not a terminal");
            }
            return answer;
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        }
    }
}
