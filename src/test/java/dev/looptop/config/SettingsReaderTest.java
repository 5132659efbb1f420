package dev.looptop.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.ui.choice.Column;
import dev.looptop.ui.choice.Look;
import dev.looptop.ui.choice.Notifications;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.keys.Context;
import dev.looptop.ui.keys.Key;
import dev.looptop.ui.keys.KeyMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the words of the file mean, and every way in which they can be wrong. */
class SettingsReaderTest {
    private static final List<String> SOURCES = List.of("codeloops", "devloop");

    private static Settings read(String... lines) {
        return SettingsReader.read(String.join("\n", lines) + "\n", SOURCES);
    }

    private static String faults(Settings settings) {
        return settings.faults().stream().map(Fault::said).collect(Collectors.joining(" | "));
    }

    @Test
    void everyKeyIsRead() {
        Settings settings = read(
                "roots = [\"~/work\", '/srv/loops']",
                "theme = \"high-contrast\"",
                "ascii = true",
                "mouse = true",
                "columns = [\"age\"]",
                "[stuck]",
                "default = \"15m\"",
                "devloop = \"20m\"",
                "[keys]",
                "zoom = \"Ctrl-Z\"",
                "sort = [\"B\", \"F5\"]",
                "mute = false",
                "diff.next-hunk = \"n\"",
                "\"diff.next-hit\" = \"F3\"",
                "[notifications]",
                "bell = true",
                "notify-send = true",
                "command = [\"/bin/tell\", \"--loop\"]",
                "on = [\"stuck\"]",
                "[views]",
                "\"needs api\" = \"project:api state:waiting\"");
        assertEquals("", faults(settings).replaceAll("line 9: ctrl-z.*", ""));
        assertEquals(List.of("~/work", "/srv/loops"), settings.roots());
        assertEquals(Optional.of(Duration.ofMinutes(15)), settings.stuckAfter());
        assertEquals(Map.of("devloop", Duration.ofMinutes(20)), settings.stuckPerSource());
        assertTrue(settings.ascii() && settings.preferences().mouse());
        assertEquals(Look.HIGH_CONTRAST, settings.preferences().look());
        assertEquals(Set.of(Column.AGE), settings.preferences().columns());
        assertEquals(
                Map.of("needs api", "project:api state:waiting"),
                settings.preferences().views());
        Notifications told = settings.preferences().notifications();
        assertEquals(Set.of(Notifications.Way.BELL, Notifications.Way.NOTIFY_SEND), told.ways());
        assertEquals(List.of("/bin/tell", "--loop"), told.command());
        assertEquals(Set.of(Notifications.Occasion.STUCK), told.on());
        KeyMap keys = settings.preferences().keys();
        assertEquals(Optional.of(Action.SORT), keys.lookup(Context.DIFF, Key.of('B')));
        assertEquals(Optional.of(Action.SORT), keys.lookup(Context.SESSIONS, Key.of(Key.Name.F5)));
        assertEquals(Optional.empty(), keys.lookup(Context.SESSIONS, Key.of('s')));
        assertEquals(Optional.empty(), keys.lookup(Context.SESSIONS, Key.of('m')));
        assertEquals(Optional.of(Action.NEXT_HUNK), keys.lookup(Context.DIFF, Key.of('n')));
        assertEquals(Optional.of(Action.NEXT_HIT), keys.lookup(Context.LIVE, Key.of('n')), "only in the diff");
    }

