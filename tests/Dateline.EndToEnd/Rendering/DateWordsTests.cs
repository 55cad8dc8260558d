using Dateline.App.Showing;
using Dateline.Dates;
using Dateline.Events;
using Dateline.Timelines;

namespace Dateline.EndToEnd.Rendering;

public sealed class DateWordsTests
{
    [Theory]
    [InlineData("2022-02-04", "2022-02-04", DatePrecision.Day, "Fri 4 Feb 2022")]
    [InlineData("2022-02-03", "2022-02-04", DatePrecision.Day, "between 3 and 4 Feb 2022")]
    [InlineData("2022-01-28", "2022-02-04", DatePrecision.Day, "between 28 Jan and 4 Feb 2022")]
    [InlineData("2021-12-28", "2022-02-04", DatePrecision.Day, "between 28 Dec 2021 and 4 Feb 2022")]
    [InlineData("2022-01-31", "2022-02-06", DatePrecision.Week, "in the week of 31 Jan 2022")]
    [InlineData("2021-12-01", "2021-12-31", DatePrecision.Month, "in December 2021")]
    [InlineData("2024-02-01", "2024-02-29", DatePrecision.Month, "in February 2024")]
    [InlineData("2022-03-01", "2022-05-31", DatePrecision.Season, "in spring 2022")]
    [InlineData("2021-12-01", "2022-02-28", DatePrecision.Season, "in winter 2021/22")]
    [InlineData("2019-01-01", "2019-12-31", DatePrecision.Year, "in 2019")]
    [InlineData("2022-02-03", null, DatePrecision.Day, "on or after 3 Feb 2022")]
    [InlineData(null, "2022-02-03", DatePrecision.Day, "on or before 3 Feb 2022")]
    [InlineData(null, null, DatePrecision.Day, "undated")]
    public void Days_are_said_as_exactly_as_they_are_known(string? earliest, string? latest, DatePrecision precision, string words) =>
        Assert.Equal(words, DateWords.Of(Interval(earliest, latest), precision));

    [Theory]
    [InlineData("2022-02-03/2022-02-03", "3 Feb 2022")]
    [InlineData("2022-01-28/2022-01-28 2022-02-03/2022-02-04", "28 Jan – 4 Feb 2022")]
    [InlineData("2022-01-28/2022-01-28 2023-02-01/..", "28 Jan 2022 – 1 Feb 2023 or later")]
    [InlineData("2022-01-28/.. 2023-02-01/2023-02-01", "28 Jan 2022 – 1 Feb 2023")]
    public void The_span_of_a_story_runs_from_its_first_report_to_its_last(string reports, string words) =>
        Assert.Equal(words, DateWords.Span(reports.Split(' ').Select(report => report.Split('/')).Select(days => Interval(days[0], days[1] == ".." ? null : days[1]))));

    [Fact]
    public void The_first_day_on_which_something_may_be_is_not_said_as_if_it_were_its_date() =>
        Assert.Equal("day not known, 3 Feb 2022 at the earliest", DateWords.Of(new TimelineLine
        {
            Starts = DateInterval.From(new(2022, 2, 3)),
            Precision = DatePrecision.Day,
            Status = EventStatus.Expected,
            History = [],
            Summary = "",
            What = "visit",
            Evidence = [],
        }));

    private static DateInterval Interval(string? earliest, string? latest) =>
        new(earliest is null ? null : DateOnly.Parse(earliest), latest is null ? null : DateOnly.Parse(latest));
}
