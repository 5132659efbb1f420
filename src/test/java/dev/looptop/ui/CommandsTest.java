package dev.looptop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.query.Fuzzy;
import dev.looptop.ui.choice.Column;
import dev.looptop.ui.choice.Look;
import dev.looptop.ui.choice.Notifications;
import dev.looptop.ui.choice.Preferences;
import dev.looptop.ui.help.Palette;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.keys.Binding;
import dev.looptop.ui.keys.Context;
import dev.looptop.ui.keys.KeyChange;
import dev.looptop.ui.keys.KeyMap;
import dev.looptop.ui.part.Wish;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CommandsTest {
    private static List<Palette.Entry> found(Script script) {
        return ((Palette) script.state().dialog().orElseThrow())
                .found(script.state().setting().preferences().recent());
    }

    private static String first(Script script) {
        return found(script).get(0).name();
    }

    @Test
    void everyActionOfThePlaceIsThereOnceWithItsKeys() {
        Script script = Script.at(120, 36).sampled().keys("3 :");
        List<Palette.Entry> all = found(script);
        Set<Action> there = all.stream()
                .map(Palette.Entry::wish)
                .filter(Wish.Do.class::isInstance)
                .map(deed -> ((Wish.Do) deed).action())
                .collect(Collectors.toSet());
        for (Binding row : KeyMap.DEFAULT.bindings()) {
            boolean here = KeyMap.around(Context.DIFF).contains(row.context());
            assertTrue(!here || row.action() == Action.PALETTE || there.contains(row.action()), row.toString());
        }
        assertEquals(
                all.size(), all.stream().map(Palette.Entry::name).distinct().count());
        assertTrue(all.stream()
                .anyMatch(e -> e.name().equals("next hunk") && e.keys().equals("]")));
    }

    @Test
    void typingFindsAndEnterRuns() {
        Script script = Script.at(120, 36).sampled().keys(":").type("zoom");
        assertEquals("zoom", first(script));
        script.keys("Enter");
        assertTrue(script.state().desk().zoomed());
        assertTrue(script.state().dialogs().none());
        assertEquals("zoom", first(script.keys(":")), "what was run last comes first");
        script.type("sort by dur").keys("Enter");
        assertEquals("duration", script.state().sessions().order().word());
        script.keys("Ctrl-p").type("theme: high").keys("Enter");
        assertEquals(Look.HIGH_CONTRAST, script.state().setting().preferences().look());
        script.keys(":").type("zzzzqq").keys("Enter");
        assertEquals("nothing here is called so", script.state().notice());
        assertTrue(script.keys("Esc").state().dialogs().none());
    }

    @Test
    void savedViewsAndKeysOfTheFileAreThere() {
        KeyMap keys = KeyMap.DEFAULT
                .rebound(List.of(
                        new KeyChange(Optional.empty(), Action.ZOOM, List.of("Z")),
                        new KeyChange(Optional.empty(), Action.MUTE, List.of())))
                .keys();
        Preferences chosen = new Preferences(
                keys,
                Look.TERMINAL,
                Map.of("apis", "project:api"),
                EnumSet.allOf(Column.class),
                Notifications.OFF,
                false,
                List.of());
        Script script = Script.at(120, 36, chosen).sampled().keys(":").type("apis");
        assertEquals("view: apis", first(script));
        script.keys("Enter");
        assertEquals(1, script.state().sessions().filter().terms().size());
        script.keys(":").type("zoom");
        assertEquals("Z", found(script).get(0).keys());
        script.keys("Ctrl-u").type("mute");
        assertEquals("", found(script).get(0).keys(), "an action without a key can be run here");
        String help = script.keys("Esc ?").type("zoom pane").frame().toString();
        assertEquals(
                List.of("Z"),
                keys.help(Context.SESSIONS).stream()
                        .filter(e -> e.words().equals("zoom pane"))
                        .flatMap(e -> e.chords().stream())
                        .toList(),
                help);
        assertTrue(script.keys("Esc Z").state().desk().zoomed());
        assertTrue(script.keys("z").state().desk().zoomed(), "the old key does nothing");
    }

    @Test
    void closerLettersScoreHigher() {
        assertTrue(Fuzzy.score("nh", "next hunk") > Fuzzy.score("nh", "neighbour up then h"));
        assertTrue(Fuzzy.score("sort", "sort by size") > Fuzzy.score("sort", "this or that"));
        assertTrue(Fuzzy.score("xq", "next hunk") < 0);
        assertEquals(0, Fuzzy.score("", "anything"));
    }
}
