using System.Collections.Immutable;
using Dateline.Dates;
using Dateline.Events;
using Dateline.Lab.Fuzz;
using Dateline.Lab.Quality;
using Dateline.Pages;
using Dateline.Stories;
using Dateline.Timelines;

namespace Dateline.Tests.Invariants;

/// <summary>What is promised of every reading, kept on the sample pages.</summary>
public sealed class HonestyTests
{
    private static readonly Lazy<ImmutableArray<PageSource>> Sources = new(() => [.. PageFolder.Sources(Samples.Path("harbour-talks")), .. PageFolder.Sources(Samples.Path("mixed"))]);
    private static readonly Lazy<News> All = new(() => Read(Sources.Value));

    [Fact]
    public void Every_span_lies_inside_its_text() => Assert.Empty(Spans.Outside(All.Value));

    [Fact]
    public void Every_line_of_a_timeline_has_evidence_whose_words_are_on_the_page()
    {
        var lines = All.Value.Stories.SelectMany(s => s.Timeline).ToList();
        Assert.NotEmpty(lines);
        Assert.All(lines, line =>
        {
            Assert.NotEmpty(line.Evidence);
            Assert.All(line.Evidence, evidence => Assert.NotEqual("", All.Value.Words(evidence).Trim()));
        });
    }

    [Fact]
    public void A_summary_is_in_a_reports_own_words() =>
        Assert.All(All.Value.Stories.SelectMany(s => s.Timeline), line =>
            Assert.Contains(line.Evidence, e => Unnamed(line.Summary).Split('…').All(part => Squeezed(All.Value.Words(e)).Contains(Squeezed(part).Trim().TrimEnd('.'), StringComparison.OrdinalIgnoreCase))));

    [Fact]
    public void The_words_of_every_quote_stand_in_its_evidence()
    {
        var quotes = All.Value.Stories.SelectMany(s => s.Quotes).ToList();
        Assert.NotEmpty(quotes);
        Assert.All(quotes, q => Assert.True(q.Evidence.Span.Contains(q.Quote.Words), $"{q.Quote.Words} is not in {q.Evidence}"));
    }

    [Fact]
    public void Every_report_is_in_exactly_one_story() =>
        Assert.Equal(Enumerable.Range(0, All.Value.Reports.Length), All.Value.Stories.SelectMany(s => s.Reports).Order());

    [Fact]
    public void Every_report_is_in_at_most_one_happening_of_its_story() =>
        Assert.All(All.Value.Stories, story => Assert.All(story.Happenings.SelectMany(h => h.Reports).CountBy(r => r), r => Assert.Equal(1, r.Value)));

    [Fact]
    public void A_copy_is_folded_with_its_reason_shown_never_deleted()
    {
        var copies = All.Value.Reports.Where(r => r.CopyOf is not null).ToList();
        Assert.NotEmpty(copies);
        Assert.All(copies, copy =>
        {
            Assert.NotEqual("", copy.CopyOf!.Why.Trim());
            Assert.NotEqual(copy.Index, copy.CopyOf.Of);
            Assert.InRange(copy.CopyOf.Shared, 0, 1);
            Assert.Contains(All.Value.Stories, s => s.Reports.Contains(copy.Index) && s.Reports.Contains(copy.CopyOf.Of));
        });
    }

    [Fact]
    public void An_inferred_date_says_from_what_it_was_inferred()
    {
        Assert.Contains(All.Value.Reports, r => r.Published.Basis == DateBasis.Inferred);
        Assert.All(All.Value.Reports.Where(r => r.Published.Basis != DateBasis.Unknown), r => Assert.NotEqual("", r.Published.Why.Trim()));
        Assert.All(All.Value.Reports.Where(r => r.Published.Basis == DateBasis.Unknown), r => Assert.Equal(DateInterval.Unknown, r.Published.Days));
    }

    [Fact]
    public void A_day_that_has_gone_by_does_not_make_an_event_happen()
    {
        var due = new List<TimelineLine>();
        foreach (var story in All.Value.Stories)
        {
            var newest = story.Reports.Max(r => All.Value.Reports[r].Published.Days.Earliest);
            due.AddRange(story.Timeline.Where(line => line.Starts.Latest < newest && line.History.All(h => h.Status == EventStatus.Expected)));
        }

        Assert.NotEmpty(due);
        Assert.All(due, line => Assert.Equal((EventStatus.Expected, true), (line.Status, line.Passed)));
    }

    private static News Read(IEnumerable<PageSource> sources) => NewsReader.Join(sources.SelectMany(s => PageReader.Read(s)).Select(NewsReader.Read));

    private static string Squeezed(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Without the name in brackets that the program puts after a pronoun.</summary>
    private static string Unnamed(string summary) =>
        summary.IndexOf(" [", StringComparison.Ordinal) is var open and >= 0 && summary.IndexOf(']', open) is var close and >= 0 ? summary.Remove(open, close + 1 - open) : summary;
}
