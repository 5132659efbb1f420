package dev.looptop.export;

/** How the page looks, on light and on dark ground; the colours are those of the true-colour themes. */
final class HtmlStyle {
    static final String SHEET = """
            :root { color-scheme: light dark; --fg: #23262d; --bg: #ffffff; --dim: #5c6370; --line: #c9ced8;
              --add: #e6f6e9; --del: #fcebed; --plus: #297536; --minus: #c2253f; --hunk: #eef0f4; }
            @media (prefers-color-scheme: dark) { :root { --fg: #d6d9e0; --bg: #16181d; --dim: #979eac;
              --line: #3b414d; --add: #14271e; --del: #2c191e; --plus: #8fca7f; --minus: #f07178; --hunk: #20242d; } }
            body { max-width: 72rem; margin: 2rem auto; padding: 0 1rem; color: var(--fg); background: var(--bg);
              font: 16px/1.5 system-ui, sans-serif; }
            h1 { font-size: 1.4rem } h2 { font-size: 1.15rem; border-top: 1px solid var(--line); padding-top: .8rem }
            h3 { font-size: 1rem; margin-bottom: .2rem }
            dl { display: grid; grid-template-columns: 8rem 1fr; gap: .1rem 1rem } dt { color: var(--dim) } dd { margin: 0 }
            pre, table { font: 13px/1.45 ui-monospace, monospace } pre { white-space: pre-wrap; overflow-wrap: anywhere }
            table { border-collapse: collapse; width: 100% } td { padding: 0 .5rem; vertical-align: top;
              white-space: pre-wrap; overflow-wrap: anywhere }
            td:nth-child(1), td:nth-child(2) { color: var(--dim); text-align: right; width: 3rem; user-select: none }
            tr.add { background: var(--add) } tr.del { background: var(--del) }
            tr.hunk { background: var(--hunk); color: var(--dim) }
            .file { border: 1px solid var(--line); margin: .6rem 0; overflow-x: auto } summary { padding: .2rem .6rem }
            .plus { color: var(--plus) } .minus { color: var(--minus) } .dim { color: var(--dim) }
            .events { list-style: none; padding: 0; font: 13px/1.45 ui-monospace, monospace }
            """;

    private HtmlStyle() {}
}
