using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Sentences;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Figures;

/// <summary>Reads the figures of one sentence.</summary>
internal sealed class FigureReader
{
    /// <summary>Of "15 or 20" the greater is no more than so many times the smaller; "5 or 500" are two numbers.</summary>
    private const int FarthestChoice = 4;

    private readonly Piece[] pieces;
    private readonly Grammar grammar;
    private readonly Sentence sentence;
    private readonly FigureWords words;
    private readonly NumberReader numbers;
    private readonly CountedPhrase phrases;
    private readonly bool[] isTime;
    private readonly TimeExpression?[] timesAt;

    public FigureReader(Piece[] pieces, Sentence sentence, ImmutableArray<TimeExpression> times, Lexicon lexicon)
    {
        this.pieces = pieces;
        this.sentence = sentence;
        words = lexicon.Figures;
        grammar = lexicon.Grammar;
        numbers = new(pieces, words, lexicon.Times);
        isTime = new bool[pieces.Length];
        timesAt = new TimeExpression?[pieces.Length];
        var at = 0;
        foreach (var time in times)
        {
            while (at < pieces.Length && pieces[at].Span.End <= time.Words.Start)
                at++;
            if (at < pieces.Length)
                timesAt[at] = time;
            for (; at < pieces.Length && pieces[at].Span.Start < time.Words.End; at++)
                isTime[at] = true;
        }

        phrases = new(pieces, isTime, words, lexicon.Grammar);
    }

    /// <summary>The figures, in the order of the sentence.</summary>
    public ImmutableArray<Figure> Read()
    {
        var found = ImmutableArray.CreateBuilder<Figure>();
        var denied = new List<WrittenNumber>();
        for (var at = 0; at < pieces.Length; at++)
        {
            if (isTime[at] || numbers.Read(at) is not { } number)
                continue;
            var end = number.End;
            if (Figure(number) is { } figure)
            {
                found.Add(figure.Figure);
                end = figure.End;
            }
            else if (IsDenied(Bound(number.Start, out _)))
            {
                denied.Add(number);
            }

            at = Math.Max(at, end - 1);
        }

        foreach (var number in denied)
        {
            if (Corrected(number, found) is >= 0 and var corrected)
                found[corrected] = found[corrected] with { Corrects = Plain(number.Value) };
        }

        return found.ToImmutable();
    }

    /// <summary>"Not 60 passengers": a number that nobody gives.</summary>
    private bool IsDenied(int first) => first > 0 && words.Denials.Contains(pieces[first - 1].Word);

    /// <summary>The figure given in place of a number that is denied: "57 passengers and a crew of three, not 60 passengers", "57 passengers, not 60"; -1 for none.</summary>
    private int Corrected(WrittenNumber denied, ImmutableArray<Figure>.Builder figures)
    {
        var start = pieces[denied.Start].Span.Start;
        var isBare = denied.End >= pieces.Length || pieces[denied.End].Kind != PieceKind.Letters || grammar.PhraseEnds.Contains(pieces[denied.End].Word);
        for (var i = figures.Count - 1; i >= 0; i--)
        {
            if (figures[i].Words.End <= start && figures[i].Low != denied.Value && (isBare || figures[i].Unit == (Unit(denied.End, null).Unit ?? pieces[denied.End].Word)))
                return i;
        }

        return -1;
    }

    /// <summary>The figures of the sentence, with those that give another number for what an earlier sentence counted.</summary>
    public IEnumerable<Figure> Recounts(ArticleText text, ImmutableArray<Figure> figures, IReadOnlyList<Figure> earlier) =>
        new RecountReader(text, pieces, sentence, this, numbers, words, grammar).Read(figures, earlier);

