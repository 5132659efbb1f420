package dev.looptop.export;

import dev.looptop.cell.CleanText;
import java.io.IOException;
import java.io.Writer;

/** Elements and text of a page; text is always cleaned and escaped. */
final class HtmlText {
    private final Writer out;

    HtmlText(Writer out) {
        this.out = out;
    }

    /** Markup of our own. */
    HtmlText markup(String own) throws IOException {
        out.write(own);
        return this;
    }

    /** One line of text. */
    HtmlText text(String text) throws IOException {
        out.write(escaped(CleanText.line(text)));
        return this;
    }

    /** An element that holds one line of text. */
    HtmlText element(String name, String text) throws IOException {
        return markup("<" + name + ">").text(text).markup("</" + name.split(" ")[0] + ">\n");
    }

    /** Characters that mean something in HTML, in text and in attributes. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
