using Dateline.Languages;
using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Figures;

/// <summary>The whole that a number counts a part of.</summary>
/// <param name="Of">Its words, with what became of the part.</param>
/// <param name="Head">Its head noun.</param>
/// <param name="End">The piece after it.</param>
/// <param name="HasState">Whether the words tell what became of the part: <c>were injured</c>.</param>
internal readonly record struct CountedPart(TextSpan Of, string Head, int End, bool HasState);

/// <summary>Finds the words for what a number counts.</summary>
internal sealed class CountedPhrase(Piece[] pieces, bool[] isTime, FigureWords words, Grammar grammar)
{
    private const int Longest = 14;
    private const int ReachOfToll = 14;
    private const int ReachOfBareToll = 8;

    /// <summary>What stands after the number: <c>goats near its ferry</c>, its head noun, and the piece after it; null where no noun follows.</summary>
    /// <param name="at">The piece after the number and its unit.</param>
    /// <param name="isCount">Whether the number counts things, and has no unit of its own.</param>
    public (TextSpan? Of, string? Head, int End)? After(int at, bool isCount)
    {
        if (!isCount)
        {
            if (at + 1 >= pieces.Length || !words.MeasureLinks.Contains(pieces[at].Word))
                return null;
            var phrase = PhraseEnd(at + 1);
            return phrase > at + 1 && IsNoun(phrase - 1) ? (Span(at + 1, Tail(phrase)), Head(phrase), phrase) : null;
        }

        var end = PhraseEnd(at);
        if (end == at)
            return IsBefallen(at) ? (Span(at, at + 1), "people", at + 1) : null;
        var head = Head(end);
        if (head is null)
            return null;
        return (Span(at, Tail(end)), head, end);
    }

    /// <summary>"12 dead", "30 wounded": those counted are named by what became of them.</summary>
    private bool IsBefallen(int at) => at < pieces.Length && !isTime[at] && words.States.Contains(pieces[at].Word) && words.FateKinds.ContainsKey(pieces[at].Word)
        && (at + 1 >= pieces.Length || pieces[at + 1].Kind == PieceKind.Mark || grammar.After.Contains(pieces[at + 1].Word));

    /// <summary>"Of its vessels", "of the trawler's crew were injured": the whole that a number counts a part of; null where no such phrase follows.</summary>
    /// <param name="at">The piece after the number.</param>
    public CountedPart? PartOf(int at)
    {
        const int stateReach = 6;
        if (at + 2 >= pieces.Length || pieces[at].Word != "of" || !grammar.Determiners.Contains(pieces[at + 1].Word))
            return null;
        var of = pieces[at + 2].Kind == PieceKind.Digits && at + 3 < pieces.Length ? at + 3 : at + 2; // "3 of the 12 wounded"
        var end = PhraseEnd(of);
        if (end == of && IsBefallen(of))
            return new(Span(of, of + 1), "people", of + 1, HasState: true);
        while (end > of && end + 1 < pieces.Length && pieces[end].Word == "'s" && PhraseEnd(end + 1) is var owned && owned > end + 1)
            end = owned;
        if (end == of || Head(end) is not { } head)
            return null;
        var state = -1;
        for (var i = end; i < pieces.Length && i < end + stateReach && pieces[i].Kind != PieceKind.Mark && state < 0; i++)
        {
            if (words.States.Contains(pieces[i].Word))
                state = i;
        }

        return new(Span(of, state < 0 ? Tail(end) : state + 1), head, end, state >= 0);
    }

    /// <summary>The verb right before a number that tells what became of those it counts: "killing at least 12 people"; null for none.</summary>
    public int? Fate(int first) => first > 0 && words.Fates.Contains(grammar.Verbs[pieces[first - 1].Word].Base) ? first - 1 : null;

    /// <summary>What stands before the number: "the death toll rose to 45", "inflation fell to 4%".</summary>
    public (TextSpan? Of, string? Head, int End)? Before(int number, int first)
    {
        var at = first - 1;
        if (at >= 0 && words.TollLinks.Contains(pieces[at].Word))
        {
            for (var i = at; i >= 0 && i >= at - ReachOfToll; i--)
            {
                if (words.Wholes.Contains(pieces[i].Word) && i + 1 < at && words.Of.Contains(pieces[i + 1].Word) && Whole(i + 2) is { } whole)
                    return (whole.Of, whole.Head, number);
                if (i < at - ReachOfBareToll || !words.Tolls.Contains(pieces[i].Word))
                    continue;
                var start = i;
                while (start > 0 && i - start < 3 && IsNoun(start - 1))
                    start--;
                return (Span(start, i + 1), pieces[i].Word == "toll" ? "people" : null, number);
            }
        }

        if (at > 0 && pieces[at].Word == "of" && IsNoun(at - 1))
        {
            // "A market value of $86 billion".
            var start = at - 1;
            while (start > 0 && at - start < 4 && IsNoun(start - 1))
                start--;
            return (Span(start, at), null, number);
        }

        return null;
    }

