using Dateline.Text;

namespace Dateline.Tests.Text;

public sealed class SearchTests
{
    [Theory]
    [InlineData("Reported by the COURIER", "courier", 16)]
    [InlineData("Courier", "courier", 0)]
    [InlineData("cocourier", "COURIER", 2)]
    [InlineData("a courie", "courier", -1)]
    [InlineData("", "courier", -1)]
    public void Words_are_found_in_any_case(string text, string words, int at) => Assert.Equal(at, IgnoringCase.IndexOf(text, words));

    [Theory]
    [InlineData("Ada Velde · Marlin News", 10, 10)]
    [InlineData("a|b@c·d", 1, 5)]
    [InlineData("none of them", -1, -1)]
    public void The_signs_of_a_set_are_found(string text, int first, int last)
    {
        var signs = new SignSet("|@·");
        Assert.Equal(first, text.AsSpan().IndexOfAny(signs));
        Assert.Equal(last, text.AsSpan().LastIndexOfAny(signs));
        Assert.Equal(first >= 0, text.AsSpan().ContainsAny(signs));
        Assert.True(text.AsSpan().ContainsAnyExcept(signs));
        Assert.False("|·".AsSpan().ContainsAnyExcept(signs));
    }

    [Fact]
    public void Long_words_fold_like_short_ones()
    {
        var word = string.Concat(Enumerable.Repeat("Straße ﬃ ", 400));
        Assert.Equal(string.Join(' ', Enumerable.Repeat("strasse ffi", 400)), Folding.Fold(word));
    }
}
