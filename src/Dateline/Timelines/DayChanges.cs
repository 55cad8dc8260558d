using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Text;

namespace Dateline.Timelines;

/// <summary>Tells where a report gives something due another day than before, and says so: "will now visit on Thursday", "on Friday rather than Wednesday".</summary>
/// <remarks>A day that only differs is no change: then reports disagree (<see cref="DayDisagreements"/>).</remarks>
internal static class DayChanges
{
    /// <summary>What is told of two days is one matter where it shares this part of its words, names left out.</summary>
    private const double SameWords = 0.5;

    private static readonly Lazy<ImmutableArray<string>> Changing = new(() => WordTable.Shipped("English/summaries.txt")["changing"]);

    /// <summary>Whether a sentence has words by which a day takes the place of another.</summary>
    public static bool Tells(ReadOnlySpan<char> sentence)
    {
        var words = $" {string.Join(' ', FoldedWords.Of(sentence))} ";
        return Changing.Value.Any(phrase => words.Contains($" {phrase} ", StringComparison.Ordinal));
    }

    /// <summary>Whether what a report tells anew is what was due on a former day: called by the same words, or named together with that day.</summary>
    public static bool IsOf(ReportedEvent now, ReportedEvent former, DateOnly day) => DayDisagreements.AreOne(now, former)
        || Names(now, day) && now.Words.Overlaps(former.Called)
            && (now.Who.Any(p => p.Kind != NameKind.Place && former.Who.Contains(p)) || ContentWords.Overlap(now.Matter, former.Matter) >= SameWords);

    /// <summary>Whether the sentence names the former day beside the new one.</summary>
    private static bool Names(ReportedEvent now, DateOnly day) => now.Article.Times.Any(time => time.Sentence == now.Told.Sentence && time != now.Told.When
        && time.Reading.Marks is { } marks && (marks.Weekday is not null || marks.Number is not null) && marks.Fit(day));
}
