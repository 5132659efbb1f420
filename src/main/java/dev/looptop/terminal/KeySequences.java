package dev.looptop.terminal;

import dev.looptop.ui.keys.Key;
import dev.looptop.ui.keys.Key.Name;
import dev.looptop.ui.keys.Pointer;
import java.util.Optional;

/** What the sequences mean that terminals of the VT family send for keys (xterm, rxvt, Linux console, kitty). */
final class KeySequences {
    private KeySequences() {}

    /**
     * The key of a CSI sequence.
     *
     * @param parameters what stands between {@code CSI} and the last character
     * @param last the last character
     * @return empty for a sequence that is no key or an unknown one
     */
    static Optional<Key> csi(String parameters, char last) {
        int[] numbers = numbers(parameters);
        int modifiers = numbers.length > 1 ? numbers[1] : 1;
        return switch (last) {
            case '~' -> tilde(numbers, modifiers);
            case 'u' -> character(numbers.length > 0 ? numbers[0] : 0, modifiers);
            case 'Z' -> Optional.of(new Key(Name.TAB, 0, false, false, true));
            case 'a', 'b', 'c', 'd' -> letter(Character.toUpperCase(last)).map(name -> named(name, 2));
            // A first number other than 1 makes it an answer, as the cursor's place (R), not a key.
            default ->
                letter(last)
                        .filter(name -> numbers.length == 0 || numbers[0] == 1)
                        .map(name -> named(name, modifiers));
        };
    }

    /** The key of an SS3 sequence ({@code ESC O} and one character). */
    static Optional<Key> ss3(char last) {
        if (last == 'M') {
            return Optional.of(Key.of(Name.ENTER));
        }
        if (last >= 'j' && last <= 'y') {
            return Optional.of(Key.of(last - 'j' + '*'));
        }
        if (last >= 'a' && last <= 'd') {
            return letter(Character.toUpperCase(last)).map(name -> named(name, 5));
        }
        return letter(last).map(Key::of);
    }

    /** The F key of a Linux console sequence ({@code CSI [} and a letter from A to E). */
    static Optional<Key> console(char last) {
        return last >= 'A' && last <= 'E' ? Optional.of(Key.of(function(last - 'A' + 1))) : Optional.empty();
    }

    /**
     * What an SGR mouse report says: button, column and row from 1; its last letter tells press from release. Bits 2 to 4
     * of the button are modifiers, bit 5 says that it moved, bit 6 that it is the wheel.
     */
    static Optional<Pointer> mouse(String report, boolean released) {
        int[] numbers = numbers(report);
        if (numbers.length != 3 || numbers[1] < 1 || numbers[2] < 1) {
            return Optional.empty();
        }
        int button = numbers[0] & ~0b11100;
        Optional<Pointer.Kind> kind = switch (button) {
            case 0 -> Optional.of(released ? Pointer.Kind.RELEASE : Pointer.Kind.PRESS);
            case 32 -> Optional.of(Pointer.Kind.DRAG);
            case 64 -> Optional.of(Pointer.Kind.WHEEL_UP);
            case 65 -> Optional.of(Pointer.Kind.WHEEL_DOWN);
            default -> Optional.empty();
        };
        return kind.map(what -> new Pointer(what, numbers[1] - 1, numbers[2] - 1));
    }

    private static Optional<Name> letter(char last) {
        return switch (last) {
            case 'A' -> Optional.of(Name.UP);
            case 'B' -> Optional.of(Name.DOWN);
            case 'C' -> Optional.of(Name.RIGHT);
            case 'D' -> Optional.of(Name.LEFT);
            case 'H' -> Optional.of(Name.HOME);
            case 'F' -> Optional.of(Name.END);
            case 'P', 'Q', 'R', 'S' -> Optional.of(function(last - 'P' + 1));
            default -> Optional.empty();
        };
    }

    private static Optional<Key> tilde(int[] numbers, int modifiers) {
        int number = numbers.length == 0 ? 0 : numbers[0];
        if (number == 27 && numbers.length == 3) {
            return character(numbers[2], modifiers);
        }
        Optional<Name> name = switch (number) {
            case 1, 7 -> Optional.of(Name.HOME);
            case 2 -> Optional.of(Name.INSERT);
            case 3 -> Optional.of(Name.DELETE);
            case 4, 8 -> Optional.of(Name.END);
            case 5 -> Optional.of(Name.PAGE_UP);
            case 6 -> Optional.of(Name.PAGE_DOWN);
            case 11, 12, 13, 14, 15 -> Optional.of(function(number - 10));
            case 17, 18, 19, 20, 21 -> Optional.of(function(number - 11));
            case 23, 24 -> Optional.of(function(number - 12));
            default -> Optional.empty();
        };
        return name.map(known -> named(known, modifiers));
    }

    /** A key given by its code point and modifiers, as modifyOtherKeys and kitty send it. */
    private static Optional<Key> character(int codePoint, int modifiers) {
        switch (codePoint) {
            case 9:
                return Optional.of(named(Name.TAB, modifiers));
            case 10, 13:
                return Optional.of(named(Name.ENTER, modifiers));
            case 27:
                return Optional.of(named(Name.ESCAPE, modifiers));
            case 8, 127:
                return Optional.of(named(Name.BACKSPACE, modifiers));
            default:
                break;
        }
        if (codePoint < ' ' || codePoint >= 0xD800 && codePoint < 0xF900 || codePoint > Character.MAX_CODE_POINT) {
            return Optional.empty();
        }
        boolean ctrl = (modifiers - 1 & 4) != 0;
        boolean shift = (modifiers - 1 & 1) != 0;
        int typed = ctrl ? Character.toLowerCase(codePoint) : shift ? Character.toUpperCase(codePoint) : codePoint;
        return Optional.of(new Key(Name.CHARACTER, typed, ctrl, (modifiers - 1 & 2) != 0, false));
    }

    /** A named key with the modifiers as xterm numbers them: 1 plus 1 for Shift, 2 for Alt, 4 for Ctrl. */
    private static Key named(Name name, int modifiers) {
        int bits = Math.max(0, modifiers - 1);
        return new Key(name, 0, (bits & 4) != 0, (bits & 2) != 0, (bits & 1) != 0);
    }

    private static Name function(int number) {
        return Name.values()[Name.F1.ordinal() + number - 1];
    }

    /** The numbers between semicolons; an empty one is 1, sub-numbers behind a colon are left out. */
    private static int[] numbers(String parameters) {
        if (parameters.isEmpty()) {
            return new int[0];
        }
        String[] parts = parameters.split(";", -1);
        int[] numbers = new int[Math.min(parts.length, 4)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(parts[i]);
        }
        return numbers;
    }

    private static int number(String part) {
        int value = 0;
        int digits = 0;
        while (digits < part.length() && digits < 7 && Character.isDigit(part.charAt(digits))) {
            value = value * 10 + part.charAt(digits) - '0';
            digits++;
        }
        return digits == 0 ? 1 : value;
    }
}
