using System.Collections.Immutable;
using Dateline.Dates;
using Dateline.Events;
using Dateline.Languages;
using Dateline.Text;
using Dateline.Timelines;

namespace Dateline.Stories;

/// <summary>What a report came to tell or to announce: the dated events of its headline and first sentences that are new or still to come.</summary>
/// <param name="All">The events with their days.</param>
/// <param name="Main">The day of the one that it tells first of all; null where its first sentences date none.</param>
internal readonly record struct Occasions(ImmutableArray<(ReportedEvent Told, DateOnly Day)> All, DateOnly? Main)
{
    /// <summary>Only the first sentences of a report tell what it is about.</summary>
    private const int Lead = 3;

    /// <summary>What lies further back is recalled.</summary>
    private const int NewDays = 3;

    /// <summary>What lies further ahead is no occasion of today's report.</summary>
    private const int LongestNotice = 30;

    /// <summary>Two of one day are one event from here on.</summary>
    private const double OneDay = 0.3;

    private const double FirstSentence = 0.6;
    private const double InHeadline = 0.8;

    /// <summary>The occasions of a report.</summary>
    /// <param name="article">The report's article.</param>
    /// <param name="events">Its events.</param>
    /// <param name="published">When it was published.</param>
    public static Occasions Of(AnnotatedArticle article, IEnumerable<ReportedEvent> events, DateInterval published)
    {
        var lead = article.Sentences.Where(s => s.Kind == PassageKind.Paragraph).Take(Lead).Select(s => s.Index).ToList();
        var first = lead.FirstOrDefault();
        var opening = events.Where(e => e.Sentence.Kind != PassageKind.Paragraph || lead.Contains(e.Sentence.Index)).ToList();

        // That a thing is called off is what the report is about, and neither the day it was planned for nor the next.
        if (opening.Exists(e => e.Told.Status is EventStatus.Cancelled or EventStatus.Postponed && e.Sentence.Index <= first))
            return new([], published.Day);
        var headline = ContentWords.Of(article.Article.Headline);
        var dated = new List<(ReportedEvent Told, DateOnly Day, double Worth)>();
        foreach (var told in opening)
        {
            if (!told.Told.IsBackground && told.Told.Kind is not (EventKind.Statement or EventKind.Announcement or EventKind.Publication)
                && told.Told.Status != EventStatus.Denied && told.When(published).Starts.Day is { } day && IsNew(day, published))
                dated.Add((told, day, Worth(told, first, headline)));
        }

        var main = dated.Where(d => !d.Told.IsCaption).OrderByDescending(d => d.Worth).ThenBy(d => d.Told.Told.Trigger.Start).Select(d => (DateOnly?)d.Day).FirstOrDefault();
        return new([.. dated.Select(d => (d.Told, d.Day))], main);
    }

    /// <summary>Whether the report came to tell that something is called off or put off.</summary>
    public bool IsOfCallingOff => All.IsEmpty && Main is not null;

    /// <summary>Whether the two have an event in common.</summary>
    public bool Meet(Occasions other)
    {
        foreach (var (told, day) in All)
        {
            if (other.All.Any(o => o.Day == day && EventLikeness.Roughly(told, o.Told) >= OneDay))
                return true;
        }

        return false;
    }

    private static bool IsNew(DateOnly day, DateInterval published) =>
        (published.Earliest is not { } first || day.DayNumber >= first.DayNumber - NewDays)
        && (published.Latest is not { } last || day.DayNumber <= last.DayNumber + LongestNotice);

    private static double Worth(ReportedEvent told, int first, HashSet<string> headline) =>
        told.Told.Confidence
        + (told.Sentence.Index == first ? FirstSentence : 0)
        + (headline.Contains(ArticleTerms.Stem(told.Told.What)) || headline.Contains(ArticleTerms.Stem(Folding.Fold(told.Article.Article.Text[told.Told.Trigger]))) ? InHeadline : 0);
}
