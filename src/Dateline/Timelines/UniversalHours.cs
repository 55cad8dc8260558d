using System.Collections.Frozen;
using System.Globalization;
using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Timelines;

/// <summary>Tells at which hour of UTC something starts. Of other zones the words do not say whether clocks are at summer time.</summary>
internal static class UniversalHours
{
    private static readonly Lazy<FrozenSet<string>> Zones = new(() => WordTable.Shipped("English/times.txt").Set("universal zones"));

    /// <summary>The hour; null where no report gives one in UTC, or two give two.</summary>
    public static TimeOnly? Of(EventLine line)
    {
        var hours = line.Members.Where(m => m.When.Starts.Day is { } day && day == line.When.Starts.Day).Select(m => Of(m.Event)).OfType<TimeOnly>().Distinct().Take(2).ToList();
        return hours is [var only] ? only : null;
    }

    private static TimeOnly? Of(ReportedEvent told)
    {
        if (told.Told.When is not { Clock: { } clock } when || !TimeOnly.TryParseExact(clock, "'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour))
            return null;
        return FoldedWords.Of(told.Article.Article.Text[when.Words]).Any(Zones.Value.Contains) ? hour : null;
    }
}
