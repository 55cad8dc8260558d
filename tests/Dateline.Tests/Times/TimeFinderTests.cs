using System.Collections.Immutable;
using System.Globalization;
using Dateline.Articles;
using Dateline.Dates;
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

    [Theory]
    [InlineData("He left on Monday. ", "The next day he came back. ")]
    [InlineData("It was 2014. ", "two years later, ")]
    [InlineData("", "from Monday to ")]
    [InlineData("", "the first week of ")]
    [InlineData("", "1/1/2015-")]
    [InlineData("", "8 p.m. on ")]
    [InlineData("", "twenty-")]
    public void Words_that_go_on_and_on_end_somewhere(string opening, string more)
    {
        var words = opening + string.Concat(Enumerable.Repeat(more, 20_000));
        var times = Find(new ArticleText(words, [new(PassageKind.Paragraph, new(0, words.Length))]));
        Assert.All(times, time => Assert.InRange(time.Words.End, time.Words.Start + 1, words.Length));
        Assert.All(times.TakeLast(3), time => time.Reading.Resolve(new DateOnly(2023, 6, 14)));
    }

    [Theory]
    [InlineData(FigureOrder.DayFirst, "2021-05-03")]
    [InlineData(FigureOrder.MonthFirst, "2021-03-05")]
    [InlineData(FigureOrder.Unknown, "2021-03-05/2021-05-03")]
    internal void A_date_in_figures_is_read_as_the_article_writes_them(FigureOrder order, string expected)
    {
        const string Words = "The file is dated 3/5/2021.";
        var text = new ArticleText(Words, [new(PassageKind.Paragraph, new(0, Words.Length))]);
        var time = Assert.Single(TimeFinder.Find(text, SentenceSplitter.Split(text, Lexicon.English), Lexicon.English, order));
        Assert.Equal(expected, time.Reading.Resolve(new DateOnly(2023, 6, 14))?.Starts.ToString());
    }

    [Theory]
    [InlineData("https://www.example.co.uk/a", "The file of 3/5/2021.", FigureOrder.DayFirst)]
    [InlineData("https://www.example.gov/a", "The file of 3/5/2021.", FigureOrder.MonthFirst)]
    [InlineData("https://www.example.com/a", "The file of 3/5/2021, of 1/28/2021.", FigureOrder.MonthFirst)]
    [InlineData(null, "The file of 3/5/2021.", FigureOrder.Unknown)]
    internal void The_order_of_day_and_month_is_that_of_the_address_or_of_another_date(string? address, string words, FigureOrder expected) =>
        Assert.Equal(expected, WrittenOrder.Of(new Article { Headline = "", Language = "en", Address = address,
            Text = new(words, [new(PassageKind.Paragraph, new(0, words.Length))]) }));

    internal static ImmutableArray<TimeExpression> Find(ArticleText text) => TimeFinder.Find(text, SentenceSplitter.Split(text, Lexicon.English), Lexicon.English);

    private static string Read(string words, PassageKind kind, DateOnly published)
    {
        var text = new ArticleText(words, [new(kind, new(0, words.Length))]);
        return string.Join("; ", Find(text).Select(time => $"{text.Words(time.Words)} = {Show(time.Reading.Resolve(published))}"));
    }

    private static string Show(ResolvedTime? time) => time is { } known ? $"{known.Starts}{(known.Until is { } until ? $"..{until:yyyy-MM-dd}" : "")}" : "-";
}
