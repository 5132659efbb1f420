package dev.looptop.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.cell.Style;
import dev.looptop.ui.choice.ThemeChoice;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.text.StatusWord;
import dev.looptop.ui.view.paint.Theme;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ThemeTest {
    @Test
    void everyRoleHasAStyleInEveryTheme() {
        for (ThemeChoice choice : ThemeChoice.values()) {
            for (Role role : Role.values()) {
                assertNotNull(Theme.of(choice).style(role), choice + " " + role);
            }
        }
    }

    /** Index 8 is the ground itself in Solarized dark: it may decorate, never say anything. */
    @Test
    void nothingThatMustBeReadIsBrightBlack() {
        Set<Role> decoration = Set.of(Role.BORDER, Role.BACKDROP);
        for (Role role : Role.values()) {
            Style style = Theme.of(ThemeChoice.ANSI16).style(role);
            assertTrue(style.fg() != 8 || decoration.contains(role), role + " is bright black");
            assertTrue(Set.of(-1, 0, 2, 3, 6, 7, 8, 9, 12, 13, 15).contains(style.fg()), role + " " + style.fg());
        }
    }

    @Test
    void withoutColourThereIsNone() {
        for (Role role : Role.values()) {
            Style style = Theme.of(ThemeChoice.MONO).style(role);
            assertEquals(Style.DEFAULT, style.fg(), role.name());
            assertEquals(Style.DEFAULT, style.bg(), role.name());
        }
    }

    @Test
    void theGroundOfTheTerminalIsNeverPaintedUnderText() {
        for (ThemeChoice choice : ThemeChoice.values()) {
            assertEquals(Style.DEFAULT, Theme.of(choice).style(Role.TEXT).bg());
            assertEquals(Style.DEFAULT, Theme.of(choice).style(Role.DIM).bg());
        }
    }

    @Test
    void everyStatusHasItsOwnGlyphInBothSets() {
        Set<String> glyphs = new HashSet<>();
        Set<String> words = new HashSet<>();
        for (StatusWord word : StatusWord.values()) {
            assertTrue(glyphs.add(word.glyph(false)), word + " shares its glyph");
            assertTrue(words.add(word.word()), word + " shares its word");
            assertTrue(word.word().length() <= 5, word.word());
            assertTrue(word.glyph(true).charAt(0) < 0x7f && word.glyph(true).length() == 1, word + " in ASCII");
        }
    }
}
