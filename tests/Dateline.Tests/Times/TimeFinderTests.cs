using System.Collections.Immutable;
using System.Globalization;
using Dateline.Languages;
using Dateline.Sentences;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Tests.Times;

public sealed class TimeFinderTests
{
    [Theory, Cases("Times/english.cases")]
    public void A_time_is_read_from_the_day_of_the_report(string sentence, string published, string expected) =>
        Assert.Equal(expected, Read(sentence, PassageKind.Paragraph, DateOnly.Parse(published, CultureInfo.InvariantCulture)));

    internal static ImmutableArray<TimeExpression> Find(ArticleText text) => TimeFinder.Find(text, SentenceSplitter.Split(text, Lexicon.English), Lexicon.English);

    private static string Read(string words, PassageKind kind, DateOnly published)
    {
        var text = new ArticleText(words, [new(kind, new(0, words.Length))]);
        return string.Join("; ", Find(text).Select(time => $"{text.Words(time.Words)} = {Show(time.Reading.Resolve(published))}"));
    }

    private static string Show(ResolvedTime? time) => time is { } known ? $"{known.Starts}{(known.Until is { } until ? $"..{until:yyyy-MM-dd}" : "")}" : "-";
}