    private (Figure Figure, int End)? Figure(WrittenNumber number)
    {
        var first = Bound(number.Start, out var bound);
        var (high, end) = Range(number) ?? (number, number.End);
        if (IsName(number, end, first) || IsDenied(first))
            return null;
        var currency = number.Currency ?? high.Currency;
        var (unit, afterUnit) = Unit(end, currency);
        if (unit is null && first > 0 && words.LeadingUnits.TryGetValue(pieces[first - 1].Word, out var leading))
            return (Measured(number, first - 1, high, end, bound, leading), end);
        if (unit is null && IsSize(number, first))
            return null;
        if (unit is null && phrases.PartOf(end) is { } part && (bound != FigureBound.Exactly || part.HasState) && number is not { IsWord: true, Value: 1 })
            return (Part(number, first, bound, part), part.End);
        if (unit is null && IsNoFigure(number, end))
            return null;
        if (IsPlus(end))
        {
            bound = FigureBound.AtLeast;
            afterUnit = Math.Max(afterUnit, end + 1);
        }

        var isCount = unit is null or "people";
        var (of, head, last) = phrases.After(unit is "people" ? end : afterUnit, isCount) ?? phrases.Before(number.Start, first) ?? default;
        if (unit is null && head is null || isCount && number is { IsWord: true, Value: 1 } && !number.HasScale && high == number)
            return null;
        var low = number.HasScale || high.End == number.End ? number.Value
            : high.HasScale ? number.Value * (high.Value / Unscaled(high))
            : IsShortened(number, high) ? number.Value * 1000 : number.Value;
        var stop = Math.Max(afterUnit, isCount && of is { } counted && counted.Start > pieces[number.Start].Span.Start ? Math.Max(end, last) : end);
        if (isCount && of is { } phrase && phrase.Start > pieces[number.Start].Span.Start && phrases.Fate(first) is { } fate)
            of = TextSpan.FromBounds(pieces[fate].Span.Start, phrase.End);
        return (new Figure
        {
            Words = TextSpan.FromBounds(pieces[first].Span.Start, pieces[stop - 1].Span.End),
            Low = Plain(Math.Min(low, high.Value)),
            High = Plain(Math.Max(low, high.Value)),
            Bound = bound,
            Unit = unit ?? head,
            Of = of,
            AsOf = AsOf(Math.Max(last, afterUnit)),
            Sentence = sentence.Index,
            Confidence = of is null ? 0.5 : 0.9,
        }, Math.Max(afterUnit, end));
    }

    /// <summary>"A 6.1 earthquake": how large one thing is, and not how many there are.</summary>
    private bool IsSize(WrittenNumber number, int first) =>
        !number.HasScale && number.Value != decimal.Truncate(number.Value) && first > 0 && words.BeforeSizes.Contains(pieces[first - 1].Word);

    /// <summary>"Magnitude 6.1": the measure of what is named there, which nothing counts.</summary>
    private Figure Measured(WrittenNumber number, int first, WrittenNumber high, int end, FigureBound bound, string unit) => new()
    {
        Words = TextSpan.FromBounds(pieces[first].Span.Start, pieces[end - 1].Span.End),
        Low = Plain(number.Value),
        High = Plain(high.Value),
        Bound = bound,
        Unit = unit,
        Sentence = sentence.Index,
        Confidence = 0.5,
    };

    /// <summary>"More than 50 of its vessels": the number of a part.</summary>
    private Figure Part(WrittenNumber number, int first, FigureBound bound, CountedPart part) => new()
    {
        Words = TextSpan.FromBounds(pieces[first].Span.Start, part.Of.End),
        Low = Plain(number.Value),
        High = Plain(number.Value),
        Bound = bound,
        Unit = part.Head,
        Of = part.Of,
        AsOf = AsOf(part.End),
        Sentence = sentence.Index,
        Confidence = 0.8,
    };

    /// <summary>"2-3,000 people": the thousands of the upper number are those of the lower one too; but "200-3,000 people".</summary>
    private bool IsShortened(WrittenNumber low, WrittenNumber high) =>
        low.End == low.Start + 1 && high.End >= 2 && pieces[high.End - 2] is { Word: ",", IsTight: true } && low.Value < high.Value / 1000;

    /// <summary>The number without the zeros that reckoning left behind its point.</summary>
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    /// <summary>What the digits alone come to: the 2 of "2 billion".</summary>
    private static decimal Unscaled(WrittenNumber number)
    {
        var value = number.Value;
        while (value >= 1000)
            value /= 1000;
        return value == 0 ? 1 : value;
    }

    /// <summary>"About", "more than": the words before a number that bound it, and the first piece with them.</summary>
    public int Bound(int start, out FigureBound bound)
    {
        foreach (var (phrase, name) in words.Bounds)
        {
            var from = start - phrase.Length;
            if (from < 0)
                continue;
            var matches = true;
            for (var i = 0; i < phrase.Length && matches; i++)
                matches = pieces[from + i].Word == phrase[i];
            if (matches)
            {
                bound = Enum.Parse<FigureBound>(name);
                return from;
            }
        }

        bound = FigureBound.Exactly;
        return start;
    }

    /// <summary>"3-5%", "10 to 15 people", "15 or 20 boats", "between 10 and 15": the upper number and the piece after it.</summary>
    private (WrittenNumber High, int End)? Range(WrittenNumber low)
    {
        var link = low.End;
        if (link + 1 >= pieces.Length)
            return null;
        var dash = pieces[link].Word is "-" or "–" && pieces[link].IsTight;
        var between = low.Start > 0 && pieces[low.Start - 1].Word == "between" && pieces[link].Word == "and";
        var either = pieces[link].Word == "or";
        if (!dash && !between && !either && pieces[link].Word != "to")
            return null;
        var high = dash ? numbers.ReadTight(link + 1) : numbers.Read(link + 1);
        return high is { } upper && upper.Value > low.Value && !isTime[link + 1] && !(either && upper.Value > low.Value * FarthestChoice) ? (upper, upper.End) : null;
    }

