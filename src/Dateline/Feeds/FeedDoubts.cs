using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Feeds;

/// <summary>Gathers what could not be made sense of, so that what many entries share is told once.</summary>
internal sealed class FeedDoubts
{
    private const int LongestShown = 40;

    private readonly List<Doubt> doubts = [];
    private int badDates;
    private string? badDate;

    /// <summary>What was wrong with the bytes.</summary>
    public List<Doubt> Others => doubts;

    public void Add(string doubt) => doubts.Add(new(doubt));

    /// <summary>Reads a date; one that is no date of an entry becomes a doubt.</summary>
    public FeedDate? Date(string? written, string? language)
    {
        var date = FeedDate.Read(written, language);
        if (date is null && !string.IsNullOrWhiteSpace(written))
        {
            badDates++;
            badDate ??= FeedText.Plain(written);
        }

        return date;
    }

    /// <summary>All doubts.</summary>
    public ImmutableArray<Doubt> ToImmutableArray()
    {
        if (badDates == 0)
            return [.. doubts];
        var shown = badDate!.Length > LongestShown ? badDate[..LongestShown] + "…" : badDate;
        return [.. doubts, new Doubt(badDates == 1 ? $"a date could not be read (“{shown}”), so nothing is said of that day"
            : $"{badDates} dates could not be read (such as “{shown}”), so nothing is said of those days")];
    }
}
