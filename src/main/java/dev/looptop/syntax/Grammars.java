package dev.looptop.syntax;

import dev.looptop.syntax.Grammar.Habit;
import java.util.Map;

/** The tables of the languages: their words are those of each language's own reference. */
final class Grammars {
    private static final Map<Character, Sort> AT = Map.of('@', Sort.FUNCTION);
    private static final Region SLASHES = Region.comment("//");
    private static final Region STARS = Region.block("/*", "*/");
    private static final Region HASH = Region.comment("#");
    private static final Region DOUBLE = Region.string("\"");
    private static final Region SINGLE = Region.string("'");
    private static final Region DOCUMENT = Region.text("\"\"\"", '\\');
    private static final String FLOW = "if else for while do switch case default break continue return ";

    private Grammars() {}

    static Grammar java() {
        return Grammar.of(
                        FLOW + "abstract assert catch class const enum extends final finally goto implements import"
                                + " instanceof interface native new package private protected public static strictfp"
                                + " super synchronized this throw throws transient try volatile true false null var"
                                + " record sealed permits non-sealed yield module exports requires when",
                        "boolean byte char double float int long short void",
                        SLASHES,
                        STARS,
                        DOCUMENT,
                        DOUBLE,
                        SINGLE)
                .sigils(AT)
                .with(Habit.CALLS, Habit.CAPITAL_TYPES);
    }

    static Grammar kotlin() {
        return Grammar.of(
                        "as break class continue do else false for fun if in interface is null object package return"
                                + " super this throw true try typealias typeof val var when while by catch constructor"
                                + " delegate dynamic field file finally get import init set where abstract actual"
                                + " annotation companion const crossinline data enum expect external final infix inline"
                                + " inner internal lateinit noinline open operator out override private protected public"
                                + " reified sealed suspend tailrec vararg",
                        "Any Boolean Byte Char Double Float Int Long Nothing Short String Unit",
                        SLASHES,
                        STARS,
                        DOCUMENT,
                        DOUBLE,
                        SINGLE)
                .sigils(AT)
                .with(Habit.CALLS, Habit.CAPITAL_TYPES);
    }

    static Grammar python() {
        return Grammar.of(
                        "False None True and as assert async await break class continue def del elif else except finally"
                                + " for from global if import in is lambda nonlocal not or pass raise return try while"
                                + " with yield match case self cls",
                        "bool bytes dict float frozenset int list object set str tuple",
                        HASH,
                        DOCUMENT,
                        Region.text("'''", '\\'),
                        DOUBLE,
                        SINGLE)
                .sigils(AT)
                .with(Habit.CALLS, Habit.CAPITAL_TYPES);
    }

    static Grammar javascript() {
        return Grammar.of(
                        FLOW
                                + "async await catch class const debugger delete export extends false finally from function"
                                + " get import in instanceof let new null of set static super this throw true try typeof"
                                + " undefined var void with yield abstract as asserts declare enum implements infer"
                                + " interface is keyof module namespace private protected public readonly satisfies type",
                        "any bigint boolean never number object string symbol unknown",
                        SLASHES,
                        STARS,
                        Region.text("`", '\\'),
                        DOUBLE,
                        SINGLE)
                .letters("$")
                .sigils(AT)
                .with(Habit.CALLS, Habit.CAPITAL_TYPES);
    }

    static Grammar go() {
        return Grammar.of(
                        "break case chan const continue default defer else fallthrough for func go goto if import"
                                + " interface map package range return select struct switch type var true false nil iota",
                        "any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 int32 int64"
                                + " rune string uint uint8 uint16 uint32 uint64 uintptr",
                        SLASHES,
                        STARS,
                        Region.text("`", '\0'),
                        DOUBLE,
                        SINGLE)
                .with(Habit.CALLS, Habit.CAPITAL_TYPES);
    }

    static Grammar rust() {
        return Grammar.of(
                        "as async await break const continue crate dyn else enum extern false fn for if impl in let loop"
                                + " match mod move mut pub ref return self Self static struct super trait true type"
                                + " unsafe use where while union",
                        "bool char f32 f64 i8 i16 i32 i64 i128 isize str u8 u16 u32 u64 u128 usize",
                        SLASHES,
                        STARS,
                        Region.text("\"", '\\'),
                        new Region("r#\"", "\"#", '\0', Region.Reach.LINES, Sort.LITERAL),
                        Region.character())
                .with(Habit.CALLS, Habit.CAPITAL_TYPES);
    }

    static Grammar c() {
        return Grammar.of(
                        FLOW + "alignas alignof asm auto catch class concept const consteval constexpr const_cast"
                                + " co_await co_return co_yield decltype delete dynamic_cast enum explicit export extern"
                                + " false final friend goto inline mutable namespace new noexcept nullptr operator"
                                + " override private protected public register reinterpret_cast requires restrict sizeof"
                                + " static static_assert static_cast struct template this thread_local throw true try"
                                + " typedef typeid typename union using virtual volatile NULL",
                        "bool char char8_t char16_t char32_t double float int long short signed unsigned void wchar_t"
                                + " size_t ssize_t ptrdiff_t int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t"
                                + " uint64_t intptr_t uintptr_t FILE",
                        SLASHES,
                        STARS,
                        DOUBLE,
                        Region.character())
                .sigils(Map.of('#', Sort.KEYWORD))
                .with(Habit.CALLS, Habit.CAPITAL_TYPES);
    }

