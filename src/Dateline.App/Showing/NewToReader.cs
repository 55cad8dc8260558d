using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.App.Input;
using Dateline.Stories;
using Dateline.Timelines;

namespace Dateline.App.Showing;

/// <summary>What of a collection is new to its reader: what was published after a day, or was not shown before.</summary>
internal sealed class NewToReader
{
    private readonly FrozenSet<int> reports;

    /// <param name="news">The collection.</param>
    /// <param name="since">The day that the reader knows the news up to; null where only what was shown counts.</param>
    /// <param name="seen">What the reader was shown; null where only the day counts.</param>
    public NewToReader(News news, DateOnly? since, SeenReports? seen)
    {
        Since = since;
        BySeen = seen is not null;
        var unseen = news.Reports.Where(report => seen is null || !seen.Contains(report)).ToList();
        reports = unseen.Where(report => since is null || report.Published.Days.Earliest > since).Select(report => report.Index).ToFrozenSet();
        Uncertain =
        [
            .. unseen.Where(report => since is not null && !reports.Contains(report.Index) && (report.Published.Days.Latest is null || report.Published.Days.Latest > since))
                .Select(report => report.Index),
        ];
        Stories = Novelties.In(news, IsNew);
    }

    /// <summary>The day after which reports are new; null where none was given.</summary>
    public DateOnly? Since { get; }

    /// <summary>Whether what was shown before is left out.</summary>
    public bool BySeen { get; }

    /// <summary>What is new, story by story.</summary>
    public ImmutableArray<Novelties> Stories { get; }

    /// <summary>The reports that may have been published after the day, because their own is not known; they do not count as new.</summary>
    public ImmutableArray<int> Uncertain { get; }

    /// <summary>How many reports are new.</summary>
    public int Count => reports.Count;

    public bool IsNew(int report) => reports.Contains(report);
}
