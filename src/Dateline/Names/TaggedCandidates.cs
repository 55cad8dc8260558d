using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Names;

/// <summary>Turns what the tagger takes for names into candidates, with what the words around them say of their roles.</summary>
internal static class TaggedCandidates
{
    // What the tagger's surest name weighs, and how much of the rules' weights is kept beside it.
    private const double Most = 3;
    private const double Kept = 0.7;

    // A name less probable than this counts for no kind by itself.
    private const double Least = 0.4;

    // From this probability on a name may hold "and": less sure ones are two.
    private const double Joint = 0.5;

    // From this weight on the rules are believed where the tagger sees no name: titles, countries, "Ministry of".
    private const double Sure = 2;

    /// <summary>The candidates of a sentence, in order: those of the tagger, and of the rules' those that the tagger says nothing of, as names of no known kind.</summary>
    /// <param name="text">The article.</param>
    /// <param name="clues">The sentence.</param>
    /// <param name="tagged">What the tagger found in it.</param>
    /// <param name="ruled">What the rules found in it.</param>
    /// <param name="tagger">The tagger.</param>
    public static IEnumerable<NameCandidate> Read(ArticleText text, NameClues clues, List<TaggedName> tagged, IEnumerable<NameCandidate> ruled, NameTagger tagger)
    {
        var view = clues.View;
        tagged.RemoveAll(name => !HoldsTogether(clues, name));
        var bySpan = new Dictionary<(int First, int End), NameCandidate>();
        var free = new List<NameCandidate>();
        foreach (var candidate in ruled)
        {
            bySpan[(candidate.First, candidate.End)] = candidate;
            if (!tagged.Exists(name => name.Words.Overlaps(view.Span(candidate.First, candidate.End))))
                free.Add(Weaken(candidate, clues, tagger));
        }

        foreach (var name in tagged)
        {
            var (first, end) = clues.TokensOf(name.Words);
            first = OverRole(view, name.Kind, first, end);
            var candidate = bySpan.GetValueOrDefault((first, end)) ?? Make(text, view, first, end);
            candidate.IsCommon = false;
            candidate.Tagged = name;
            candidate.Person = Weigh(candidate.Person, name, NameKind.Person);
            candidate.Place = Weigh(candidate.Place, name, NameKind.Place);
            candidate.Organisation = Weigh(candidate.Organisation, name, NameKind.Organisation);
            candidate.Event = 0;
            free.Add(candidate);
        }

        return free.OrderBy(candidate => candidate.First);
    }

    /// <summary>"Mayor Ludo Vane" at the beginning of a sentence, where every word has a capital: what somebody is does not belong to the name.</summary>
    private static int OverRole(SentenceView view, NameKind kind, int first, int end)
    {
        var isRole = kind == NameKind.Person && end - first > 2 && view.IsOpening(first) && view.Names.IsRole(view.Words[first])
            && !view.Names.IsGivenName(view.Words[first]) && !view.Names.Honorifics.ContainsKey(view.Words[first]);
        return isRole ? first + 1 : first;
    }

    /// <summary>Whether the words are whole tokens, and no word with a small letter stands between capitals but such as "of" and "the"; "and" only where it is surely one body.</summary>
    private static bool HoldsTogether(NameClues clues, TaggedName name)
    {
        var view = clues.View;
        var (first, end) = clues.TokensOf(name.Words);
        if (end <= first || view.Span(first, end) != name.Words || view.IsOpening(first) && view.Names.NoNames.Contains(view.Words[first]))
            return false;
        for (var i = first + 1; i < end - 1; i++)
        {
            if (view.Is(i, "and") && name.Probability < Joint)
                return false;
            if (view.Sentence.Tokens[i].Kind == TokenKind.Word && char.IsLower(view.Words[i][0]) && view.IsCapitalised(first)
                && !view.IsCapitalised(i) && !view.IsPossessive(i) && !view.Names.Particles.Contains(view.Words[i]) && !view.IsSmallWord(i))
                return false;
        }

        return true;
    }

    private static NameCandidate Weaken(NameCandidate candidate, NameClues clues, NameTagger tagger)
    {
        if (Math.Max(Math.Max(candidate.Person, candidate.Place), candidate.Organisation) < Sure)
        {
            candidate.Person = candidate.Place = candidate.Organisation = 0;

            // "Contrary to reports": what only opens a sentence is a name where somebody is called so, and else a word that is only missing in the tables.
            candidate.IsCommon |= candidate.Tokens == 1 && candidate.View.IsOpening(candidate.First) && candidate.Known is null
                && tagger.IsWord(candidate.Key) && !clues.HasCapitalElsewhere(candidate.First);
        }

        return candidate;
    }

    private static double Weigh(double ruled, TaggedName name, NameKind kind) =>
        Kept * Math.Max(0, ruled) + (name.Kind == kind && name.Probability >= Least ? Most * name.Probability : 0);

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
