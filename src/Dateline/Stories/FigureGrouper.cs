using System.Collections.Immutable;

namespace Dateline.Stories;

/// <summary>Puts the numbers together that different sentences give for the same thing, and tells whether they agree.</summary>
internal static class FigureGrouper
{
    /// <summary>Beyond so many figures of one kind a story is a list, and comparing them would cost more than it tells.</summary>
    private const int MostOfKind = 400;

    /// <summary>A longer description names a thing no better.</summary>
    private const int LongestName = 40;

    private const int LongestHeading = 50;

    /// <summary>The groups of two or more numbers, those that disagree first.</summary>
    /// <param name="order">The story's reports, oldest first.</param>
    /// <param name="reports">All reports of the collection.</param>
    /// <param name="cast">Whom the reports' names stand for.</param>
    /// <param name="own">What each report says with its own words.</param>
    public static ImmutableArray<FigureGroup> Group(ImmutableArray<int> order, ImmutableArray<Report> reports, Cast cast, OwnWords own)
    {
        var figures = order.SelectMany(r => reports[r].Article.Figures.Where(f => f.Unit is not null && f.Of is not null).Select(f => (Report: r, Figure: f)));
        var groups = new List<FigureGroup>();
        foreach (var kind in figures.GroupBy(f => CountedThing.KindOf(f.Figure, reports[f.Report]), StringComparer.Ordinal))
        {
            var things = new List<List<CountedThing>>();
            foreach (var one in kind.Take(MostOfKind).Where(f => own.Has(f.Report, f.Figure.Sentence))
                .Select(f => new CountedThing(reports[f.Report], f.Figure, cast)).Where(c => !c.IsComparison))
            {
                if (things.Find(thing => BelongsTo(thing, one)) is { } found)
                    found.Add(one);
                else
                    things.Add([one]);
            }

            groups.AddRange(things.Select(Distinct).Where(thing => thing.Count > 1).SelectMany(FigureSeries.Of).Select(Describe).Where(Tells));
        }

        return [.. groups.OrderBy(g => g.Agree).ThenByDescending(g => g.Changes).ThenByDescending(g => g.Values.Select(v => v.Evidence.Report).Distinct().Count())];
    }

    private static bool BelongsTo(List<CountedThing> thing, CountedThing one)
    {
        if (thing.Exists(other => one.Figure.Recounts == other.Figure || one.Corrects(other)))
            return true;
        var alike = thing.Count(other => one.CountsTheSameAs(other));
        return alike > 0 && alike * 2 >= thing.Count(other => other.Report != one.Report);
    }

    private static List<CountedThing> Distinct(List<CountedThing> thing) =>
        [.. thing.DistinctBy(c => (c.Report, c.Figure.Low, c.Figure.High, c.Figure.Bound))];

    private static FigureGroup Describe(FigureSeries series)
    {
        var named = series.Values.OrderBy(c => c.IsOnlyReferredTo).ThenByDescending(c => Math.Min(c.Of.Length, LongestName))
            .ThenByDescending(c => Math.Min(c.Name.Length, LongestHeading)).ThenBy(c => c.Report).First();

        // A bare noun tells too little: the headline says of what.
        var name = named.Name.Contains(' ', StringComparison.Ordinal) || named.Headline.Length == 0 ? named.Name : $"{named.Name} ({named.Headline})";
        return new(name, series.Agree, [.. series.Values.Select(c => new FigureValue(c.Figure, c.AsOf, c.Evidence) { Words = c.Shown, According = c.According })])
        {
            Changes = series.Changes,
        };
    }

    /// <summary>Whether a group tells a reader something: numbers of one report that agree are two of its sentences.</summary>
    private static bool Tells(FigureGroup group) => !group.Agree || group.Changes || group.Values.DistinctBy(v => v.Evidence.Report).Count() > 1;
}
