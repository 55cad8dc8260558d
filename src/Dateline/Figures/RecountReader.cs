using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Figures;

/// <summary>Reads the numbers that a sentence gives for what the sentence before it counted: "The fire brigade put the crowd at 2,500."</summary>
internal sealed partial class RecountReader(ArticleText text, Piece[] pieces, Sentence sentence, FigureReader reader, NumberReader numbers, FigureWords words,
    Grammar grammar)
{
    /// <summary>How many sentences back the first count may stand.</summary>
    private const int Reach = 2;

    /// <summary>How many where both name the same unit.</summary>
    private const int FarReach = 5;

    /// <summary>Counts of one thing differ at most by this factor.</summary>
    private const int MostApart = 10;

    /// <summary>A sentence puts few numbers; a page without full stops may seem to put a thousand.</summary>
    private const int MostTried = 8;

    /// <summary>The verb of "the lock keeper speaks of 22" stands near the beginning.</summary>
    private const int LongestSpeech = 40;

    /// <summary>A sentence that only gives another number is not longer than this.</summary>
    private const int LongestBare = 16;

    /// <summary>How far the noun and the verb may stand before "at".</summary>
    private const int Before = 14;

    /// <summary>The sentence's figures with those that recount an earlier one, in order.</summary>
    /// <param name="figures">The figures that tell by themselves what they count.</param>
    /// <param name="earlier">The figures of the sentences before, in order.</param>
    public IEnumerable<Figure> Read(ImmutableArray<Figure> figures, IReadOnlyList<Figure> earlier)
    {
        var added = PutPassively(figures, earlier);
        if (added.Count == 0 && (Put(figures, earlier) ?? Others(figures, earlier)) is { } recounted)
            added.Add(recounted);
        added.AddRange([.. Befallen(figures, earlier).Where(bare => !added.Exists(other => other.Words.Overlaps(bare.Words)))]);
        return figures.Where(figure => !added.Exists(other => other.Words.Overlaps(figure.Words)))
            .Select(figure => Counted(figure) is { } counted && Antecedent([], earlier, 0, counted, Reach) is { } first && !Same(first, figure)
                ? figure with { Recounts = first } : figure)
            .Concat(added).OrderBy(figure => figure.Words.Start);
    }

    /// <summary>"Put the number at 50", "put the number of injured at 73", "put the sum that she had at 400,000 crowns", "speaks of 22".</summary>
    private Figure? Put(ImmutableArray<Figure> figures, IReadOnlyList<Figure> earlier)
    {
        var tried = 0;
        for (var at = 1; at + 1 < pieces.Length && tried < MostTried; at++)
        {
            if (SpokenOf(at, figures, earlier) is { } spoken)
                return spoken;
            if (at < 2 || Verbs(at) is not { } verbs || NumberAfter(at) is not var (number, bound) || Noun(at, verbs) is not { } noun)
                continue;
            tried++;
            var phrase = TextSpan.FromBounds(pieces[noun].Span.Start, pieces[at - 1].Span.End);
            if (figures.FirstOrDefault(f => f.Words.Contains(pieces[number.Start].Span)) is { Unit: { } unit } measured)
            {
                // What is counted is named at the number, so only the same can have been counted before.
                if (Antecedent(figures, earlier, at, Kind(unit), FarReach) is { } before && !Same(before, measured))
                    return measured with { Of = phrase, Recounts = before };
                continue;
            }

            if (IsMeasured(number))
                continue;
            if (noun + 2 < at && words.Of.Contains(pieces[noun + 1].Word))
            {
                var head = pieces[at - 1].Word;
                var fate = words.FateKinds.GetValueOrDefault(head);
                return Made(number, bound, phrase, fate is null ? head : "people", fate is null ? null : OfFate(earlier, fate));
            }

            if (noun + 1 == at && NearestInSize(figures, earlier, at, number.Value) is { } first)
                return Made(number, bound, pieces[noun].Span, first.Unit, first);
            if (noun + 1 == at && words.Crowds.Contains(pieces[noun].Word))
                return Made(number, bound, pieces[noun].Span, "people", null);
        }

        return null;
    }

    /// <summary>"The lock keeper speaks of 22": a bare number that ends its clause.</summary>
    private Figure? SpokenOf(int at, ImmutableArray<Figure> figures, IReadOnlyList<Figure> earlier) =>
        at < LongestSpeech && words.SpeakingOf.Contains(pieces[at].Word) && words.Of.Contains(pieces[at + 1].Word) && NumberAfter(at + 1) is var (number, bound) && !IsMeasured(number)
            && (number.End >= pieces.Length || pieces[number.End].Kind == PieceKind.Mark) && NearestInSize(figures, earlier, at, number.Value) is { } first
            ? Made(number, bound, NumberSpan(number), first.Unit, first) : null;

    /// <summary>"27 others were being washed": more of what the sentence before counted.</summary>
    private Figure? Others(ImmutableArray<Figure> figures, IReadOnlyList<Figure> earlier)
    {
        for (var at = 0; at + 1 < pieces.Length; at++)
        {
            if (numbers.Read(at) is { End: var end } number && end < pieces.Length && words.Remainder.Contains(pieces[end].Word)
                && !figures.Any(f => f.Words.Overlaps(pieces[at].Span)) && Antecedent(figures, earlier, at, kind: null, Reach) is { } first)
            {
                reader.Bound(at, out var bound);
                return Made(number, bound, pieces[end].Span, first.Unit, null);
            }
        }

        return null;
    }

    /// <summary>The kind of what a bare sentence counts anew, "The guild said it had counted 12 tugs"; null when the sentence is none.</summary>
    private string? Counted(Figure figure)
    {
        if (pieces.Length > LongestBare || figure.Unit is not { } unit || figure.Of is not { } of)
            return null;
        for (var i = 0; i < pieces.Length && pieces[i].Span.Start < figure.Words.Start; i++)
        {
            // Only the bare noun: "counted 12 tugs", but not "counted 12 tugs off the lock".
            if (words.Recounting.Contains(pieces[i].Word) && of.Length <= unit.Length + 1)
                return Kind(unit);
        }

        return null;
    }

    /// <summary>Whether money or a unit stands at the number, so that it counts no people or things.</summary>
    private bool IsMeasured(WrittenNumber number) =>
        number.Currency is not null || number.End < pieces.Length && (words.Units.ContainsKey(pieces[number.End].Word) || words.Currencies.ContainsKey(pieces[number.End].Word));

    private (WrittenNumber Number, FigureBound Bound)? NumberAfter(int at)
    {
        const int longestBound = 3;
        for (var i = at + 1; i < pieces.Length && i <= at + 1 + longestBound; i++)
        {
            if (numbers.Read(i) is { } number && reader.Bound(i, out var bound) == at + 1)
                return (number, bound);
        }

        return null;
    }

    /// <summary>The verbs that give a number behind a word that links it to its noun: "put" for "at", "gave" for "as"; null for another word.</summary>
    private FrozenSet<string>? Verbs(int at) =>
        words.NumberLinks.Contains(pieces[at].Word) ? words.Recounting : words.GivingLinks.Contains(pieces[at].Word) ? words.Giving : null;

    /// <summary>The recounted noun before "at" that one of the verbs governs.</summary>
    private int? Noun(int at, FrozenSet<string> verbs)
    {
        var noun = -1;
        for (var i = at - 1; i >= 0 && i >= at - Before && pieces[i].Kind == PieceKind.Letters; i--)
        {
            if (words.Recounted.Contains(pieces[i].Word))
                noun = i;
            else if (noun >= 0 && verbs.Contains(pieces[i].Word))
                return noun;
        }

        return null;
    }

    /// <summary>What a number that names nothing counts anew: of the figures of the nearest sentence that has any of its size, the one closest to it.</summary>
    /// <remarks>"95,000 homes were dark after the storm killed two people, the operator said. It had put the figure at 80,000."</remarks>
    private Figure? NearestInSize(ImmutableArray<Figure> figures, IReadOnlyList<Figure> earlier, int at, decimal number)
    {
        var found = figures.Where(f => f.Words.End <= pieces[at].Span.Start).Concat(earlier.Where(f => f.Sentence >= sentence.Index - Reach))
            .Where(f => Fits(f, kind: null) && Apart(f) <= MostApart).ToList();
        return found.Count == 0 ? null : found.Where(f => f.Sentence == found.Max(other => other.Sentence)).MinBy(f => (Apart(f), -f.Words.Start));

        decimal Apart(Figure figure) => figure.High <= 0 || number <= 0 ? MostApart + 1 : Math.Max(figure.High / number, number / figure.High);
    }

    /// <summary>The nearest figure before a piece that counts things of a kind, or of any where none is named.</summary>
    private Figure? Antecedent(ImmutableArray<Figure> figures, IReadOnlyList<Figure> earlier, int at, string? kind, int reach)
    {
        var here = figures.LastOrDefault(f => f.Words.End <= pieces[at].Span.Start && Fits(f, kind));
        if (here is not null)
            return here;
        for (var i = earlier.Count - 1; i >= 0 && earlier[i].Sentence >= sentence.Index - reach; i--)
        {
            if (Fits(earlier[i], kind))
                return earlier[i];
        }

        return null;
    }

    private bool Fits(Figure first, string? kind) => first is { Unit: { } unit, Of: not null }
        && (kind is null ? !words.Units.ContainsKey(unit) | unit == "people" && !IsMoney(unit) : Kind(unit) == kind);

    /// <summary>The nearest earlier figure of people whom the same befell.</summary>
    private Figure? OfFate(IReadOnlyList<Figure> earlier, string fate)
    {
        for (var i = earlier.Count - 1; i >= 0 && earlier[i].Sentence >= sentence.Index - Reach; i--)
        {
            if (earlier[i] is { Unit: { } unit, Of: { } of }
                && (words.FateKinds.GetValueOrDefault(unit) == fate
                || FoldedWords.Of(text[of]).Exists(word => words.FateKinds.GetValueOrDefault(word) == fate)))
                return earlier[i];
        }

        return null;
    }

    private static bool IsMoney(string unit) => unit.Length == 3 && unit.All(char.IsAsciiLetterUpper);

    private static bool Same(Figure one, Figure other) => one.Low == other.Low && one.High == other.High && one.Bound == other.Bound;

    private string Kind(string unit) => words.Kinds.GetValueOrDefault(unit, unit);

    private Figure Made(WrittenNumber number, FigureBound bound, TextSpan of, string? unit, Figure? recounts) => new()
    {
        Words = NumberSpan(number),
        Low = number.Value,
        High = number.Value,
        Bound = bound,
        Unit = unit,
        Of = of,
        Sentence = sentence.Index,
        Recounts = recounts,
        Confidence = 0.8,
    };

    private TextSpan NumberSpan(WrittenNumber number) => TextSpan.FromBounds(pieces[number.Start].Span.Start, pieces[number.End - 1].Span.End);
}