    @Test
    void nothingWrittenIsAsItComes() {
        assertEquals(
                Settings.DEFAULT.preferences().views(),
                read("# nothing").preferences().views());
        assertEquals(List.of(), read("").faults());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "colour = 'x'|line 1: unknown key 'colour'",
                "thema = 'dark'|line 1: unknown key 'thema'; did you mean 'theme'?",
                "theme = 'drak'|line 1: unknown theme 'drak'; one of terminal, dark,",
                "theme = 'drak'|did you mean 'dark'?",
                "theme = 3|line 1: 'theme' is a number; expected is one of terminal",
                "mouse = 'yes'|line 1: 'mouse' is a text; expected is true or false",
                "roots = 7|line 1: 'roots' is a number; expected is a list of paths",
                "roots = [1]|line 1: 'roots' is a list; expected is a list of paths",
                "columns = ['agee']|'agee' is none of project, source, tags, iterations, age; did you mean 'age'?",
                "stuck = '10m'|line 1: 'stuck' is a table; write [stuck] on a line of its own",
                "[stuck]@devlop = '5m'|line 2: unknown key 'devlop' in [stuck]; did you mean 'devloop'?",
                "[stuck]@default = 'soon'|line 2: 'soon' is no span of time; expected is",
                "[stuck]@default = '0m'|line 2: '0m' is no span of time",
                "[stuck]@default = 10|line 2: 'default' is a number; expected is a span",
                "[keys]@zom = 'z'|line 2: there is no action 'zom'; did you mean 'zoom'?",
                "[keys]@zoom = 'Alt-z'|line 2: a terminal has no key 'Alt-z'",
                "[keys]@zoom = true|line 2: 'zoom' is no key; expected is a key",
                "[keys]@zoom = ['a', 1]|line 2: 'zoom' is no key",
                "[keys]@dif.wrap = 'a'|line 2: there is no place 'dif'; did you mean 'diff'?",
                "[keys]@'filter.accept' = 'a'|line 2: 'a' is typed as text there",
                "[keys]@always.quit = false|Ctrl-c always quits",
                "[keys]@zoom = 'f'|f is wanted twice in the context global; it does zoom, not filter",
                "[keys]@zoom = 'Z'@sort = 'Z'|Z is wanted twice in the context global; it does zoom, not sort",
                "[notifications]@bel = true|line 2: unknown key 'bel' in [notifications]; did you mean 'bell'?",
                "[notifications]@bell = 1|line 2: 'bell' is a number; expected is true or false",
                "[notifications]@command = ''|line 2: the program has no name",
                "[notifications]@on = ['stuk']|'stuk' is none of waiting, stuck, ended; did you mean 'stuck'?",
                "[views]@api = 3|line 2: 'api' is a number; expected is the words of the filter bar",
                "[views]@old = 'after:soonish'|line 2: 'after:soonish' is not a date",
            })
    void whatIsWrongIsSaid(String file, String fault) {
        String said = faults(read(file.split("@")));
        assertTrue(said.contains(fault), said);
    }

    @Test
    void aSlipDoesNotCostTheRest() {
        Settings settings = read("theme = \"dark\"", "ascii = = true", "mouse = true");
        assertTrue(faults(settings).startsWith("line 2: no TOML: "), faults(settings));
        assertEquals(1, settings.faults().size());
        assertEquals(Look.DARK, settings.preferences().look());
        assertTrue(settings.preferences().mouse());
    }

    @Test
    void noTextBreaksIt() {
        for (String text :
                List.of("\0\1", "[[[", "a = \"", "= = =\n= =\n", "\u001b[2J", "[keys]\nx = {a={b=1}}", "[a]\n[a]")) {
            assertTrue(!SettingsReader.read(text, SOURCES).faults().isEmpty(), text);
        }
    }

    @Test
    void theFileThatIsWrittenChangesNothing() throws IOException {
        try (var in = Objects.requireNonNull(SettingsFile.class.getResourceAsStream("config.toml"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(List.of(), SettingsReader.read(text, SOURCES).faults());
            String all = text.replaceAll("(?m)^# ([\"a-z.-]+ = )", "$1");
            Settings taken = SettingsReader.read(all, SOURCES);
            assertEquals(List.of(), taken.faults(), "what its comments show is right");
            assertEquals(2, taken.roots().size());
            assertEquals(1, taken.preferences().views().size());
        }
    }

    @Test
    void readOnlyIsReadAndAFaultInItForbidsEverything() {
        assertEquals(ReadOnly.NOWHERE, read("mouse = true").readOnly());
        assertEquals(new ReadOnly(true, List.of()), read("read-only = true").readOnly());
        assertEquals(
                new ReadOnly(false, List.of("~/shared")),
                read("read-only = false", "read-only-roots = [\"~/shared\"]").readOnly());
        Settings wrong = read("read-only = \"yes\"");
        assertTrue(wrong.readOnly().everywhere());
        assertTrue(faults(wrong).contains("'read-only' is a text; expected is true or false"), faults(wrong));
        assertTrue(read("read-only-roots = 7").readOnly().everywhere());
    }
}
