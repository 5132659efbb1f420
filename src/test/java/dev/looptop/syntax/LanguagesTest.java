package dev.looptop.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each language by what a reader looks for, and all of them on text that is none. */
class LanguagesTest {
    private static final String NAMES =
            "java kotlin python js tsx go rust c cs ruby php sh sql json yaml toml xml css markdown";

    /** A file's name, its line, a word in it, and what the word is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    A.java|public final int count(List<String> a) { // all|public|KEYWORD
                    A.java|public final int count(List<String> a) { // all|int|TYPE
                    A.java|public final int count(List<String> a) { // all|count|FUNCTION
                    A.java|public final int count(List<String> a) { // all|List|TYPE
                    A.java|public final int count(List<String> a) { // all|// all|COMMENT
                    A.java|@Override String s = "a \\" b" + 0x1F;|@Override|FUNCTION
                    A.java|@Override String s = "a \\" b" + 0x1F;|"a \\" b"|LITERAL
                    A.java|@Override String s = "a \\" b" + 0x1F;|0x1F|FIGURE
                    A.java| * of a comment that began above|of a comment|COMMENT
                    a.kt|fun send(e: Event) = when (e) { else -> null }|fun|KEYWORD
                    a.kt|fun send(e: Event) = when (e) { else -> null }|Event|TYPE
                    a.py|async def send(self): # try|async|KEYWORD
                    a.py|async def send(self): # try|send|FUNCTION
                    a.py|async def send(self): # try|# try|COMMENT
                    a.py|x = f'it is {y}' + 1.5e3|'it is {y}'|LITERAL
                    a.py|x = f'it is {y}' + 1.5e3|1.5e3|FIGURE
                    a.ts|const key: Money = await `${id}:${sum}`;|const|KEYWORD
                    a.ts|const key: Money = await `${id}:${sum}`;|Money|TYPE
                    a.ts|const key: Money = await `${id}:${sum}`;|`${id}:${sum}`|LITERAL
                    a.jsx|return timeoutMs(8_000)|8_000|FIGURE
                    a.go|func (l *Ledger) Post(ctx Context) error {|func|KEYWORD
                    a.go|func (l *Ledger) Post(ctx Context) error {|Ledger|TYPE
                    a.go|func (l *Ledger) Post(ctx Context) error {|Post|FUNCTION
                    a.go|func (l *Ledger) Post(ctx Context) error {|error|TYPE
                    a.rs|fn get<'a>(x: &'a str) -> char { vec!['x'] }|fn|KEYWORD
                    a.rs|fn get<'a>(x: &'a str) -> char { vec!['x'] }|'x'|LITERAL
                    a.rs|fn get<'a>(x: &'a str) -> char { vec!['x'] }|str|TYPE
                    a.cpp|#include <vector>|#include|KEYWORD
                    a.h|static size_t len(const char *s); /* n */|size_t|TYPE
                    a.h|static size_t len(const char *s); /* n */|/* n */|COMMENT
                    a.cs|public async Task<int> Run(string @in) => await x;|async|KEYWORD
                    a.cs|public async Task<int> Run(string @in) => await x;|Task|TYPE
                    a.rb|def send(event) = @pool.post(:event) # one|def|KEYWORD
                    a.rb|def send(event) = @pool.post(:event) # one|@pool|TYPE
                    a.rb|def send(event) = @pool.post(:event) # one|:event|LITERAL
                    a.php|function send(array $event): void { return; }|$event|TYPE
                    a.php|function send(array $event): void { return; }|function|KEYWORD
                    a.sh|if [ "$HOME" = x ]; then echo ${#a} # no|if|KEYWORD
                    a.sh|if [ "$HOME" = x ]; then echo ${#a} # no|"$HOME"|LITERAL
                    a.sh|if [ "$HOME" = x ]; then echo ${#a} # no|# no|COMMENT
                    a.sql|Select count(*) from T where a = 'it''s' -- all|Select|KEYWORD
                    a.sql|Select count(*) from T where a = 'it''s' -- all|count|FUNCTION
                    a.sql|Select count(*) from T where a = 'it''s' -- all|-- all|COMMENT
                    a.json|{"name": "x", "n": -1.5, "b": true}|"name"|FUNCTION
                    a.json|{"name": "x", "n": -1.5, "b": true}|"x"|LITERAL
                    a.json|{"name": "x", "n": -1.5, "b": true}|1.5|FIGURE
                    a.json|{"name": "x", "n": -1.5, "b": true}|true|KEYWORD
                    a.yml|  - run-on: it's "ubuntu" # here|run-on|FUNCTION
                    a.yml|  - run-on: it's "ubuntu" # here|"ubuntu"|LITERAL
                    a.yml|  - run-on: it's "ubuntu" # here|# here|COMMENT
                    a.toml|[tool.black]|[tool.black]|TYPE
                    a.toml|line-length = 88|line-length|FUNCTION
                    a.toml|line-length = 88|88|FIGURE
                    a.xml|<a href="x">it's &amp; so</a>|<a|KEYWORD
                    a.xml|<a href="x">it's &amp; so</a>|href|FUNCTION
                    a.xml|<a href="x">it's &amp; so</a>|"x"|LITERAL
                    a.xml|<a href="x">it's &amp; so</a>|it's|PLAIN
                    a.xml|<a href="x">it's &amp; so</a>|&amp;|FIGURE
                    a.html|<!-- no <b> -->|<!-- no <b> -->|COMMENT
                    a.css|.box { max-width: 12px; color: var(--x); }|.box|TYPE
                    a.css|.box { max-width: 12px; color: var(--x); }|max-width|FUNCTION
                    a.css|.box { max-width: 12px; color: var(--x); }|12px|FIGURE
                    a.md|## Two|## Two|KEYWORD
                    a.md|- see [it](x) or `code`|[it](x)|FUNCTION
                    a.md|- see [it](x) or `code`|`code`|LITERAL
                    """)
    void aWordIsWhatItIs(String file, String line, String word, Sort sort) {
        List<Token> tokens =
                Languages.ALL.ofFile(file).orElseThrow().line(line, Lexer.START).tokens();
        int at = line.indexOf(word);
        Token token = tokens.stream().filter(t -> t.end() > at).findFirst().orElseThrow();
        assertEquals(sort, token.sort(), tokens.toString());
        assertTrue(token.start() <= at && token.end() >= at + word.length(), tokens.toString());
    }

    @Test
    void whatIsOpenGoesOnInTheNextLine() {
        assertEquals(List.of(Sort.PLAIN, Sort.COMMENT), sorts("java", "a /* b"));
        assertEquals(Sort.COMMENT, after("java", "/* a", "b */ int c;").get(0));
        assertEquals(Sort.TYPE, after("java", "/* a", "b */ int c;").get(2));
        assertEquals(Sort.LITERAL, after("python", "x = \"\"\"", "if not this").get(0));
        assertEquals(Sort.LITERAL, after("go", "x := `a", "b").get(0));
        assertEquals(Sort.COMMENT, after("html", "<!-- a", "b -->").get(0));
        assertEquals(Sort.FUNCTION, after("xml", "<a", "b=\"c\">").get(0));
        assertEquals(Sort.LITERAL, after("markdown", "```sh", "# no heading").get(0));
    }

    @Test
    void aStringThatOnlyGoesToTheEndOfItsLineIsOverThen() {
        Lexer java = Languages.ALL.named("java").orElseThrow();
        assertEquals(Lexer.START, java.line("String s = \"open", Lexer.START).state());
    }

    @Test
    void namesOfFilesSayTheLanguage() {
        assertSame(
                Languages.ALL.named("Shell").orElseThrow(),
                Languages.ALL.ofFile("a/Dockerfile").orElseThrow());
        assertSame(
                Languages.ALL.named("c++").orElseThrow(),
                Languages.ALL.ofFile("x.HPP").orElseThrow());
        assertSame(
                Languages.ALL.named("ts title=x").orElseThrow(),
                Languages.ALL.ofFile("b.test.tsx").orElseThrow());
        assertTrue(Languages.ALL.ofFile("LICENSE").isEmpty());
        assertTrue(Languages.ALL.named("").isEmpty());
    }

    /** Whatever the text and the state: the tokens cover the line exactly, and nothing is thrown. */
    @Test
    void tokensCoverAnyLine() {
        Random random = new Random(11);
        String letters = "ab Z09_.:=#/*\"'`<>&;$@![](){}-\\r~^%|,?+\u00e9\u6298\ud83d\ude00\t";
        for (String name : NAMES.split(" ")) {
            Lexer lexer = Languages.ALL.named(name).orElseThrow();
            int state = Lexer.START;
            for (int round = 0; round < 3000; round++) {
                StringBuilder line = new StringBuilder();
                for (int at = random.nextInt(40); at > 0; at--) {
                    line.append(letters.charAt(random.nextInt(letters.length())));
                }
                Lexed lexed = lexer.line(line.toString(), round % 7 == 0 ? random.nextInt(20) - 5 : state);
                state = lexed.state();
                assertCovers(line.toString(), lexed.tokens(), name);
            }
            String endless = "x \"y ".repeat(200_000);
            assertCovers(endless, lexer.line(endless, Lexer.START).tokens(), name);
        }
    }

    private static void assertCovers(String line, List<Token> tokens, String name) {
        int at = 0;
        for (Token token : tokens) {
            assertEquals(at, token.start(), name + ": " + line);
            assertTrue(token.end() > token.start(), name + ": " + line);
            at = token.end();
        }
        assertEquals(line.length(), at, name + ": " + line);
    }

    private static List<Sort> sorts(String language, String line) {
        return Languages.ALL.named(language).orElseThrow().line(line, Lexer.START).tokens().stream()
                .map(Token::sort)
                .toList();
    }

    private static List<Sort> after(String language, String first, String second) {
        Lexer lexer = Languages.ALL.named(language).orElseThrow();
        List<Sort> sorts = new ArrayList<>();
        lexer.line(second, lexer.line(first, Lexer.START).state()).tokens().forEach(t -> sorts.add(t.sort()));
        return sorts;
    }
}
