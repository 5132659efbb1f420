package dev.looptop.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FailureWordsTest {
    @Test
    void aReasonIsInWordsAndNamesNoClassWhereWordsAreKnown() {
        assertEquals("permission denied; allow this user to read it", FailureWords.of(new AccessDeniedException("/x")));
        assertEquals("it is not there any more", FailureWords.of(new NoSuchFileException("/x")));
        assertEquals("Is a directory", FailureWords.of(new FileSystemException("/x", null, "Is a directory")));
        assertEquals(
                "it is not there any more",
                FailureWords.of(new UncheckedIOException(new NoSuchFileException("/x"))),
                "the cause is what matters");
        assertEquals("Input/output error", FailureWords.of(new IOException("Input/output error")));
        assertEquals("IllegalStateException", FailureWords.of(new IllegalStateException()));
    }
}
