package dev.looptop.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.looptop.cell.Style;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTraitsTest {
    private static Map<String, String> environment(String text) {
        return Stream.of(text.split(" "))
                .filter(pair -> pair.contains("="))
                .collect(Collectors.toMap(pair -> pair.split("=")[0], pair -> (pair + " ").split("=")[1].strip()));
    }

    @ParameterizedTest
    @CsvSource({
        "TERM=xterm-256color, INDEXED256, false",
        "TERM=xterm-256color COLORTERM=truecolor, TRUE, false",
        "TERM=xterm COLORTERM=24bit, TRUE, false",
        "TERM=xterm, ANSI16, false",
        "'', ANSI16, false",
        "TERM=linux COLORTERM=truecolor, ANSI16, false",
        "TERM=dumb, NONE, false",
        "TERM=xterm-kitty COLORTERM=truecolor NO_COLOR=1, NONE, true",
        "TERM=xterm-256color NO_COLOR=, INDEXED256, false",
        "TERM=xterm-kitty COLORTERM=truecolor, TRUE, true",
        "TERM=xterm-256color TERM_PROGRAM=WezTerm, INDEXED256, true",
        "TERM=foot-extra COLORTERM=truecolor, TRUE, true",
        "TERM=alacritty COLORTERM=truecolor, TRUE, true",
        "TERM=xterm-256color WT_SESSION=x, TRUE, true",
        "TERM=tmux-256color TMUX=/t TERM_PROGRAM=tmux TERM_PROGRAM_VERSION=3.4, INDEXED256, true",
        "TERM=tmux-256color TMUX=/t TERM_PROGRAM=tmux TERM_PROGRAM_VERSION=3.3a, INDEXED256, false",
        "TERM=tmux-256color TMUX=/t TERM_PROGRAM=tmux TERM_PROGRAM_VERSION=next-3.5, INDEXED256, true",
        "TERM=tmux-256color TMUX=/t TERM_PROGRAM=tmux TERM_PROGRAM_VERSION=?, INDEXED256, false",
        "TERM=screen-256color TMUX=/t KITTY_WINDOW_ID=1, INDEXED256, false",
        "TERM=screen STY=1 ALACRITTY_WINDOW_ID=1, ANSI16, false"
    })
    void areReadFromTheEnvironment(String variables, ColourDepth colours, boolean synchronizes) {
        assertEquals(new TerminalTraits(colours, synchronizes), TerminalTraits.of(environment(variables)));
    }

    @Test
    void findsNearestColours() {
        assertEquals(196, ColourDepth.INDEXED256.nearest(Style.rgb(0xff0000)));
        assertEquals(232 + 12, ColourDepth.INDEXED256.nearest(Style.rgb(0x808080)));
        assertEquals(9, ColourDepth.ANSI16.nearest(196));
        assertEquals(7, ColourDepth.ANSI16.nearest(7));
        assertEquals(-1, ColourDepth.NONE.nearest(7));
        assertEquals(-1, ColourDepth.TRUE.nearest(-1));
        for (int index = 16; index < 256; index++) {
            int back = ColourDepth.INDEXED256.nearest(Style.rgb(ColourDepth.rgbOf(index)));
            assertEquals(ColourDepth.rgbOf(index), ColourDepth.rgbOf(back));
        }
    }
}