    private bool IsPlus(int end) => end < pieces.Length && pieces[end] is { Word: "+", IsTight: true };

    private (string? Unit, int End) Unit(int end, string? currency)
    {
        if (currency is not null)
            return (currency, end);
        var at = end < pieces.Length && pieces[end] is { Word: "-", IsTight: true } ? end + 1 : end;
        if (at >= pieces.Length)
            return (null, end);
        if (at + 1 < pieces.Length && words.Units.TryGetValue($"{pieces[at].Word} {pieces[at + 1].Word}", out var two))
            return (two, at + 2);
        if (words.Units.TryGetValue(pieces[at].Word, out var one))
            return (one, at + 1);
        return words.Currencies.TryGetValue(pieces[at].Word, out var money) ? (money, at + 1) : (null, end);
    }

    /// <summary>Whether a number without a noun after it is none that counts: part of a name or time, or one that is denied.</summary>
    public bool IsNone(WrittenNumber number, int first) =>
        isTime[number.Start] || IsName(number, number.End, first) || IsNoFigure(number, number.End) || first > 0 && words.Denials.Contains(pieces[first - 1].Word);

    /// <summary>"Flight 370", "Resolution 2397", "the two", "aged 12": the number belongs to a name or to something told before.</summary>
    private bool IsName(WrittenNumber number, int end, int first)
    {
        if (first == number.Start && first > 0 && number.Currency is null)
        {
            var before = pieces[first - 1];
            if (words.NoFigureBefore.Contains(before.Word)
                && !(before.Word is "the" or "his" or "her" or "their" or "its" or "these" or "those" or "last" or "past" or "first" or "next"
                && !number.IsWord && number.Value > 31 && end < pieces.Length && !words.NoFigureAfter.Contains(pieces[end].Word)))
                return true;
            if (before is { Kind: PieceKind.Letters, IsCapitalised: true } && first > 1 && pieces[first - 2].Kind != PieceKind.Mark)
                return true;
            if (before.Word == "." && first > 1 && pieces[first - 2].Word is "no" or "nos")
                return true;
            if (before is { Word: "." or "/" or ":" or "#" or "@" or "-" } && number.Currency is null && pieces[first].IsTight)
                return true;
        }

        if (end >= pieces.Length)
            return false;

        // "3-2", "10:30", "24/7", "10th".
        if (pieces[end] is { IsTight: true } glued
            && (glued.Kind == PieceKind.Letters && !words.Units.ContainsKey(glued.Word)
            || glued.Word is ":" or "/" && end + 1 < pieces.Length && pieces[end + 1] is { IsTight: true, Kind: PieceKind.Digits }
            || glued.Word is "-" or "–" && end + 1 < pieces.Length && pieces[end + 1].Kind == PieceKind.Digits))
            return true;

        // "500 Elm Street", "2 Corinthians": a name follows; "20 European leaders" goes on with small letters.
        return pieces[end].IsCapitalised && (end + 1 >= pieces.Length || pieces[end + 1].Kind == PieceKind.Mark || pieces[end + 1].IsCapitalised);
    }

    private bool IsNoFigure(WrittenNumber number, int end)
    {
        var at = end < pieces.Length && pieces[end] is { Word: "-", IsTight: true } ? end + 1 : end;
        if (at < pieces.Length && (words.NoFigureAfter.Contains(pieces[at].Word) || pieces[at].Word is "a" or "p" && at + 2 < pieces.Length && pieces[at + 2].Word == "m"))
            return true;
        if (at > end)
            return true;

        // ", 46," after a name is an age; a bare number of four digits is most often a year.
        if (number.Start > 0 && pieces[number.Start - 1].Word == "," && (end >= pieces.Length || pieces[end].Kind == PieceKind.Mark))
            return true;
        return number is { IsWord: false, HasScale: false, Value: >= 1900 and <= 2100 } && number.End == number.Start + 1
            && (end >= pieces.Length || pieces[end].Kind == PieceKind.Mark || words.Prepositions.Contains(pieces[end].Word))
            || number.IsWord && at < pieces.Length && pieces[at].Word is "of" or "or" or "and";
    }

    /// <summary>"As of Friday", "by March", right after what is counted.</summary>
    private TimeExpression? AsOf(int end)
    {
        for (var at = end; at < pieces.Length && at <= end + 3; at++)
        {
            if (isTime[at])
                return at > 0 && words.AsOf.Contains(pieces[at - 1].Word)
                    && timesAt[at] is { Kind: TimeKind.Date or TimeKind.Time, Reading: not UndatedReading } time ? time : null;
            if (pieces[at].Kind == PieceKind.Mark && pieces[at].Word != ",")
                return null;
        }

        return null;
    }
}
