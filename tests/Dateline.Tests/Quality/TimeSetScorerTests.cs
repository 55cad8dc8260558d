using Dateline.Lab.Quality.Times;

namespace Dateline.Tests.Quality;

public sealed class TimeSetScorerTests
{
    private const string Document = """
        {"id": "d1", "genre": "news", "reference": "2023-06-14", "text": "\ud83d\ude00 The bridge fell on Monday, in the 1990s, for two days.", "times": [
        {"start": 21, "end": 27, "type": "DATE", "value": "2023-06-12", "text": "Monday"},
            {"start": 36, "end": 41, "type": "DATE", "value": "1990-01-01/1999-12-31", "text": "1990s"}]}
        """;

    private const string Case = """
        {"source": "DateParser.json", "Input": "It fell on Friday", "Context": {"ReferenceDateTime": "2023-06-14T00:00:00"},
            "Results": [{"Text": "Friday", "Start": 11, "Length": 6, "Type": "date",
        "Value": {"Timex": "XXXX-WXX-5", "FutureResolution": {"date": "2023-06-16"}, "PastResolution": {"date": "2023-06-09"}}}]}
        """;

    [Fact]
    public void Times_of_a_document_are_paired_and_what_is_too_much_is_counted()
    {
        var pairs = Scored(Document);
        Assert.Equal([true, false, false], pairs.Select(pair => pair.IsValue));
        Assert.Equal([true, true, false], pairs.Select(pair => pair.IsRight)); // the decade is right by its days, though written in another way
        Assert.Equal(["times found 100", "times right 100", "times value F1 40"], TimeSetScorer.Measures("times", pairs).Select(m =>
            FormattableString.Invariant($"{m.Name} {m.Score:0}")));
    }

    [Fact]
    public void A_time_of_a_test_case_is_right_where_it_is_one_of_its_readings() =>
        Assert.True(Assert.Single(Scored(Case)).IsRight);

    [Theory]
    [InlineData("2017-07-18T00:00:00", "2017-07-18")]
    [InlineData("2017-07-18 08:00:00", "2017-07-18T08")]
    [InlineData("t05:30:00/t07", "T05:30/T07")]
    public void Two_ways_to_write_a_value_are_one(string value, string expected) => Assert.Equal(expected, TimeSetScorer.Trimmed(value));

    private static IReadOnlyList<TimePair> Scored(string line)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, line.ReplaceLineEndings(""));
            return [.. MarkedTexts.Read(file).SelectMany(text => TimeSetScorer.Score(text))];
        }
        finally
        {
            File.Delete(file);
        }
    }
}
