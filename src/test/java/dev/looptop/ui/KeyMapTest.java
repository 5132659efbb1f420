package dev.looptop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.gate.GateLook;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.keys.Binding;
import dev.looptop.ui.keys.Chord;
import dev.looptop.ui.keys.Context;
import dev.looptop.ui.keys.Key;
import dev.looptop.ui.keys.KeyMap;
import dev.looptop.ui.part.Msg;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyMapTest {
    @Test
    void noKeyIsBoundTwiceInAContext() {
        Set<String> seen = new HashSet<>();
        for (Binding binding : KeyMap.DEFAULT.bindings()) {
            for (String chord : binding.chords()) {
                assertTrue(
                        seen.add(binding.context() + " " + Chord.key(chord)),
                        binding.context() + " binds " + chord + " twice");
            }
        }
    }

    @Test
    void everyActionIsBound() {
        Set<Action> left = EnumSet.allOf(Action.class);
        KeyMap.DEFAULT.bindings().forEach(binding -> left.remove(binding.action()));
        assertEquals(Set.of(), left);
    }

    @Test
    void theInnermostContextWins() {
        assertEquals(Optional.of(Action.NARROW), KeyMap.DEFAULT.lookup(Context.SESSIONS, Key.of('/')));
        assertEquals(Optional.of(Action.SEARCH), KeyMap.DEFAULT.lookup(Context.DIFF, Key.of('/')));
        assertEquals(Optional.of(Action.DOWN), KeyMap.DEFAULT.lookup(Context.DIFF, Key.of('j')));
        assertEquals(
                Optional.empty(), KeyMap.DEFAULT.lookup(Context.GATE, Key.of(']')), "dialogs hide the panes' keys");
        assertEquals(Optional.of(Action.STATISTICS), KeyMap.DEFAULT.lookup(Context.GATE, Key.of('S')));
        assertEquals(Optional.empty(), KeyMap.DEFAULT.lookup(Context.FILTER, Key.of('S')), "a field takes letters");
        assertEquals(Optional.of(Action.SEARCH_ALL), KeyMap.DEFAULT.lookup(Context.FILTER, Key.ctrl('f')));
        assertEquals(Optional.of(Action.QUIT), KeyMap.DEFAULT.lookup(Context.FILTER, Key.ctrl('c')));
    }

    @Test
    void shiftSaysNothingAboutACharacter() {
        Key shifted = new Key(Key.Name.CHARACTER, 'G', false, false, true);
        assertEquals(Optional.of(Action.END), KeyMap.DEFAULT.lookup(Context.SESSIONS, shifted));
        Key back = new Key(Key.Name.TAB, 0, false, false, true);
        assertEquals(Optional.of(Action.PREVIOUS_PANE), KeyMap.DEFAULT.lookup(Context.SESSIONS, back));
    }

    @Test
    void enterNeverDecidesAtAGate() {
        Script script = Script.at(120, 36).sampled().keys("Enter Enter");
        assertTrue(script.state().dialog().orElseThrow() instanceof GateLook);
        script.keys("Enter");
        assertTrue(script.state().dialog().orElseThrow() instanceof GateLook);
        assertEquals("Enter decides nothing here; Esc closes", script.state().notice());
    }

    @Test
    void keysWithTheSameWordsAreOneRow() {
        String table = KeyMap.DEFAULT.readmeTable();
        assertTrue(table.contains("| `g` `Home` `G` `End` | top, end |"), table);
        assertTrue(table.startsWith("| where | keys | does |\n|---|---|---|\n"), table);
        assertFalse(table.contains("||"), table);
    }

    @Test
    void everyHintIsAKeyThatWorksThere() {
        for (Context context : Context.values()) {
            for (KeyMap.Entry entry : KeyMap.DEFAULT.hints(context)) {
                entry.chords()
                        .forEach(chord -> assertTrue(
                                KeyMap.DEFAULT.lookup(context, Chord.key(chord)).isPresent(), context + " " + chord));
            }
        }
    }

    @Test
    void altIsEscAndTheKey() {
        Script script = Script.at(120, 36).sampled().keys("Enter Enter");
        script.send(new Msg.KeyPressed(new Key(Key.Name.CHARACTER, '4', false, true, false)));
        assertTrue(script.state().dialogs().none());
        assertEquals(Pane.LIVE, script.state().desk().focus());
    }
}
