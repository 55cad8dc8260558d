using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Names;

/// <summary>Finds who and what an article names, and joins the mentions of one.</summary>
public static class NameFinder
{
    /// <summary>The names of an article, in order of their first mention.</summary>
    public static ImmutableArray<Name> Find(ArticleText text, ImmutableArray<Sentence> sentences, Lexicon lexicon)
    {
        if (!lexicon.IsKnown)
            return [];
        var views = sentences.Select(s => new SentenceView(text, s, lexicon)).ToList();
        var plain = views.Where(v => !v.IsAllCapitals && !v.IsTitleCase).ToList();
        var finder = new CandidateFinder(lexicon, WordsSeenInside(plain));
        var candidates = new List<NameCandidate>();
        foreach (var view in plain)
            finder.Find(view, candidates);
        foreach (var candidate in candidates)
            Surroundings.Weigh(candidate, text);
        var names = new NameJoiner(text, lexicon).Join(candidates);
        HeadlineNames.Add(views.Where(v => v.IsAllCapitals || v.IsTitleCase), candidates, names, text);
        return [.. names.Select(n => n.Build(lexicon.Names)).OrderBy(n => n.Mentions[0].Words)];
    }

    /// <summary>Everyday words that the article gives a capital where no sentence begins, and never leaves small: they are parts of its names.</summary>
    private static HashSet<string> WordsSeenInside(List<SentenceView> views)
    {
        var capital = new HashSet<string>(StringComparer.Ordinal);
        var small = new HashSet<string>(StringComparer.Ordinal);
        foreach (var view in views)
        {
            for (var i = 0; i < view.Count; i++)
            {
                if (view.Folded[i].Length == 0 || view.IsOpening(i))
                    continue;
                (view.IsCapitalised(i) ? capital : small).Add(view.Folded[i]);
            }
        }

        capital.ExceptWith(small);
        return capital;
    }
}
