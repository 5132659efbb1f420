package dev.looptop.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlacesTest {
    @Test
    void theEnvironmentGoesBeforeThePasswordDatabase() {
        assertEquals(Optional.of(Path.of("/srv/ada")), Places.home(Map.of("HOME", "/srv/ada"), "/home/ada"));
        assertEquals(Optional.of(Path.of("/srv/ada")), Places.home(Map.of("HOME", "/srv/ada"), "?"));
        assertEquals(Optional.of(Path.of("/home/ada")), Places.home(Map.of(), "/home/ada"));
        assertEquals(Optional.of(Path.of("/home/ada")), Places.home(Map.of("HOME", ""), "/home/ada"));
        assertEquals(Optional.of(Path.of("/home/ada")), Places.home(Map.of("HOME", "ada"), "/home/ada"));
        assertEquals(Optional.of(Path.of("/home/ada")), Places.home(Map.of("HOME", "\0"), "/home/ada"));
    }

    @Test
    void aHomeThatNobodyNamesIsNone() {
        assertEquals(Optional.empty(), Places.home(Map.of(), "?"));
        assertEquals(Optional.empty(), Places.home(Map.of("HOME", "?"), ""));
    }
}
