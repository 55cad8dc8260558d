using Dateline.Text;

namespace Dateline.Names;

/// <summary>Turns what the tagger takes for names into candidates, with what the words around them say of their roles.</summary>
internal static class TaggedCandidates
{
    // Weights of a kind go from none to this.
    private const double Most = 3;

    /// <summary>The candidates of a sentence, in order: those of the tagger, and of the rules' those that the tagger says nothing of, as names of no known kind.</summary>
    /// <param name="text">The article.</param>
    /// <param name="clues">The sentence.</param>
    /// <param name="tagged">What the tagger found in it.</param>
    /// <param name="ruled">What the rules found in it.</param>
    public static IEnumerable<NameCandidate> Read(ArticleText text, NameClues clues, List<TaggedName> tagged, IEnumerable<NameCandidate> ruled)
    {
        var view = clues.View;
        var bySpan = new Dictionary<(int First, int End), NameCandidate>();
        var free = new List<NameCandidate>();
        foreach (var candidate in ruled)
        {
            bySpan[(candidate.First, candidate.End)] = candidate;
            if (!tagged.Exists(name => name.Words.Overlaps(view.Span(candidate.First, candidate.End))))
                free.Add(Weaken(candidate));
        }

        foreach (var name in tagged)
        {
            var (first, end) = clues.TokensOf(name.Words);
            if (end <= first || view.Span(first, end) != name.Words)
                continue;
            var candidate = bySpan.GetValueOrDefault((first, end)) ?? Make(text, view, first, end);
            candidate.IsCommon = false;
            candidate.Person = name.Kind == NameKind.Person ? Most * name.Probability : 0;
            candidate.Place = name.Kind == NameKind.Place ? Most * name.Probability : 0;
            candidate.Organisation = name.Kind == NameKind.Organisation ? Most * name.Probability : 0;
            candidate.Event = 0;
            free.Add(candidate);
        }

        return free.OrderBy(candidate => candidate.First);
    }

    private static NameCandidate Weaken(NameCandidate candidate)
    {
        candidate.Person = candidate.Place = candidate.Organisation = 0;
        return candidate;
    }

    private static NameCandidate Make(ArticleText text, SentenceView view, int first, int end)
    {
        var honour = first > 0 && view.Names.Honorifics.TryGetValue(view.Words[first - 1], out var gender) ? gender : null;
        var candidate = new NameCandidate
        {
            View = view,
            First = first,
            End = end,
            Key = view.Key(first, end),
            Known = view.Known(first) is ({ } known, var length) && length == end - first ? known : null,
            IsTitled = honour is not null,
            Gender = honour switch { "male" => Gender.Male, "female" => Gender.Female, _ => Gender.Unknown },
        };
        Surroundings.Weigh(candidate, text);
        return candidate;
    }
}
