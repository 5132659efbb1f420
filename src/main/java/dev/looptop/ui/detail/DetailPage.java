package dev.looptop.ui.detail;

import dev.looptop.cell.CleanText;
import dev.looptop.cell.TextWidth;
import dev.looptop.model.Body;
import dev.looptop.ui.choice.Setting;
import dev.looptop.ui.choice.TimeMode;
import dev.looptop.ui.reading.Reading;
import dev.looptop.ui.text.DocLine;
import dev.looptop.ui.text.LoadedText;
import dev.looptop.ui.text.Moments;
import dev.looptop.ui.text.Prose;
import dev.looptop.ui.text.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The page of the open session while it is written: headings, fields, and texts as far as they have come. */
public final class DetailPage {
    /**
     * What a page is made of.
     *
     * @param reading the open session
     * @param setting the terminal and the user
     * @param now the time of the last tick, UTC
     * @param shownAt the moment that the session is shown at, another one while it is played again
     * @param times how moments are said
     * @param raw whether texts stand as they were written, Markdown not laid out
     */
    public record Shown(Reading reading, Setting setting, Instant now, Instant shownAt, TimeMode times, boolean raw) {
        /** Moments in words. */
        Moments moments() {
            return new Moments(now, setting.zone());
        }
    }

    private final Shown shown;
    private final int columns;
    private final List<DocLine> lines = new ArrayList<>();

    /** An empty page of this many columns. */
    DetailPage(Shown shown, int columns) {
        this.shown = shown;
        this.columns = columns;
    }

    /** What is shown. */
    Shown shown() {
        return shown;
    }

    /** The open session. */
    Reading reading() {
        return shown.reading();
    }

    /** Moments in words. */
    Moments moments() {
        return shown.moments();
    }

    /** All lines so far. */
    List<DocLine> lines() {
        return lines;
    }

    /** One more line, already clean. */
    void line(DocLine line) {
        lines.add(line);
    }

    /** A blank line. */
    void blank() {
        lines.add(DocLine.BLANK);
    }

    /** A line in one role, of any text. */
    void add(Role role, String text) {
        lines.add(DocLine.of(CleanText.line(text), role));
    }

    /** A blank line and a heading. */
    void section(String title) {
        lines.add(DocLine.BLANK);
        add(Role.DIM, title);
    }

    /** A name and its value; nothing for a blank value. */
    void field(String name, String value) {
        if (!value.isBlank()) {
            lines.add(new DocLine(TextWidth.padRight(name, 12), CleanText.line(value), Role.TEXT));
        }
    }

    /** A moment with its day, empty for none. */
    String when(Optional<Instant> at) {
        return at.map(moments()::full).orElse("");
    }

    /** A text that a program wrote, under a heading; nothing for an empty one. */
    void part(String title, String slot, Body body) {
        if (!body.isEmpty()) {
            section(title);
            body(slot, body, "", this::plain);
        }
    }

    /** A text that somebody wrote, under a heading, its Markdown laid out; nothing for an empty one. */
    void said(String title, String slot, Body body) {
        if (!body.isEmpty()) {
            section(title);
            prose(slot, body, "");
        }
    }

    /** The text of a slot that somebody wrote; for an empty one these words. */
    void prose(String slot, Body body, String none) {
        body(slot, body, none, this::prose);
    }

    /** A text that somebody wrote, laid out unless it is wanted as written. */
    void prose(LoadedText text) {
        if (shown.raw()) {
            plain(text);
        } else {
            lines.addAll(Prose.lines(text.lines(), columns, shown.setting()));
        }
    }

    /** A text line by line, as it is. */
    void plain(LoadedText text) {
        text.lines().forEach(line -> lines.add(DocLine.text(line)));
    }

    private void body(String slot, Body body, String none, Consumer<LoadedText> laidOut) {
        if (body.isEmpty()) {
            add(Role.DIM, none);
            return;
        }
        Optional<LoadedText> text = reading().text(slot);
        if (text.isEmpty()) {
            add(Role.DIM, "reading");
            return;
        }
        laidOut.accept(text.get());
        if (!text.get().trouble().isEmpty()) {
            add(Role.DIM, text.get().trouble());
        } else if (!text.get().complete()) {
            add(Role.DIM, "only a part is shown; all of it: " + shown.setting().shown(body.path()));
        }
    }
}
