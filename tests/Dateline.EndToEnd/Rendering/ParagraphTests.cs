using Dateline.App.Terminal;

namespace Dateline.EndToEnd.Rendering;

public sealed class ParagraphTests
{
    [Fact]
    public void Lines_are_filled_and_later_ones_hang() => Assert.Equal(
        ["[1] one two", "    three", "    four"],
        new Paragraph().Add("one two three four").Lines(11, "[1] ", null, colored: false));

    [Fact]
    public void No_line_is_wider_than_asked_whatever_the_words()
    {
        var hard = new Paragraph().Add(new string('x', 95) + " 日本語の長い文章には空白がありません。 e\u0301e\u0301e\u0301 👩‍👩‍👧 " + new string('界', 60));
        Assert.All(hard.Lines(24, "  ", 4, colored: false), line => Assert.InRange(LetterWidth.Of(line), 1, 24));
    }

    [Fact]
    public void Words_without_spaces_break_between_letters_but_not_before_a_closing_mark() => Assert.Equal(
        ["港の話し", "合い。"],
        new Paragraph().Add("港の話し合い。").Lines(9, "", null, colored: false));

    [Fact]
    public void Every_word_is_kept_once_and_in_order()
    {
        var words = string.Join(' ', Enumerable.Range(0, 200).Select(i => new string((char)('a' + (i % 26)), 1 + (i * 7 % 19))));
        foreach (var width in (int[])[40, 57, 80, 200])
            Assert.Equal(words, string.Join(' ', new Paragraph().Add(words).Lines(width, "", null, colored: false)));
    }

    [Fact]
    public void Colour_is_closed_on_the_line_where_it_is_opened() => Assert.All(
        new Paragraph().Add("some words that will not fit on one line", Style.Bad).Lines(12, "", null, colored: true),
        line => Assert.EndsWith("\e[0m", line));

    [Theory]
    [InlineData("a\e[31mred\e[0m", "a[31mred[0m")]
    [InlineData("bell\a back\b", "bell back")]
    [InlineData("two\r\nlines\u2028three", "two lines three")]
    [InlineData("abc\u202Efdp.exe", "abcfdp.exe")]
    [InlineData("zero\u200Bwidth", "zerowidth")]
    [InlineData("\u009B31m", "31m")]
    [InlineData("  much   space  ", "much space")]
    [InlineData("crème brûlée 港", "crème brûlée 港")]
    public void Foreign_words_cannot_steer_the_terminal(string foreign, string shown) => Assert.Equal(shown, SafeText.Line(foreign));

    [Fact]
    public void Half_a_character_is_shown_as_one_that_is_missing() => Assert.Equal("half \uFFFD pair", SafeText.Line("half \uD83D pair"));

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("港湾", 4)]
    [InlineData("e\u0301", 1)]
    [InlineData("ｆｕｌｌ", 8)]
    [InlineData("한글", 4)]
    [InlineData("🚢", 2)]
    [InlineData("…–“”", 4)]
    public void Wide_letters_take_two_columns_and_marks_on_letters_none(string words, int columns) => Assert.Equal(columns, LetterWidth.Of(words));
}
