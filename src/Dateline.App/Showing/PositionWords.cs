using Dateline.Dates;
using Dateline.Languages;
using Dateline.Stories;

namespace Dateline.App.Showing;

/// <summary>Where someone stands, in words.</summary>
internal static class PositionWords
{
    /// <summary>Stance, addressee and matter, to be read after the name: <c>demands of Ostrava: "an end to …"</c>.</summary>
    public static string Of(StoryPosition position) => $"{Verb(position)}{Towards(position)}: {position.What}";

    /// <summary>The stance as a verb: <c>demands</c>, or <c>demand</c> of several.</summary>
    public static string Verb(StoryPosition position)
    {
        var (one, several) = position.Stance switch
        {
            Stance.Demands => ("demands", "demand"),
            Stance.Supports => ("supports", "support"),
            Stance.Opposes => ("opposes", "oppose"),
            Stance.Offers => ("offers", "offer"),
            Stance.Accepts => ("accepts", "accept"),
            Stance.Rejects => ("rejects", "reject"),
            Stance.Warns => ("warns", "warn"),
            Stance.Confirms => ("confirms", "confirm"),
            _ => ("denies", "deny"),
        };
        return position.IsOfSeveral ? several : one;
    }

    /// <summary>When it is told and by how many: <c>told 4 – 9 Mar 2024 by 3 independent sources</c>.</summary>
    public static string Told(News news, StoryPosition position)
    {
        var days = DateWords.Span(Reports(position).Select(report => news.Reports[report].Published.Days));
        var sources = Independent(news, position);
        return $"told {days ?? "on no known day"}{(sources > 1 ? $" by {StoryOutline.Count(sources, "independent source")}" : "")}";
    }

    /// <summary>What it was before, with the days of the reports that tell either: <c>rejects (4 Mar 2024) → accepts (9 Mar 2024)</c>; the former matter too, where it is told in other words.</summary>
    public static string Changed(News news, Story story, StoryPosition position, PositionChange change)
    {
        var former = story.Positions[change.From];
        var matter = former.What == position.What ? "" : $": {former.What}";
        return $"changed: {Verb(former)}{matter} ({Day(change.Before)}) → {Verb(position)} ({Day(change.After)})";

        string Day(Evidence evidence) => DateWords.Span([news.Reports[evidence.Report].Published.Days]) ?? DateWords.Undated;
    }

    /// <summary>From the first to the last day on which it is told; unknown where none of its reports has a date.</summary>
    public static DateInterval Days(News news, StoryPosition position)
    {
        var days = Reports(position).Select(report => news.Reports[report].Published.Days).ToList();
        return new(days.Min(day => day.Earliest), days.Max(day => day.Latest));
    }

    /// <summary>How many independent sources tell it.</summary>
    public static int Independent(News news, StoryPosition position) => news.Independent(Reports(position));

    private static IEnumerable<int> Reports(StoryPosition position) => position.Also.Prepend(position.Evidence).Select(evidence => evidence.Report);

    private static string Towards(StoryPosition position) => position.Towards is { } other
        ? position.Stance switch
        {
            Stance.Demands => $" of {other}",
            Stance.Warns => $" {other}",
            _ => $" (towards {other})",
        }
        : "";
}
