using System.Collections.Immutable;
using Dateline.Coding;
using Dateline.Text;

namespace Dateline.Tests.Coding;

public sealed class ActorTableTests
{
    private static readonly ActorTable Table = ActorTable.Read(new StringReader("""
        [actors]
        LIS ..1991-12-31 | Veltmar
        OST 1992-01-01.. | Veltmar
        OST | Ostmark; Republic of Ostmark
        IGO | WAO

        [roles]
        GOV | president; ministry
        COP | border police
        """));

    [Theory]
    [InlineData("Ostmark met", "OST Ostmark")]
    [InlineData("the Republic of Ostmark met", "OST Republic of Ostmark")]
    [InlineData("ÓSTMARK met", "OST ÓSTMARK")]
    [InlineData("ostmark met", "")]
    [InlineData("WAO met", "IGO WAO")]
    [InlineData("Wao met", "")]
    [InlineData("two presidents met", "GOV presidents")]
    [InlineData("two Ministries met", "GOV Ministries")]
    [InlineData("border police met", "COP border police")]
    [InlineData("border guards met", "")]
    public void The_longest_phrase_is_found_as_it_is_written(string words, string expected) => Assert.Equal(expected, Find(words, null));

    [Theory]
    [InlineData("1980-05-01", "LIS Veltmar")]
    [InlineData("1992-01-01", "OST Veltmar")]
    [InlineData(null, "OST Veltmar")]
    public void Whose_a_place_is_depends_on_the_day(string? day, string expected) => Assert.Equal(expected, Find("Veltmar", day is null ? null : DateOnly.Parse(day, null)));

    [Theory]
    [InlineData("Swedish", "SWE Swedish")]
    [InlineData("Germany", "DEU Germany")]
    [InlineData("US", "USA US")]
    [InlineData("us", "")]
    [InlineData("the Kremlin", "RUSGOV Kremlin")]
    [InlineData("police", "COP police")]
    [InlineData("the rebels", "REB rebels")]
    [InlineData("a spokesman", "")]
    public void The_world_is_known(string words, string expected) => Assert.Equal(expected, Find(words, null, ActorTable.English));

    private static string Find(string words, DateOnly? day, ActorTable? table = null)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var word in words.Split(' '))
            spans.Add(new(spans.Count == 0 ? 0 : spans[^1].End + 1, word.Length));
        return string.Join(", ", (table ?? Table).Find(words, spans.ToImmutable(), day).Select(m => $"{m.Code} {words[spans[m.Start].Start..spans[m.End - 1].End]}"));
    }
}
