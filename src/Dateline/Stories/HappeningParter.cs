using System.Collections.Immutable;
using Dateline.Dates;

namespace Dateline.Stories;

/// <summary>Parts a story into happenings once its reports are dated: reports are of one happening when they came together or tell of one day.</summary>
/// <remarks>Words alone cannot do it: the report on a crash and the one on the arrest three weeks later speak of the same people in the same words.</remarks>
internal sealed class HappeningParter(Func<int, DateInterval> published, Func<int, Occasions> occasions)
{
    /// <summary>Reports of so many days after each other still come from one happening.</summary>
    private const int Together = 3;

    /// <summary>So many days later a report whose own news has no day still tells more of what others told.</summary>
    private const int Aftermath = 10;

    /// <summary>Main events that lie so many days apart are two, however soon one report followed the other.</summary>
    private const int OtherEvent = 3;

    /// <summary>A report that is so long before or after another announces or tells no event of the other's.</summary>
    private const int LongestNotice = 30;

    /// <summary>Days of publication that may be more than so many say too little of when a report came.</summary>
    private const int LongestUncertainty = 3;

    /// <summary>More originals are left as they are: every two of them are compared.</summary>
    private const int MostCompared = 400;

    /// <summary>The story with its happenings parted; a copy stays with its original.</summary>
    /// <param name="story">The story, in happenings by the words of its reports.</param>
    /// <param name="copyOf">For a report the index of what it copies; null for an original.</param>
    public StoryGroup Part(StoryGroup story, Func<int, int?> copyOf)
    {
        var home = story.Happenings.SelectMany((h, i) => h.Select(report => (report, i))).ToDictionary(h => h.report, h => h.i);
        var originals = story.Reports.Where(r => copyOf(r) is null).ToArray();
        if (originals.Length is < 2 or > MostCompared)
            return story;
        var part = Enumerable.Range(0, originals.Length).ToArray();
        for (var i = 0; i < originals.Length; i++)
        {
            for (var k = 0; k < i; k++)
            {
                if (Find(part, i) != Find(part, k) && AreOne(originals[i], originals[k], home[originals[i]] == home[originals[k]]))
                    part[Math.Max(Find(part, i), Find(part, k))] = Math.Min(Find(part, i), Find(part, k));
            }
        }

        TakeInTheUndated(originals, part, home);
        var of = originals.Select((report, i) => (report, part: Find(part, i))).ToDictionary(p => p.report, p => p.part);
        return new([.. story.Reports.GroupBy(r => of[copyOf(r) ?? r]).OrderBy(g => g.Key).Select(g => g.Order().ToImmutableArray())]);
    }

    private bool AreOne(int one, int other, bool sameWords)
    {
        if (published(one).DaysFrom(published(other)) is not { } apart)
            return occasions(one).Meet(occasions(other)) || sameWords && !IsDated(one) && !IsDated(other);
        if (apart <= LongestNotice && occasions(one).Meet(occasions(other)))
            return true;
        if (!sameWords || IsDated(one) != IsDated(other))
            return false;
        return occasions(one).Main is not { } mine || occasions(other).Main is not { } its || Math.Abs(mine.DayNumber - its.DayNumber) < OtherEvent;
    }

    /// <summary>Puts a report whose own day says too little to the reports of its words that are nearest to it, or, where only days part those, to the first of them.</summary>
    private void TakeInTheUndated(int[] originals, int[] part, Dictionary<int, int> home)
    {
        for (var i = 0; i < originals.Length; i++)
        {
            if (IsDated(originals[i]) || Enumerable.Range(0, originals.Length).Any(k => k != i && Find(part, k) == Find(part, i)))
                continue;
            var nearest = Enumerable.Range(0, originals.Length)
                .Where(k => k != i && home[originals[k]] == home[originals[i]] && published(originals[i]).DaysFrom(published(originals[k])) is null or <= Together)
                .OrderByDescending(k => IsDated(originals[k]))
                .Select(k => (int?)k)
                .FirstOrDefault();
            if (nearest is { } near)
                part[Find(part, i)] = Find(part, near);
        }
    }

    private static int Find(int[] part, int i)
    {
        while (part[i] != i)
            i = part[i] = part[part[i]];
        return i;
    }

    private bool IsDated(int report) => published(report).Days <= LongestUncertainty;
}
