package dev.looptop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.looptop.cell.Frame;
import dev.looptop.diff.Patch;
import dev.looptop.model.Outcome;
import dev.looptop.model.SessionRow;
import dev.looptop.model.State;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.keys.Binding;
import dev.looptop.ui.keys.Context;
import dev.looptop.ui.keys.KeyMap;
import dev.looptop.ui.keys.Pointer;
import dev.looptop.ui.list.SessionList;
import dev.looptop.ui.part.Msg;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Any keys, sizes and changes in any order: no exception, no frame of the wrong size, no selection without a row. */
class MonkeyTest {
    private static final int ROUNDS = 40;
    private static final int STEPS = 150;

    @Test
    void nothingThatHappensBreaksIt() {
        for (long seed = 1; seed <= ROUNDS; seed++) {
            Random random = new Random(seed);
            List<String> played = new ArrayList<>();
            Script script = Script.at(120, 36).sampled();
            try {
                for (int step = 0; step < STEPS; step++) {
                    played.add(play(script, random));
                    check(script);
                }
            } catch (RuntimeException | AssertionError e) {
                fail("seed " + seed + " after " + played, e);
            }
        }
    }

    private static String play(Script script, Random random) {
        int what = random.nextInt(20);
        if (what == 0) {
            Msg.Resized size = new Msg.Resized(1 + random.nextInt(220), 1 + random.nextInt(60));
            script.send(size);
            return size.toString();
        }
        if (what == 1) {
            script.rows(List.of(changed(random)));
            return "changed";
        }
        if (what == 2) {
            int gone = 1 + random.nextInt(50);
            script.send(new Msg.RowsChanged(List.of(), List.of(SampleSessions.id("codeloops", gone))));
            return "gone " + gone;
        }
        if (what == 3) {
            script.state()
                    .diff()
                    .wanted()
                    .ifPresent(key -> script.send(new Msg.PatchLoaded(
                            key, random.nextBoolean() ? SamplePatch.patch() : Patch.EMPTY, "none")));
            return "patch";
        }
        if (what == 4) {
            script.type(random.nextBoolean() ? "a(" : "project:api ");
            return "typed";
        }
        if (what == 5) {
            Pointer.Kind[] kinds = Pointer.Kind.values();
            Pointer pointer = new Pointer(kinds[random.nextInt(kinds.length)], random.nextInt(220), random.nextInt(60));
            script.send(new Msg.Pointed(pointer));
            return pointer.toString();
        }
        if (what == 6) {
            script.send(new Msg.Pinned(Set.of(SampleSessions.id("codeloops", 1 + random.nextInt(50)))));
            return "pinned";
        }
        Context here = script.state().context();
        boolean known = random.nextBoolean();
        List<Binding> bindings = KeyMap.DEFAULT.bindings().stream()
                .filter(binding -> !known || binding.context() == here || !here.isOverlay())
                .toList();
        Binding binding = bindings.get(random.nextInt(bindings.size()));
        String chord = binding.chords().get(random.nextInt(binding.chords().size()));
        script.keys(chord);
        return chord;
    }

    private static SessionRow changed(Random random) {
        State state = State.values()[random.nextInt(5)];
        Outcome outcome = state == State.ENDED ? Outcome.FAILED : Outcome.NONE;
        return SampleSessions.row(
                1 + random.nextInt(50),
                "codeloops",
                "api",
                "折れ線\u001b[2J\u202e\u0085グラフ changed\u0000",
                random.nextInt(2000),
                random.nextInt(3),
                Duration.ofSeconds(random.nextInt(900_000) - 1000),
                state,
                outcome);
    }

    private static void check(Script script) {
        UiState state = script.state();
        Frame frame = script.frame();
        assertEquals(state.setting().columns(), frame.width());
        assertEquals(state.setting().rows(), frame.height());
        assertHarmless(frame);
        SessionList list = state.sessions();
        assertEquals(list.selected(), list.selectedRow().map(SessionRow::id));
        if (list.cursor() >= 0 && state.layout().shows(Pane.SESSIONS)) {
            int row = list.cursor() - list.offset();
            assertTrue(row >= 0 && row < list.height(), "the cursor is on screen: " + row + " of " + list.height());
        }
    }

    private static void assertHarmless(Frame frame) {
        for (int row = 0; row < frame.height(); row++) {
            for (int column = 0; column < frame.width(); column++) {
                String cell = frame.text(column, row);
                assertTrue(
                        cell.codePoints().noneMatch(c -> Character.isISOControl(c) || c >= 0x202a && c <= 0x202e),
                        () -> "a control character in "
                                + cell.codePoints().boxed().toList());
            }
        }
    }
}
