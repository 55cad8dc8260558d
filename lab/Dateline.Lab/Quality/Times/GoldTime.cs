using System.Collections.Immutable;
using Dateline.Dates;

namespace Dateline.Lab.Quality.Times;

/// <summary>A time that somebody marked in a text.</summary>
/// <param name="Start">The first UTF-16 unit of its words.</param>
/// <param name="End">Behind the last.</param>
/// <param name="Type">What it is: <c>DATE</c>, <c>daterange</c> and so on, as the set calls it.</param>
/// <param name="Values">The values that count as right, in the set's own form.</param>
/// <param name="Readings">The days that each value means; one for the past and one for the future where the words leave it open.</param>
internal sealed record GoldTime(int Start, int End, string Type, ImmutableArray<string> Values, ImmutableArray<DateInterval> Readings);

/// <summary>A text in which somebody marked the times.</summary>
/// <param name="Id">By which the set is split in halves.</param>
/// <param name="Group">What the set calls its kind: a genre, a file of test cases.</param>
/// <param name="Text">The words.</param>
/// <param name="Written">The day from which they are read.</param>
/// <param name="Times">What was marked.</param>
/// <param name="IsWhole">Whether all times are marked, so that another one found is one too many.</param>
internal sealed record MarkedText(string Id, string Group, string Text, DateOnly Written, ImmutableArray<GoldTime> Times, bool IsWhole)
{
    /// <summary>Which half of its set the text is in: rules are made looking at <c>dev</c>, and checked on <c>held</c>.</summary>
    public string Half => Halves.Of(Id);
}
