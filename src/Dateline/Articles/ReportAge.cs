using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Dateline.Dates;
using Dateline.Languages;
using Dateline.Pages;

namespace Dateline.Articles;

/// <summary>Reads how long before its page was fetched a report came out, as a line under its headline says: "3 hours ago", "vor 2 Tagen", "Yesterday".</summary>
internal static class ReportAge
{
    /// <summary>So many blocks below the headline such a line stands.</summary>
    private const int FurthestBelow = 4;

    /// <summary>A line of more words tells something else.</summary>
    private const int MostWords = 8;

    /// <summary>A unit of no more letters needs no "ago": "3h". Of minutes it may be how long the report takes to read.</summary>
    private const int LongestSign = 3;

    private const int MinutesOfHour = 60;
    private const int MinutesOfDay = 24 * MinutesOfHour;

    private static readonly WordTable Table = WordTable.Shipped("bylines.txt");
    private static readonly FrozenDictionary<string, string> Units = Table.Map("ages");
    private static readonly FrozenSet<string> Before = Table.Set("before ages");
    private static readonly FrozenSet<string> Behind = Table.Set("behind ages");
    private static readonly FrozenSet<string> Yesterday = Table.Set("yesterday");

    /// <summary>The day on which the report came out; null where no line says it, or nobody knows when the page was fetched.</summary>
    public static StatedDate? Find(Page page, ImmutableArray<BlockTraits> blocks, int title, ArticleDraft? article)
    {
        if (page.Fetched is not { Year: > 1990 and < 2200 } fetched || title < 0)
            return null;
        var end = Math.Min(blocks.Length, Math.Min(article?.BodyFirst ?? int.MaxValue, title + 1 + FurthestBelow));
        for (var i = title + 1; i < end; i++)
        {
            var block = blocks[i];
            if (block.Words <= MostWords && !block.EndsSentence && (block.Block.Regions & (PageRegions.Aside | PageRegions.Navigation | PageRegions.Comments)) == PageRegions.None
                && Minutes(page.Text.Substring(block.Span.Start, block.Span.Length)) is { } minutes)
                return new(DateInterval.On(DateOnly.FromDateTime(fetched.DateTime.AddMinutes(-minutes))), null, "written beside the headline as its age when the page was fetched");
        }

        return null;
    }

    /// <summary>How many minutes old a line says that a report is; null where it says nothing of it.</summary>
    private static int? Minutes(string line)
    {
        var words = Words(line);
        if (words.Count > 0 && Yesterday.Contains(words[0]))
            return MinutesOfDay;
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i].Length > 2 || !int.TryParse(words[i], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                || !Units.TryGetValue(words[i + 1], out var unit) || !int.TryParse(unit, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes))
                continue;
            if (i > 0 && Before.Contains(words[i - 1]) || i + 2 < words.Count && Behind.Contains(words[i + 2])
                || words[i + 1].Length <= LongestSign && minutes >= MinutesOfHour && i == 0)
                return count * minutes;
        }

        return null;
    }

    /// <summary>The words and figures of a line: "3h" is two.</summary>
    private static List<string> Words(string line)
    {
        var words = new List<string>();
        for (var i = 0; i < line.Length;)
        {
            var start = i;
            while (i < line.Length && (char.IsAsciiDigit(line[start]) ? char.IsAsciiDigit(line[i]) : char.IsLetter(line[i])))
                i++;
            if (i > start)
                words.Add(line[start..i]);
            else
                i++;
        }

        return words;
    }
}
