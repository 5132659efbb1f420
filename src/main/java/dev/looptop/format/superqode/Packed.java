package dev.looptop.format.superqode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.looptop.tail.PlainFile;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A JSON file, gzip or plain, read in bounded memory; every damage becomes an {@link IOException} with a plain reason. */
final class Packed {
    private static final long LARGEST = 64L * 1024 * 1024;
    private static final long FREE = 4L * 1024 * 1024;
    private static final long RATIO = 300;

    private Packed() {}

    /** Takes the fields of the file's one object as they come: the parser stands at the value. */
    interface Fields {
        void field(String name, JsonParser parser) throws IOException;
    }

    /** Reads the whole file, so that damage behind the JSON is seen too. */
    static void read(Path file, Fields fields) throws IOException {
        boolean gzip = file.toString().endsWith(".gz");
        try (InputStream raw = new BufferedInputStream(PlainFile.stream(file), 1 << 16);
                InputStream in = new Bounded(gzip ? unpacked(raw) : raw, gzip ? Files.size(file) : LARGEST)) {
            try {
                object(Dialect.READER.json().createParser(in), fields);
                drain(in);
            } catch (JsonProcessingException e) {
                // Damaged gzip data is the better reason for JSON that reads badly.
                drain(in);
                throw new IOException(reason(e), e);
            }
        } catch (EOFException e) {
            throw new IOException("the gzip data is cut off", e);
        } catch (ZipException e) {
            boolean other = String.valueOf(e.getMessage()).contains("Not in GZIP format");
            throw new IOException(other ? "it is no gzip data" : "the gzip data is damaged: " + e.getMessage(), e);
        }
    }

    private static InputStream unpacked(InputStream raw) throws IOException {
        return new GZIPInputStream(raw, 1 << 16);
    }

    private static void object(JsonParser parser, Fields fields) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new IOException("it is no JSON object");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            fields.field(name, parser);
        }
        if (parser.nextToken() != null) {
            throw new IOException("there is text behind the JSON object");
        }
    }

    private static void drain(InputStream in) throws IOException {
        byte[] unread = new byte[1 << 16];
        int count = 0;
        while (count >= 0) {
            count = in.read(unread, 0, unread.length);
        }
    }

    private static String reason(JsonProcessingException e) {
        String message = String.valueOf(e.getOriginalMessage());
        String first = message.lines().findFirst().orElse("");
        String where =
                e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
        return "it is no JSON" + where + ": " + (first.length() > 120 ? first.substring(0, 120) : first);
    }

    /** Ends with an error when a file unpacks to more than any session of a person can be. */
    private static final class Bounded extends FilterInputStream {
        private final long packed;
        private long count;

        Bounded(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            counted(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            counted(Math.max(0, read));
            return read;
        }

        private void counted(int read) throws IOException {
            count += read;
            if (count > LARGEST) {
                throw new IOException("it holds more than " + (LARGEST >> 20) + " MB of JSON");
            }
            if (count > FREE && count / RATIO > packed) {
                throw new IOException("it unpacks to more than " + RATIO + " times its size");
            }
        }
    }
}
