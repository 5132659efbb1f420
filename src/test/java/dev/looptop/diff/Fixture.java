package dev.looptop.diff;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Patch texts kept as resources; {@code zoo} and {@code users} are what the real codeloops recorded. */
final class Fixture {
    private Fixture() {}

    static String text(String name) {
        try (InputStream in = Objects.requireNonNull(Fixture.class.getResourceAsStream("/diff/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Patch patch(String name) {
        return UnifiedDiffParser.parse(text(name));
    }

    static FileDiff file(Patch patch, String path) {
        return patch.files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " is not in the patch"));
    }
}