    /// <summary>"The queue of coal barges at the lock has reached 31": the things, which begin at a piece.</summary>
    private (TextSpan Of, string Head)? Whole(int at)
    {
        var end = PhraseEnd(at);
        return end > at && Head(end) is { } head && !words.FateKinds.ContainsKey(head) ? (Span(at, Tail(end)), head) : null;
    }

    private string? Head(int end) => pieces[end - 1].Kind == PieceKind.Letters && pieces[end - 1].Word.Length > 2
        && !grammar.Determiners.Contains(pieces[end - 1].Word) ? words.Units.GetValueOrDefault(pieces[end - 1].Word, pieces[end - 1].Word) : null;

    /// <summary>The piece after the nouns and adjectives that begin at a piece.</summary>
    private int PhraseEnd(int at)
    {
        var end = at;
        while (end < pieces.Length && end < at + 6 && !EndsBefore(end, at) && !(end > at && words.Results.Contains(pieces[end].Word)) && (IsNoun(end)
            || pieces[end] is { Word: "-", IsTight: true } || words.Openers.Contains(pieces[end].Word) && end == at))
            end++;
        while (end > at && pieces[end - 1].Kind == PieceKind.Mark)
            end--;
        return end > at && words.States.Contains(pieces[end - 1].Word) && end - 1 > at ? end - 1 : end;
    }

    /// <summary>"100 banks use it": after a plural the bare form is a verb.</summary>
    private bool EndsBefore(int end, int at) => end > at && pieces[end - 1].Word is { Length: > 3 } last && last[^1] == 's' && last[^2] != 's'
        && grammar.Verbs[pieces[end].Word].Forms.HasFlag(VerbForms.Base);

    private bool IsNoun(int at)
    {
        var piece = pieces[at];
        if (grammar.Adverbs.Contains(piece.Word) || piece.Word.EndsWith("ly", StringComparison.Ordinal) && piece.Word.Length > 5
            || piece.Word.EndsWith("ed", StringComparison.Ordinal)
            && (at + 1 >= pieces.Length || pieces[at + 1].Kind != PieceKind.Letters || grammar.After.Contains(pieces[at + 1].Word)))
            return false;
        if (piece.Kind != PieceKind.Letters || isTime[at] || grammar.After.Contains(piece.Word) || grammar.Pronouns.Contains(piece.Word) || piece.Word is "'s" or "'")
            return false;
        return VerbGroup.At(pieces, at, grammar) is not { } group || group.Tense == VerbTense.Present && grammar.NounsToo.Contains(group.Base)
            || group.Tense == VerbTense.Gerund && at + 1 < pieces.Length && pieces[at + 1].Kind == PieceKind.Letters
            && !grammar.After.Contains(pieces[at + 1].Word);
    }

    /// <summary>Past what tells more of the counted: "killed in the crash", "near its ferry to Ostra", "were injured".</summary>
    private int Tail(int end)
    {
        var at = end;
        while (at < pieces.Length && at < end + 3 && words.StateLinks.Contains(pieces[at].Word))
            at++;
        at = at < pieces.Length && (words.States.Contains(pieces[at].Word) || words.StateVerbs.Contains(pieces[at].Word)) ? at + 1 : end;
        while (at < pieces.Length && at < end + Longest && words.Prepositions.Contains(pieces[at].Word) && at + 1 < pieces.Length && !isTime[at + 1])
        {
            var next = at + 1;
            while (next < pieces.Length && (IsNoun(next) || words.Openers.Contains(pieces[next].Word) || grammar.Possessives.Contains(pieces[next].Word)
                || pieces[next] is { Word: "-", IsTight: true }))
                next++;
            if (next == at + 1)
                break;
            at = next;
        }

        return at;
    }

    private TextSpan Span(int start, int end)
    {
        while (end > start + 1 && words.Openers.Contains(pieces[end - 1].Word))
            end--;
        return TextSpan.FromBounds(pieces[start].Span.Start, pieces[end - 1].Span.End);
    }
}
