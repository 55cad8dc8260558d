using Dateline.Text;

namespace Dateline.Names;

/// <summary>Gathers what an article, its candidates and the names that rules made of them say of each of its words.</summary>
internal static class NameClueReader
{
    /// <summary>The bit of <see cref="WordClues.Elsewhere"/> for a word that has a capital where no sentence begins.</summary>
    public const uint Capital = 1;

    private const uint Small = 2, InPerson = 4, InPlace = 8, InOrganisation = 16, Titled = 32;

    /// <summary>The clues of each sentence.</summary>
    /// <param name="text">The article.</param>
    /// <param name="views">Its sentences.</param>
    /// <param name="candidates">What the rules take for possible names.</param>
    /// <param name="names">What they made of them.</param>
    /// <param name="lists">The long lists to look words up in.</param>
    public static List<NameClues> Read(ArticleText text, List<SentenceView> views, List<NameCandidate> candidates, IEnumerable<Name> names, NameLists lists)
    {
        var clues = views.Select(view => new NameClues(view, text, lists)).ToList();
        var bySentence = clues.ToDictionary(c => c.View.Sentence.Index);
        var elsewhere = Elsewhere(views);
        foreach (var candidate in candidates)
        {
            bySentence[candidate.View.Sentence.Index].Note(candidate);
            if (candidate.IsTitled)
                Mark(elsewhere, candidate.View.Folded.AsSpan(candidate.First..candidate.End), Titled);
        }

        foreach (var name in names)
        {
            foreach (var mention in name.Mentions)
            {
                var one = bySentence[mention.Sentence];
                one.Note(mention.Words, name.Kind);
                var (first, end) = one.TokensOf(mention.Words);
                if (end - first > 1)
                {
                    var bit = name.Kind switch { NameKind.Person => InPerson, NameKind.Place => InPlace, NameKind.Organisation => InOrganisation, _ => 0u };
                    Mark(elsewhere, one.View.Folded.AsSpan(first..end), bit);
                }
            }
        }

        foreach (var one in clues)
            one.Note(elsewhere);
        return clues;
    }

    /// <summary>How the article writes each word where no sentence begins.</summary>
    private static Dictionary<string, uint> Elsewhere(List<SentenceView> views)
    {
        var found = new Dictionary<string, uint>(StringComparer.Ordinal);
        foreach (var view in views.Where(v => !v.IsAllCapitals && !v.IsTitleCase))
        {
            for (var i = 0; i < view.Count; i++)
            {
                if (view.Folded[i].Length > 0 && !view.IsOpening(i))
                    found[view.Folded[i]] = found.GetValueOrDefault(view.Folded[i]) | (view.IsCapitalised(i) ? Capital : Small);
            }
        }

        return found;
    }

    private static void Mark(Dictionary<string, uint> words, ReadOnlySpan<string> folded, uint bit)
    {
        foreach (var word in folded)
        {
            if (word.Length > 0)
                words[word] = words.GetValueOrDefault(word) | bit;
        }
    }
}
