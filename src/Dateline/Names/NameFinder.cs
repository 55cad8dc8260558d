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
        var views = Views(text, sentences, lexicon);
        var (names, candidates) = ByRules(text, views, lexicon);
        return NameTagger.Of(lexicon) is { } tagger ? ByTagger(text, views, names, candidates, tagger, lexicon) : names;
    }

    /// <summary>What the rules and tables say of each word of an article, sentence by sentence.</summary>
    internal static List<NameClues> Clues(ArticleText text, ImmutableArray<Sentence> sentences, Lexicon lexicon, NameLists lists)
    {
        var views = Views(text, sentences, lexicon);
        var (names, candidates) = ByRules(text, views, lexicon);
        return NameClueReader.Read(text, views, candidates, names, lists);
    }

    private static List<SentenceView> Views(ArticleText text, ImmutableArray<Sentence> sentences, Lexicon lexicon) =>
        [.. sentences.Select(s => new SentenceView(text, s, lexicon))];

    private static (ImmutableArray<Name> Names, List<NameCandidate> Candidates) ByRules(ArticleText text, List<SentenceView> views, Lexicon lexicon)
    {
        var plain = views.Where(v => !v.IsAllCapitals && !v.IsTitleCase).ToList();
        var finder = new CandidateFinder(lexicon, WordsSeenInside(plain));
        var candidates = new List<NameCandidate>();
        foreach (var view in plain)
            finder.Find(view, candidates);
        foreach (var candidate in candidates)
            Surroundings.Weigh(candidate, text);
        return (Join(text, views, candidates, lexicon), candidates);
    }

    /// <summary>The names, when the tagger has weighed what the rules say.</summary>
    private static ImmutableArray<Name> ByTagger(ArticleText text, List<SentenceView> views, ImmutableArray<Name> names, List<NameCandidate> candidates,
        NameTagger tagger, Lexicon lexicon)
    {
        var bySentence = candidates.ToLookup(candidate => candidate.View);
        var weighed = new List<NameCandidate>();
        var tagged = new List<TaggedName>();
        foreach (var clues in NameClueReader.Read(text, views, candidates, names, tagger.Lists))
        {
            // A sentence without a capital but its first names nobody; few write names small.
            if (clues.View.IsAllCapitals || clues.View.IsTitleCase || !clues.View.HasInnerCapital && !bySentence.Contains(clues.View))
                continue;
            tagged.Clear();
            tagger.Find(text.Page, clues, tagged);
            weighed.AddRange(TaggedCandidates.Read(text, clues, tagged, bySentence[clues.View], tagger));
        }

        return Join(text, views, weighed, lexicon);
    }

    private static ImmutableArray<Name> Join(ArticleText text, List<SentenceView> views, List<NameCandidate> candidates, Lexicon lexicon)
    {
        candidates = WithoutCommonWords(views, candidates);
        var names = new NameJoiner(text, lexicon).Join(candidates);
        HeadlineNames.Add(views.Where(v => v.IsAllCapitals || v.IsTitleCase), candidates, names, text);
        return [.. names.Select(n => n.Build(lexicon.Names)).OrderBy(n => n.Mentions[0].Words)];
    }

    /// <summary>"They ate turkey. Turkey was sold out": what has its capital only where sentences begin, and stands in small letters inside, names no country.</summary>
    private static List<NameCandidate> WithoutCommonWords(List<SentenceView> views, List<NameCandidate> candidates)
    {
        var doubtful = candidates.Where(c => c is { Tokens: 1, Known.IsAcronym: false, IsTitled: false } && c.View.IsOpening(c.First)).Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        doubtful.ExceptWith(candidates.Where(c => c.Tokens > 1 || !c.View.IsOpening(c.First)).Select(c => c.Key));
        if (doubtful.Count == 0)
            return candidates;
        var small = new HashSet<string>(StringComparer.Ordinal);
        foreach (var view in views.Where(v => !v.IsAllCapitals && !v.IsTitleCase))
        {
            for (var i = 0; i < view.Count; i++)
            {
                if (!view.IsCapitalised(i) && doubtful.Contains(view.Folded[i]))
                    small.Add(view.Folded[i]);
            }
        }

        return small.Count == 0 ? candidates : [.. candidates.Where(c => !(c is { Tokens: 1, Known.IsAcronym: false } && small.Contains(c.Key)))];
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
