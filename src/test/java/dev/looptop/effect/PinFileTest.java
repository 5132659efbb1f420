package dev.looptop.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.looptop.model.SessionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinFileTest {
    @TempDir
    private Path home;

    @Test
    void twoMonitorsLoseNoPinOfEachOther() throws IOException {
        PinFile one = PinFile.of(Map.of("XDG_STATE_HOME", home.toString()), "/nowhere");
        PinFile other = PinFile.of(Map.of(), home.resolve("x").toString());
        SessionId odd = new SessionId("codeloops", "a\tb%\n", "/p\r");
        SessionId plain = new SessionId("devloop", "TASK-1", "/q");
        assertEquals(Set.of(), one.read().sessions());
        assertEquals(Set.of(odd), one.with(odd, true).sessions());
        PinFile same = new PinFile(home.resolve("looptop/pins"));
        assertEquals(Set.of(odd, plain), same.with(plain, true).sessions());
        assertEquals(Set.of(plain), one.with(odd, false).sessions());
        assertEquals(Set.of(plain), same.read().sessions());
        assertEquals(Set.of(), other.read().sessions());
        Path file = home.resolve("looptop/pins");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        Files.writeString(file, "what is this\n" + Files.readString(file));
        assertEquals(Set.of(), same.with(plain, false).sessions());
        assertEquals("what is this\n", Files.readString(file), "a line of another version stays");
    }
}
