using Dateline.Stories;
using Dateline.Text;

namespace Dateline.Lab.Quality;

/// <summary>Scores whether one person with several spellings is one.</summary>
internal static class PersonScorer
{
    public static void Score(Scorecard card, News news, Gold gold)
    {
        foreach (var forms in gold.NamesOnePerson)
        {
            // Only forms that the pages print in full can be asked for: "the minister" is a role.
            var names = forms.Where(f => f.Contains(' ', StringComparison.Ordinal) && char.IsUpper(f[0]) && !f.StartsWith("Mr", StringComparison.Ordinal) && !f.StartsWith("President", StringComparison.Ordinal))
                .Select(f => Folding.Fold(f)).Where(f => news.Reports.Any(r => r.Article.Names.Any(n => Folding.Fold(n.Text) == f))).ToHashSet();
            if (names.Count == 0)
                continue;
            var people = news.People.Count(p => p.Also.Append(p.Name).Any(n => names.Contains(Folding.Fold(n))));
            card.Ask("one person", people == 1, $"{forms[0]}: {people} people", 0.5);
        }
    }
}
