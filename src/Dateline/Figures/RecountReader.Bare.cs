using System.Collections.Immutable;
using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Figures;

/// <summary>Numbers with no noun of their own: those that a noun before them carries, and those of people of whom only what befell them is told.</summary>
internal sealed partial class RecountReader
{
    /// <summary>How many helping words may stand between a number and what befell those it counts.</summary>
    private const int MostHelpers = 4;

    /// <summary>How far behind one giver of "put at 30 by police and at 45 by the Red Cross" the next number may stand.</summary>
    private const int NextPut = 8;

    /// <summary>"The number of dead was put at 30 by police and at 45 by the Red Cross."</summary>
    private List<Figure> PutPassively(ImmutableArray<Figure> figures, IReadOnlyList<Figure> earlier)
    {
        var found = new List<Figure>();
        for (var at = 3; at + 1 < pieces.Length && found.Count == 0; at++)
        {
            if (words.NumberLinks.Contains(pieces[at].Word) && words.Recounting.Contains(pieces[at - 1].Word) && grammar.IsBe(pieces[at - 2].Word)
                && CarrierBefore(at - 2) is { } phrase && OfPut(phrase, earlier) is var (unit, first))
            {
                for (int? link = at; link is { } here && found.Count < MostTried && NumberAfter(here) is var (number, bound) && !IsMeasured(number)
                    && !figures.Any(f => f.Words.Overlaps(NumberSpan(number))); link = NextLink(number.End))
                    found.Add(Made(number, bound, TextSpan.FromBounds(pieces[phrase.Start].Span.Start, pieces[phrase.End - 1].Span.End), unit, first));
            }
        }

        return found;
    }

    /// <summary>The noun phrase before "was put at": "the number of dead".</summary>
    private (int Start, int End)? CarrierBefore(int helper)
    {
        int? start = null;
        var end = helper;
        while (end > 0 && words.StateLinks.Contains(pieces[end - 1].Word))
            end--;
        for (var i = end - 1; i >= 0 && i >= end - Before && pieces[i].Kind == PieceKind.Letters 
            && VerbGroup.At(pieces, i, grammar) is null or { Tense: VerbTense.Participle }; i--)
        {
            if (words.Recounted.Contains(pieces[i].Word))
                start = i;
        }

        return start is { } from ? (from, end) : null;
    }

    /// <summary>What one of those is whose number is put, and the figure that it is another number for; null where that is not told.</summary>
    private (string Unit, Figure? First)? OfPut((int Start, int End) phrase, IReadOnlyList<Figure> earlier)
    {
        var head = pieces[phrase.End - 1].Word;
        if (words.FateKinds.GetValueOrDefault(head) is { } fate)
            return ("people", OfFate(earlier, fate));
        if (phrase.End - phrase.Start > 2 && words.Of.Contains(pieces[phrase.Start + 1].Word))
            return (head, null);
        return Antecedent([], earlier, 0, kind: null, Reach) is { Unit: { } unit } first ? (unit, first) : null;
    }

    private int? NextLink(int from)
    {
        for (var at = from; at + 1 < pieces.Length && at <= from + NextPut; at++)
        {
            if (words.NumberLinks.Contains(pieces[at].Word) && (grammar.Joiners.Contains(pieces[at - 1].Word) || pieces[at - 1].Word is "," or "but"))
                return at;
        }

        return null;
    }

    /// <summary>"At least 30 were killed", "5 million could starve": people, where nothing else was counted before.</summary>
    private IEnumerable<Figure> Befallen(ImmutableArray<Figure> figures, IReadOnlyList<Figure> earlier)
    {
        for (var at = 0; at < pieces.Length; at++)
        {
            if (numbers.Read(at) is not { } number)
                continue;
            var first = reader.Bound(at, out var bound);
            if (number is not { IsWord: true, Value: 1 } && FateAfter(number.End) is { } fate && !reader.IsNone(number, first)
                && !figures.Any(f => f.Words.Overlaps(NumberSpan(number)))
                && Antecedent(figures, earlier, at, kind: null, Reach) is var before && (before?.Unit is not { } unit || Kind(unit) == "people"))
            {
                yield return Made(number, bound, TextSpan.FromBounds(pieces[number.End].Span.Start, pieces[fate].Span.End), "people", null) with
                {
                    Words = TextSpan.FromBounds(pieces[first].Span.Start, pieces[number.End - 1].Span.End),
                    Confidence = 0.6,
                };
            }

            at = number.End - 1;
        }
    }

    /// <summary>The word after a number, past helping words, that tells what befell people.</summary>
    private int? FateAfter(int end)
    {
        var at = end;
        while (at < pieces.Length && at < end + MostHelpers && (words.StateLinks.Contains(pieces[at].Word) || words.FateHelpers.Contains(pieces[at].Word)
            || pieces[at].Word == "be"))
            at++;
        return at < pieces.Length && (words.StateVerbs.Contains(pieces[at].Word)
            || at > end && words.States.Contains(pieces[at].Word) && words.FateKinds.ContainsKey(pieces[at].Word)) ? at : null;
    }
}
