using Dateline.Stories;

namespace Dateline.Lab.Quality;

/// <summary>Scores figures: numbers for the same thing that differ are called so, and only those.</summary>
internal static class FigureScorer
{
    public static void Score(Scorecard card, News news, GoldStory wanted)
    {
        foreach (var figure in wanted.Figures)
        {
            var values = figure.Values.Select(v => v.Value).ToHashSet();
            var told = news.Stories.SelectMany(s => s.Figures)
                .Where(f => values.IsSubsetOf(f.Values.SelectMany(v => new[] { v.Figure.Low, v.Figure.High })))
                .ToList();
            if (!figure.Agree)
                card.Ask("figures differ", told.Any(f => !f.Agree), figure.Of, 2);
            else if (told.Any(f => !f.Agree))
                card.Blame("figures called differing that agree", figure.Of);
        }
    }
}