    static Grammar csharp() {
        return Grammar.of(
                        FLOW + "abstract as async await base catch checked class const delegate enum event explicit"
                                + " extern false finally fixed foreach get global goto implicit in init interface"
                                + " internal is lock nameof namespace new not null operator or and out override params"
                                + " partial private protected public readonly record ref required sealed set sizeof"
                                + " stackalloc static struct this throw true try typeof unchecked unsafe using value var"
                                + " virtual volatile when where with yield",
                        "bool byte char decimal double dynamic float int long nint nuint object sbyte short string uint"
                                + " ulong ushort void",
                        SLASHES,
                        STARS,
                        DOCUMENT,
                        new Region("@\"", "\"", '\0', Region.Reach.LINES, Sort.LITERAL),
                        DOUBLE,
                        Region.character())
                .sigils(Map.of('#', Sort.KEYWORD))
                .with(Habit.CALLS, Habit.CAPITAL_TYPES);
    }

    static Grammar ruby() {
        return Grammar.of(
                        "BEGIN END alias and begin break case class def defined? do else elsif end ensure false for if in"
                                + " module next nil not or redo rescue retry return self super then true undef unless"
                                + " until when while yield require require_relative include extend attr_reader"
                                + " attr_writer attr_accessor private protected public raise lambda proc",
                        "",
                        HASH,
                        new Region("=begin", "=end", '\0', Region.Reach.LINES, Sort.COMMENT),
                        DOUBLE,
                        SINGLE)
                .letters("?")
                .sigils(Map.of(':', Sort.LITERAL, '@', Sort.TYPE, '$', Sort.TYPE))
                .with(Habit.CALLS, Habit.CAPITAL_TYPES);
    }

    static Grammar php() {
        return Grammar.of(
                        FLOW + "abstract and array as callable catch class clone const declare echo elseif empty"
                                + " enddeclare endfor endforeach endif endswitch endwhile enum extends final finally fn"
                                + " foreach function global goto implements include include_once instanceof insteadof"
                                + " interface isset list match namespace new or print private protected public readonly"
                                + " require require_once static throw trait try unset use var xor yield true false null",
                        "bool float int iterable mixed never object self string void",
                        SLASHES,
                        HASH,
                        STARS,
                        DOUBLE,
                        SINGLE)
                .sigils(Map.of('$', Sort.TYPE))
                .with(Habit.CALLS, Habit.CAPITAL_TYPES);
    }

    static Grammar shell() {
        return Grammar.of(
                        "if then else elif fi for while until do done case esac in function select return exit break"
                                + " continue local export readonly declare typeset unset shift set trap source eval exec"
                                + " alias true false time",
                        "cd echo printf read test cat grep sed awk find sort cut head tail mkdir rm cp mv ln chmod xargs",
                        Region.apart("#", "", Sort.COMMENT),
                        Region.text("\"", '\\'),
                        Region.text("'", '\0'))
                .letters("-")
                .sigils(Map.of('$', Sort.FUNCTION))
                .plain();
    }

    static Grammar sql() {
        return Grammar.of(
                        "add all alter analyze and any as asc begin between by cascade case cast check collate column"
                                + " commit conflict constraint create cross current_date current_timestamp database"
                                + " default delete desc distinct do drop else end except exists explain false fetch first"
                                + " for foreign from full function grant group having if ilike in index inner insert"
                                + " intersect into is join key last lateral left like limit materialized natural not"
                                + " nothing null nulls offset on or order outer over partition pragma primary procedure"
                                + " recursive references rename replace returning returns revoke right rollback row rows"
                                + " schema select set table temporary then to transaction trigger true truncate union"
                                + " unique update using vacuum values view when where window with without",
                        "bigint bigserial binary blob bool boolean bytea char date datetime decimal double float int"
                                + " integer interval json jsonb numeric real serial smallint text time timestamp"
                                + " timestamptz uuid varchar",
                        Region.comment("--"),
                        STARS,
                        Region.text("'", '\0'),
                        Region.string("\""))
                .with(Habit.CALLS, Habit.ANY_CASE);
    }

    static Grammar json() {
        return Grammar.of("true false null", "", SLASHES, STARS, DOUBLE)
                .keys(':')
                .plain();
    }

    static Grammar yaml() {
        return Grammar.of(
                        "true false null yes no on off",
                        "",
                        Region.apart("#", "", Sort.COMMENT),
                        Region.apart("'", "'", Sort.LITERAL),
                        new Region("\"", "\"", '\\', Region.Reach.APART, Sort.LITERAL))
                .letters("-./")
                .sigils(Map.of('&', Sort.TYPE, '*', Sort.TYPE, '!', Sort.TYPE))
                .keys(':')
                .with(Habit.KEYS_FIRST);
    }

    static Grammar toml() {
        return Grammar.of("true false inf nan", "", HASH, DOCUMENT, Region.text("'''", '\0'), DOUBLE, SINGLE)
                .letters("-.")
                .keys('=')
                .with(Habit.KEYS_FIRST, Habit.SECTIONS);
    }

    static Grammar css() {
        return Grammar.of("important inherit initial unset none auto", "", STARS, SLASHES, DOUBLE, SINGLE)
                .letters("-")
                .sigils(Map.of('@', Sort.KEYWORD, '.', Sort.TYPE, '#', Sort.FIGURE, '$', Sort.TYPE))
                .keys(':')
                .with(Habit.CALLS);
    }
}
