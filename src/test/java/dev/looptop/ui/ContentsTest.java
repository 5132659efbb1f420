package dev.looptop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.model.SessionId;
import dev.looptop.query.Term;
import dev.looptop.ui.part.Cmd;
import dev.looptop.ui.part.Msg;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Conditions that look into sessions. */
class ContentsTest {
    private static final SessionId STUCK = SampleSessions.id("codeloops", 2);

    private static Script filtered(String words) {
        return Script.at(120, 36).sampled().keys("f").type(words).keys("Enter");
    }

    private static Cmd.FindHolding asked(Script script) {
        List<Cmd> commands = script.commands();
        return assertInstanceOf(Cmd.FindHolding.class, commands.get(commands.size() - 1));
    }

    @Test
    void whatIsTypedIsLookedForOnEnterAmongTheSessionsThatTheRestLetsThrough() {
        Script script = filtered("project:api //sleep");
        Cmd.FindHolding find = asked(script);
        assertEquals(List.of(Term.of(Term.Key.CONTENT, "sleep")), find.terms());
        assertTrue(find.sessions().contains(STUCK));
        assertTrue(find.sessions().size() < SampleSessions.rows().size());
        assertEquals(0, script.state().sessions().matching());
    }

    @Test
    void sessionsComeInAsTheyAreFound() {
        Script script = filtered("//sleep");
        Term term = asked(script).terms().get(0);
        script.send(new Msg.Holding(term, List.of(STUCK), "looked through 12 of 42"));
        assertEquals(1, script.state().sessions().matching());
        assertEquals("looked through 12 of 42", script.state().notice());

        script.keys("0").send(new Msg.Holding(term, List.of(STUCK), "late"));
        assertEquals(SampleSessions.rows().size(), script.state().sessions().matching());
    }

    @Test
    void theOppositeHidesWhatHoldsIt() {
        Script script = filtered("!file:retry.py");
        Term term = asked(script).terms().get(0);
        assertEquals("!file:retry.py", term.label());
        script.send(new Msg.Holding(term, List.of(STUCK), ""));
        assertEquals(SampleSessions.rows().size() - 1, script.state().sessions().matching());
    }
}
