package dev.looptop.markdown;

/** The signs that Markdown is drawn with. */
public enum Marks {
    UNICODE("•", "│ ", "─", "☐", "☑"),
    ASCII("-", "| ", "-", "[ ]", "[x]");

    private final String bullet;
    private final String quote;
    private final String rule;
    private final String open;
    private final String done;

    Marks(String bullet, String quote, String rule, String open, String done) {
        this.bullet = bullet;
        this.quote = quote;
        this.rule = rule;
        this.open = open;
        this.done = done;
    }

    String bullet() {
        return bullet;
    }

    String quote() {
        return quote;
    }

    String rule() {
        return rule;
    }

    String open() {
        return open;
    }

    String done() {
        return done;
    }
}
