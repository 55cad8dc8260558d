using Dateline.Text;

namespace Dateline.Tests.Text;

public sealed class WordScannerTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ,. — ")]
    [InlineData("The harbour master's 2.5-metre boat, U.S.A. X9")]
    [InlineData("Łódź café naïve coöperate Straße Ærø İzmir")]
    [InlineData("cafe\u0301 soft\u00ADhyphen zero\u200Bwidth a\u0301b")]
    [InlineData("港の門は閉じた。Harbour 2 門 closed 閉")]
    [InlineData("ท่าเรือปิด เรือ12ลำ")]
    [InlineData("“We—they”… 𝒜bc 😀 end")]
    [InlineData("Порт Вессен закрыт до 9 мая")]
    public void Words_are_cut_and_told_apart_as_folded_words_are(string text)
    {
        var folded = FoldedWords.Of(text);
        var numbers = Numbers(text);
        Assert.Equal(folded.Count, numbers.Count);
        for (var i = 0; i < folded.Count; i++)
            Assert.Equal(Assert.Single(Numbers(folded[i])), numbers[i]);
        Assert.Equal(folded.Distinct(StringComparer.Ordinal).Count(), numbers.Distinct().Count());
    }

    [Theory]
    [InlineData("HARBOUR", "harbour")]
    [InlineData("Café", "CAFE")]
    [InlineData("cafe\u0301s", "cafes")]
    [InlineData("Straße", "strasse")]
    public void Spellings_that_differ_in_case_or_marks_have_one_number(string one, string other) => Assert.Equal(Numbers(other), Numbers(one));

    [Fact]
    public void A_word_is_where_it_stands()
    {
        const string Text = "Die „Möwe“ fährt.";
        var words = new List<string>();
        var scanner = new WordScanner(Text);
        while (scanner.MoveNext())
            words.Add(Text[scanner.Start..scanner.End]);
        Assert.Equal(["Die", "Möwe", "fährt"], words);
    }

    private static List<uint> Numbers(string text)
    {
        var numbers = new List<uint>();
        var scanner = new WordScanner(text);
        while (scanner.MoveNext())
            numbers.Add(scanner.Number);
        return numbers;
    }
}
