package dev.looptop.syntax;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which language a file or a block of code is in. */
public final class Languages {
    /** Every language that is known. */
    public static final Languages ALL = new Languages();

    private final Map<String, Lexer> lexers = new HashMap<>();

    private Languages() {
        add(Grammars.java(), "java groovy gradle scala");
        add(Grammars.kotlin(), "kotlin kt kts");
        add(Grammars.python(), "python py pyi python3");
        add(Grammars.javascript(), "javascript typescript js jsx ts tsx mjs cjs mts cts");
        add(Grammars.go(), "go golang");
        add(Grammars.rust(), "rust rs");
        add(Grammars.c(), "c h cc cpp cxx hh hpp hxx c++ objc m");
        add(Grammars.csharp(), "csharp cs c#");
        add(Grammars.ruby(), "ruby rb rake gemspec gemfile rakefile");
        add(Grammars.php(), "php phtml");
        add(Grammars.shell(), "shell sh bash zsh ksh console dockerfile makefile mk env bashrc zshrc profile");
        add(Grammars.sql(), "sql psql sqlite mysql");
        add(Grammars.json(), "json jsonc json5 jsonl webmanifest");
        add(Grammars.yaml(), "yaml yml");
        add(Grammars.toml(), "toml ini cfg conf properties editorconfig");
        add(Grammars.css(), "css scss less sass");
        add(new MarkupLexer(), "xml html htm xhtml svg vue svelte xsd xsl pom csproj props");
        add(new MarkdownLexer(), "markdown md mdx");
    }

    private void add(Grammar grammar, String names) {
        add(new CodeLexer(grammar), names);
    }

    private void add(Lexer lexer, String names) {
        for (String name : names.split(" ")) {
            lexers.put(name, lexer);
        }
    }

    /** The language of a file, by the ending of its name, or all of a name without one. */
    public Optional<Lexer> ofFile(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return named(name.substring(name.lastIndexOf('.') + 1));
    }

    /** The language with this name or file ending, in any case; what follows the first word is not looked at. */
    public Optional<Lexer> named(String name) {
        String word = name.strip().split("[\\s,{:]", 2)[0].toLowerCase(Locale.ROOT);
        return Optional.ofNullable(lexers.get(word));
    }
}
