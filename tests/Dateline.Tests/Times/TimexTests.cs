using System.Globalization;
using Dateline.Dates;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Tests.Times;

public sealed class TimexTests
{
    [Theory, Cases("Times/timex.cases")]
    public void A_time_has_the_type_and_value_of_timex3(string sentence, string published, string expected)
    {
        var day = DateInterval.On(DateOnly.Parse(published, CultureInfo.InvariantCulture));
        var times = TimeFinderTests.Find(new ArticleText(sentence, [new(PassageKind.Paragraph, new(0, sentence.Length))]));
        Assert.Equal(expected, string.Join("; ", times.SelectMany(time => Timex.Marked(time, day)).Select(time => $"{time.Type} {time.Value ?? "-"}")));
    }

    [Fact]
    public void A_weekday_of_an_undated_report_has_no_week()
    {
        const string Sentence = "The ministers met on Monday.";
        var time = Assert.Single(TimeFinderTests.Find(new ArticleText(Sentence, [new(PassageKind.Paragraph, new(0, Sentence.Length))])));
        Assert.Equal("XXXX-WXX-1", Timex.Value(time, DateInterval.Unknown));
    }
}
