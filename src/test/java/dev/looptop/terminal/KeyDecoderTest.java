package dev.looptop.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.ui.keys.Key;
import dev.looptop.ui.keys.Key.Name;
import dev.looptop.ui.keys.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyDecoderTest {
    private static final String ESC = "\u001b";

    private static List<Input> decode(byte[] bytes, int... pieces) {
        List<Input> inputs = new ArrayList<>();
        KeyDecoder decoder = new KeyDecoder(inputs::add);
        int from = 0;
        for (int i = 0; from < bytes.length; i++) {
            int count = pieces.length == 0 ? bytes.length : Math.min(pieces[i % pieces.length], bytes.length - from);
            decoder.accept(java.util.Arrays.copyOfRange(bytes, from, from + count), count);
            from += count;
        }
        if (decoder.timeoutMillis() > 0) {
            decoder.timeout();
        }
        assertEquals(0, decoder.timeoutMillis());
        return inputs;
    }

    /** However the bytes are split, the same comes out. */
    private static List<Input> decode(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<Input> whole = decode(bytes, new int[0]);
        for (int split = 1; split < Math.min(bytes.length, 40); split++) {
            assertEquals(whole, decode(bytes, split, bytes.length), "split at " + split);
        }
        assertEquals(whole, decode(bytes, 1), "byte by byte");
        return whole;
    }

    private static void assertKeys(String text, Key... keys) {
        List<Input> wanted = new ArrayList<>();
        for (Key key : keys) {
            wanted.add(new Input.Pressed(key));
        }
        assertEquals(wanted, decode(text));
    }

    private static Key with(Name name, boolean ctrl, boolean alt, boolean shift) {
        return new Key(name, 0, ctrl, alt, shift);
    }

    private static Key alt(int character) {
        return new Key(Name.CHARACTER, character, false, true, false);
    }

    @Test
    void printableKeys() {
        assertKeys(
                "aZ~ é漢👍",
                Key.of('a'),
                Key.of('Z'),
                Key.of('~'),
                Key.of(' '),
                Key.of('é'),
                Key.of('漢'),
                Key.of(0x1F44D));
    }

    @Test
    void controlKeys() {
        assertKeys("\u0003\u001a\u0001\u0000", Key.ctrl('c'), Key.ctrl('z'), Key.ctrl('a'), Key.ctrl(' '));
        assertKeys(
                "\r\n\t\u007f\u0008",
                Key.of(Name.ENTER),
                Key.of(Name.ENTER),
                Key.of(Name.TAB),
                Key.of(Name.BACKSPACE),
                Key.of(Name.BACKSPACE));
        assertKeys("\u001c\u001f", Key.ctrl('\\'), Key.ctrl('_'));
    }

    @Test
    void namedKeys() {
        assertKeys(
                ESC + "[A" + ESC + "[B" + ESC + "OC" + ESC + "OD",
                Key.of(Name.UP),
                Key.of(Name.DOWN),
                Key.of(Name.RIGHT),
                Key.of(Name.LEFT));
        assertKeys(
                ESC + "[H" + ESC + "OF" + ESC + "[1~" + ESC + "[4~" + ESC + "[7~" + ESC + "[8~",
                Key.of(Name.HOME),
                Key.of(Name.END),
                Key.of(Name.HOME),
                Key.of(Name.END),
                Key.of(Name.HOME),
                Key.of(Name.END));
        assertKeys(
                ESC + "[2~" + ESC + "[3~" + ESC + "[5~" + ESC + "[6~",
                Key.of(Name.INSERT),
                Key.of(Name.DELETE),
                Key.of(Name.PAGE_UP),
                Key.of(Name.PAGE_DOWN));
        assertKeys(
                ESC + "OP" + ESC + "[15~" + ESC + "[17~" + ESC + "[21~" + ESC + "[24~" + ESC + "[[B",
                Key.of(Name.F1),
                Key.of(Name.F5),
                Key.of(Name.F6),
                Key.of(Name.F10),
                Key.of(Name.F12),
                Key.of(Name.F2));
    }

    @Test
    void modifiers() {
        assertKeys(
                ESC + "[1;5A" + ESC + "[1;2B" + ESC + "[1;3C" + ESC + "[5;6~" + ESC + "[1;5P",
                with(Name.UP, true, false, false),
                with(Name.DOWN, false, false, true),
                with(Name.RIGHT, false, true, false),
                with(Name.PAGE_UP, true, false, true),
                with(Name.F1, true, false, false));
        assertKeys(ESC + "[Z", with(Name.TAB, false, false, true));
        assertKeys(
                ESC + "[27;5;13~" + ESC + "[97;5u" + ESC + "[103;2u",
                with(Name.ENTER, true, false, false),
                Key.ctrl('a'),
                Key.of('G'));
    }

    @Test
    void escapeAndAlt() {
        assertKeys(ESC, Key.of(Name.ESCAPE));
        assertKeys(ESC + ESC, Key.of(Name.ESCAPE), Key.of(Name.ESCAPE));
        assertKeys(
                ESC + "x" + ESC + "é" + ESC + "\r" + "y",
                alt('x'),
                alt('é'),
                with(Name.ENTER, false, true, false),
                Key.of('y'));
        assertKeys(ESC + "[", alt('['));
        assertKeys(ESC + "O", alt('O'));
        assertKeys(ESC + "P", alt('P'));
        assertKeys(ESC + ESC + "[A", Key.of(Name.ESCAPE), Key.of(Name.UP));
    }

    @Test
    void waitsShortlyForEscapeAndLongerForSequences() {
        KeyDecoder decoder = new KeyDecoder(input -> {});
        assertEquals(0, decoder.timeoutMillis());
        decoder.accept(new byte[] {0x1B}, 1);
        assertEquals(KeyDecoder.ESCAPE_MILLIS, decoder.timeoutMillis());
        decoder.accept(new byte[] {'['}, 1);
        assertEquals(KeyDecoder.SEQUENCE_MILLIS, decoder.timeoutMillis());
        decoder.accept(new byte[] {'A'}, 1);
        assertEquals(0, decoder.timeoutMillis());
    }

    @Test
    void whatMeansNothingVanishes() {
        assertKeys(ESC + "[<2;10;5Ma" + ESC + "[<1;10;5mb", Key.of('a'), Key.of('b'));
        assertKeys(ESC + "[M !!c", Key.of('c'));
        assertKeys(ESC + "[?62;1;6cd" + ESC + "[>41;354;0ce" + ESC + "[12;40Rf", Key.of('d'), Key.of('e'), Key.of('f'));
        assertKeys(
                ESC + "]11;rgb:0000/0000/0000" + ESC + "\\g" + ESC + "]10;x\u0007h" + ESC + "P1+r" + ESC + "\\i",
                Key.of('g'),
                Key.of('h'),
                Key.of('i'));
        assertKeys(ESC + "[" + "1;".repeat(5000) + "z" + "j", Key.of('j'));
        assertKeys(ESC + "[99~" + ESC + "[;;;Ak", Key.of(Name.UP), Key.of('k'));
    }

    @Test
    void brokenUtf8Vanishes() {
        byte[] bytes = {
            (byte) 0xC3,
            'a',
            (byte) 0x80,
            (byte) 0xFF,
            (byte) 0xE6,
            (byte) 0xBC,
            'b',
            (byte) 0xED,
            (byte) 0xA0,
            (byte) 0x80,
            'c'
        };
        assertEquals(
                List.of(new Input.Pressed(Key.of('a')), new Input.Pressed(Key.of('b')), new Input.Pressed(Key.of('c'))),
                decode(bytes, 1));
        assertEquals(List.of(), decode(new byte[] {(byte) 0xC2, (byte) 0x9B}, 1));
    }

    @Test
    void pastesComeWhole() {
        assertEquals(
                List.of(new Input.Pasted("q\r" + ESC + "[A" + ESC + "[20x漢"), new Input.Pressed(Key.of('z'))),
                decode(ESC + "[200~q\r" + ESC + "[A" + ESC + "[20x漢" + ESC + "[201~z"));
        assertEquals(List.of(new Input.Pasted("cut short")), decode(ESC + "[200~cut short"));
        assertEquals(List.of(), decode(ESC + "[200~" + ESC + "[201~"));
    }

    @Test
    void pastesAreBounded() {
        byte[] bytes = (ESC + "[200~" + "x".repeat(3 << 20) + ESC + "[201~y").getBytes(StandardCharsets.US_ASCII);
        List<Input> inputs = decode(bytes, new int[0]);
        assertEquals(new Input.Pasted("x".repeat(KeyDecoder.PASTE_LIMIT)), inputs.get(0));
        assertEquals(new Input.Pressed(Key.of('y')), inputs.get(1));
    }

    @Test
    void theMouse() {
        assertEquals(
                List.of(
                        new Input.Pointed(new Pointer(Pointer.Kind.PRESS, 11, 4)),
                        new Input.Pointed(new Pointer(Pointer.Kind.DRAG, 299, 4)),
                        new Input.Pointed(new Pointer(Pointer.Kind.RELEASE, 299, 4)),
                        new Input.Pointed(new Pointer(Pointer.Kind.WHEEL_UP, 0, 0)),
                        new Input.Pointed(new Pointer(Pointer.Kind.WHEEL_DOWN, 0, 0))),
                decode("\u001b[<0;12;5M\u001b[<32;300;5M\u001b[<0;300;5m\u001b[<80;1;1M\u001b[<65;1;1M"));
        assertEquals(List.of(), decode("\u001b[<2;12;5M\u001b[<0;0;5M\u001b[<0;1M\u001b[<M\u001b[<;;M"));
    }

    @Test
    void focus() {
        assertEquals(List.of(new Input.Focused(true), new Input.Focused(false)), decode(ESC + "[I" + ESC + "[O"));
    }

    @Test
    void anyBytesAnySplitNeverFailsAndAlwaysComesBackToKeys() {
        for (long seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(60)];
            String likely = ESC + ESC + ESC + "[[O]P;;0123456789~MARI<?u";
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte)
                        (random.nextInt(3) == 0 ? random.nextInt(256) : likely.charAt(random.nextInt(likely.length())));
            }
            List<Input> whole = decode(bytes, new int[0]);
            assertEquals(whole, decode(bytes, 1 + random.nextInt(9), 1 + random.nextInt(5)), "seed " + seed);
            for (Input input : whole) {
                assertTrue(
                        !(input instanceof Input.Pressed pressed)
                                || pressed.key().name() != Name.UNKNOWN,
                        "seed " + seed);
            }
        }
    }
}
