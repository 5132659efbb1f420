package dev.looptop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.ui.keys.KeyMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README says what the program does. */
class ReadmeTest {
    @Test
    void itsKeysAreThoseOfTheKeyTable() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int from = readme.indexOf('\n', readme.indexOf("<!-- keys")) + 1;
        int to = readme.indexOf("<!-- /keys -->");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(
                    Path.of("README.md"),
                    readme.substring(0, from) + KeyMap.DEFAULT.readmeTable() + readme.substring(to));
            return;
        }
        String keys = readme.substring(from, to);
        assertEquals(KeyMap.DEFAULT.readmeTable().strip(), keys.strip());
    }

    @Test
    void everyPictureItShowsIsThere() throws IOException {
        Matcher picture = Pattern.compile("!\\[[^]]*]\\(([^)]+)\\)").matcher(Files.readString(Path.of("README.md")));
        int pictures = 0;
        while (picture.find()) {
            assertTrue(Files.exists(Path.of(picture.group(1))), picture.group(1));
            pictures++;
        }
        assertTrue(pictures >= 4);
    }

    @Test
    void everyPackageIsOnItsMap() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Path sources = Path.of("src/main/java/dev/looptop");
        try (var packages = Files.walk(sources)) {
            packages.filter(path -> path.endsWith("package-info.java"))
                    .map(path -> sources.relativize(path.getParent()).toString().replace('/', '.'))
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> assertTrue(readme.contains("`" + name + "`"), name));
        }
    }
}
