package dev.looptop.format.gptmelog;

import dev.looptop.tail.PlainFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two settings beside a conversation that say something of it. Only plain strings at the top or under {@code [chat]}
 * are looked for, which win; anything else in the file is passed over.
 */
record Settings(String model, String workspace) {
    private static final int LARGEST = 64 * 1024;
    private static final Pattern TABLE = Pattern.compile("\\s*\\[\\s*([^\\]]*?)\\s*\\]\\s*(?:#.*)?");
    private static final Pattern STRING =
            Pattern.compile("\\s*(model|workspace)\\s*=\\s*(?:\"([^\"]*+)\"|'([^']*+)')\\s*(?:#.*)?");

    static Settings beside(Path conversation) {
        Path file = conversation.resolveSibling("config.toml");
        try (InputStream in = PlainFile.stream(file)) {
            return of(new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return new Settings("", "");
        }
    }

    static Settings of(String toml) {
        String table = "";
        Settings top = new Settings("", "");
        Settings chat = new Settings("", "");
        for (String line : toml.split("\\R")) {
            Matcher heading = TABLE.matcher(line);
            if (heading.matches()) {
                table = heading.group(1);
                continue;
            }
            Matcher string = STRING.matcher(line);
            if (string.matches()) {
                top = table.isEmpty() ? top.with(string) : top;
                chat = table.equals("chat") ? chat.with(string) : chat;
            }
        }
        return new Settings(
                chat.model.isEmpty() ? top.model : chat.model,
                chat.workspace.isEmpty() ? top.workspace : chat.workspace);
    }

    private Settings with(Matcher string) {
        String value = string.group(2) == null ? string.group(3) : string.group(2);
        return string.group(1).equals("model") ? new Settings(value, workspace) : new Settings(model, value);
    }
}
