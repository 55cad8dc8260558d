using Dateline.App.Showing;

namespace Dateline.App.Html;

/// <summary>Where a day stands on a drawn timeline, in percent of its width. Stretches in which nothing happens are shortened, and the place is told.</summary>
internal sealed class TimeAxis
{
    // Room for half a mark, and for the first and last date's words.
    private const double Margin = 2.5;

    /// <summary>The least distance of two dates written below, in percent: they do not run into each other on a phone.</summary>
    private const double LabelApart = 26;

    /// <summary>The same for the first and the last, which stand beside their days and not below them.</summary>
    private const double EdgeApart = 37;

    private readonly DateOnly[] days;
    private readonly double[] places;

    public TimeAxis(IEnumerable<DateOnly> marked)
    {
        days = [.. marked.Distinct().Order()];
        places = new double[days.Length];
        var gaps = days.Zip(days.Skip(1), (left, right) => right.DayNumber - left.DayNumber).ToArray();
        var longest = gaps.Length == 0 ? 1 : Math.Max(7, 4 * gaps.Order().ElementAt(gaps.Length / 2));
        var breaks = new List<int>();
        for (var i = 0; i < gaps.Length; i++)
        {
            places[i + 1] = places[i] + Math.Min(gaps[i], longest);
            if (gaps[i] > longest)
                breaks.Add(i);
        }

        var whole = Math.Max(places[^1], 1);
        for (var i = 0; i < places.Length; i++)
            places[i] = Margin + (places[i] / whole * (100 - (2 * Margin)));
        Breaks = [.. breaks.Select(i => (places[i] + places[i + 1]) / 2)];
    }

    /// <summary>The first marked day.</summary>
    public DateOnly First => days[0];

    /// <summary>The last marked day.</summary>
    public DateOnly Last => days[^1];

    /// <summary>Where a stretch is shortened.</summary>
    public IReadOnlyList<double> Breaks { get; }

    /// <summary>Whether any stretch is shortened.</summary>
    public bool IsBroken => Breaks.Count > 0;

    /// <summary>The place of a marked day.</summary>
    public double Place(DateOnly day) => places[Array.BinarySearch(days, day)];

    /// <summary>The days to write below, first and last for certain.</summary>
    public IEnumerable<(double Place, string Label)> Ticks()
    {
        yield return (places[0], DateWords.Day(First));
        var last = places[0];
        for (var i = 1; i < days.Length - 1; i++)
        {
            if (places[i] - last < LabelApart || places[i] - places[0] < EdgeApart || places[^1] - places[i] < EdgeApart)
                continue;
            last = places[i];
            yield return (last, DateWords.Day(days[i]));
        }

        if (days.Length > 1)
            yield return (places[^1], DateWords.Day(Last));
    }
}
