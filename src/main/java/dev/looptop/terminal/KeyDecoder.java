package dev.looptop.terminal;

import dev.looptop.ui.keys.Key;
import dev.looptop.ui.keys.Key.Name;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Bytes of a terminal to keys, pastes and focus changes. Takes bytes in pieces of any size; what is unfinished waits
 * for more, or for {@link #timeout}. Sequences that mean nothing to us, mouse reports among them, vanish without a
 * trace of their characters. For one thread.
 */
final class KeyDecoder {
    /** Silence after which a lone Escape byte is the Escape key, in milliseconds. */
    static final int ESCAPE_MILLIS = 30;
    /** Silence after which any other unfinished sequence is given up, in milliseconds. */
    static final int SEQUENCE_MILLIS = 250;
    /** Silence after which an unfinished paste is taken as it is, in milliseconds. */
    static final int PASTE_MILLIS = 2_000;
    /** Most bytes of one paste; the rest is dropped. */
    static final int PASTE_LIMIT = 1 << 20;

    private static final int SEQUENCE_LIMIT = 256;
    private static final int ESC = 0x1B;
    private static final byte[] PASTE_END = "\u001b[201~".getBytes(StandardCharsets.US_ASCII);

    private enum Stage {
        GROUND,
        ESCAPE,
        CSI,
        CONSOLE,
        SS3,
        CHARACTER,
        OLD_MOUSE,
        REPLY,
        REPLY_END,
        PASTE
    }

    private final Consumer<Input> out;
    private final StringBuilder parameters = new StringBuilder();
    private final byte[] character = new byte[4];
    private final ByteArrayOutputStream paste = new ByteArrayOutputStream();
    private Stage stage = Stage.GROUND;
    private boolean alt;
    private int length;
    private int missing;
    private int ending;

    /** Hands everything it understands to {@code out}. */
    KeyDecoder(Consumer<Input> out) {
        this.out = out;
    }

    /** Takes {@code count} bytes from the start of {@code bytes}. */
    void accept(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            accept(bytes[i] & 0xFF);
        }
    }

    /** After how many milliseconds of silence {@link #timeout} is to be called; 0 if nothing is unfinished. */
    int timeoutMillis() {
        return switch (stage) {
            case GROUND -> 0;
            case ESCAPE -> ESCAPE_MILLIS;
            case PASTE -> PASTE_MILLIS;
            default -> SEQUENCE_MILLIS;
        };
    }

    /** Nothing more came: what is unfinished is a key of its own, a paste cut short, or nothing. */
    void timeout() {
        Stage given = stage;
        stage = Stage.GROUND;
        if (given == Stage.ESCAPE) {
            press(Key.of(Name.ESCAPE));
        } else if (given == Stage.CSI && parameters.length() == 0) {
            press(new Key(Name.CHARACTER, '[', false, true, false));
        } else if (given == Stage.SS3) {
            press(new Key(Name.CHARACTER, 'O', false, true, false));
        } else if (given == Stage.REPLY && length == 0) {
            press(new Key(Name.CHARACTER, missing, false, true, false));
        } else if (given == Stage.PASTE) {
            endPaste();
        }
        alt = false;
    }

    private void accept(int value) {
        switch (stage) {
            case GROUND -> ground(value);
            case ESCAPE -> escape(value);
            case CSI -> csi(value);
            case CONSOLE -> finish(() -> KeySequences.console((char) value).ifPresent(this::press));
            case SS3 -> ss3(value);
            case CHARACTER -> character(value);
            case OLD_MOUSE -> oldMouse();
            case REPLY -> reply(value);
            case REPLY_END -> endReply(value);
            case PASTE -> paste(value);
        }
    }

    private void finish(Runnable end) {
        stage = Stage.GROUND;
        end.run();
        alt = false;
    }

    private void ground(int value) {
        if (value == ESC) {
            stage = Stage.ESCAPE;
        } else if (value < 0x80) {
            press(single(value));
            alt = false;
        } else {
            length = 0;
            missing = value >= 0xF0 && value < 0xF5 ? 3 : value >= 0xE0 ? 2 : value >= 0xC2 ? 1 : 0;
            if (missing > 0 && value < 0xF5) {
                character[length++] = (byte) value;
                stage = Stage.CHARACTER;
            } else {
                alt = false;
            }
        }
    }

    private static Key single(int value) {
        if (value >= ' ' && value < 0x7F) {
            return Key.of(value);
        }
        return switch (value) {
            case 0x00 -> Key.ctrl(' ');
            case 0x08, 0x7F -> Key.of(Name.BACKSPACE);
            case 0x09 -> Key.of(Name.TAB);
            case 0x0A, 0x0D -> Key.of(Name.ENTER);
            default -> Key.ctrl(value <= 0x1A ? value + 0x60 : value + 0x40);
        };
    }

    private void character(int value) {
        if ((value & 0xC0) != 0x80) {
            stage = Stage.GROUND;
            alt = false;
            accept(value);
            return;
        }
        character[length++] = (byte) value;
        if (--missing == 0) {
            String text = new String(character, 0, length, StandardCharsets.UTF_8);
            int codePoint = text.codePointAt(0);
            boolean printable = text.codePointCount(0, text.length()) == 1
                    && codePoint != 0xFFFD
                    && !Character.isISOControl(codePoint);
            finish(() -> {
                if (printable) {
                    press(Key.of(codePoint));
                }
            });
        }
    }

    private void escape(int value) {
        parameters.setLength(0);
        switch (value) {
            case ESC -> press(Key.of(Name.ESCAPE));
            case '[' -> stage = Stage.CSI;
            case 'O' -> stage = Stage.SS3;
            case 'P', ']', '^', '_', 'X' -> {
                missing = value;
                length = 0;
                stage = Stage.REPLY;
            }
            default -> {
                stage = Stage.GROUND;
                alt = true;
                ground(value);
            }
        }
    }

    private void csi(int value) {
        if (value == ESC) {
            stage = Stage.ESCAPE;
        } else if (parameters.length() == 0 && value == '[') {
            stage = Stage.CONSOLE;
        } else if (parameters.length() == 0 && value == 'M') {
            missing = 3;
            stage = Stage.OLD_MOUSE;
        } else if (value >= 0x40 && value <= 0x7E) {
            finish(() -> endCsi(parameters.toString(), (char) value));
        } else if (value >= 0x20 && value < 0x40) {
            if (parameters.length() < SEQUENCE_LIMIT) {
                parameters.append((char) value);
            }
        } else {
            stage = Stage.GROUND;
        }
    }

    private void endCsi(String sequence, char last) {
        if (last == '~' && sequence.equals("200")) {
            paste.reset();
            ending = 0;
            stage = Stage.PASTE;
        } else if (sequence.startsWith("<") && (last == 'M' || last == 'm')) {
            KeySequences.mouse(sequence.substring(1), last == 'm').ifPresent(p -> out.accept(new Input.Pointed(p)));
        } else if (sequence.isEmpty() && (last == 'I' || last == 'O')) {
            out.accept(new Input.Focused(last == 'I'));
        } else if (sequence.isEmpty() || sequence.charAt(0) >= '0' && sequence.charAt(0) <= ';') {
            KeySequences.csi(sequence, last).ifPresent(this::press);
        }
    }

    private void ss3(int value) {
        if (value == ESC) {
            stage = Stage.ESCAPE;
        } else if (value < '0' || value > '9') {
            finish(() -> KeySequences.ss3((char) value).ifPresent(this::press));
        }
    }

    private void oldMouse() {
        if (--missing == 0) {
            stage = Stage.GROUND;
        }
    }

    /** An answer of the terminal to a question nobody asked here; runs to ST or BEL. */
    private void reply(int value) {
        length++;
        if (value == 0x07) {
            stage = Stage.GROUND;
        } else if (value == ESC) {
            stage = Stage.REPLY_END;
        }
    }

    private void endReply(int value) {
        stage = Stage.GROUND;
        if (value != '\\') {
            escape(value);
        }
    }

    private void paste(int value) {
        if (value == (PASTE_END[ending] & 0xFF)) {
            ending++;
            if (ending == PASTE_END.length) {
                stage = Stage.GROUND;
                endPaste();
            }
            return;
        }
        keep(Arrays.copyOf(PASTE_END, ending));
        ending = value == ESC ? 1 : 0;
        if (ending == 0) {
            keep(new byte[] {(byte) value});
        }
    }

    private void keep(byte[] bytes) {
        if (paste.size() + bytes.length <= PASTE_LIMIT) {
            paste.writeBytes(bytes);
        }
    }

    private void endPaste() {
        String text = paste.toString(StandardCharsets.UTF_8);
        paste.reset();
        if (!text.isEmpty()) {
            out.accept(new Input.Pasted(text));
        }
    }

    private void press(Key key) {
        out.accept(new Input.Pressed(alt ? new Key(key.name(), key.character(), key.ctrl(), true, key.shift()) : key));
    }
}
