using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Sentences;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Events;

/// <summary>A mention and the pieces that it takes up.</summary>
internal readonly record struct NamedPieces(Name Name, Mention Mention, int Start, int End);

/// <summary>A sentence as its events are read from it: pieces, verb groups, event nouns, times and names.</summary>
internal sealed class SentenceParts
{
    /// <summary>A longer stretch without a full stop is a list or a dump, and its words do not hang together as those of a sentence do.</summary>
    public const int LongestSentence = 4000;

    private readonly Grammar grammar;
    private readonly int[] timeAt;
    private readonly bool[] named;

    public SentenceParts(ArticleText text, Sentence sentence, IEnumerable<(Name Name, Mention Mention)> mentions, ImmutableArray<TimeExpression> times, Lexicon lexicon, bool isEntry = false)
    {
        Sentence = sentence;
        IsEntry = isEntry;
        Words = lexicon.Events;
        grammar = lexicon.Grammar;
        Pieces = Piece.Read(text.Page, sentence.Span);
        Times = times;
        timeAt = new int[Pieces.Length];
        named = new bool[Pieces.Length];
        Quoted = new bool[Pieces.Length];
        Array.Fill(timeAt, -1);
        TimeBounds = [.. times.Select(time => Bounds(time.Words))];
        for (var i = 0; i < times.Length; i++)
        {
            for (var at = TimeBounds[i].Start; at < TimeBounds[i].End; at++)
                timeAt[at] = i;
        }

        BodyStart = isEntry ? 0 : FindBody();
        Named = [.. mentions.Select(m => (m.Name, m.Mention, Bounds: Bounds(m.Mention.Words))).Where(m => m.Bounds.End > m.Bounds.Start && m.Bounds.Start >= BodyStart)
            .Select(m => new NamedPieces(m.Name, m.Mention, m.Bounds.Start, m.Bounds.End))];
        foreach (var name in Named)
            Array.Fill(named, true, name.Start, name.End - name.Start);
        MarkQuotes();
        Groups = ReadGroups();
        Nouns = ReadNouns();
    }

    public Sentence Sentence { get; }

    /// <summary>Whether it is an entry of a chronology, which begins with its day.</summary>
    public bool IsEntry { get; }

    public Grammar Grammar => grammar;

    public ClauseWords Small => Words.Small;

    public EventWords Words { get; }

    public Piece[] Pieces { get; }

    /// <summary>The first piece after a dateline such as <c>LUND (Agency) -</c>; 0 where there is none.</summary>
    public int BodyStart { get; }

    /// <summary>For each piece, whether it stands in somebody's own words.</summary>
    public bool[] Quoted { get; }

    /// <summary>For each piece, the verb group of which it is the main verb.</summary>
    public VerbGroup?[] Groups { get; }

    /// <summary>For each piece, the kind of event that the noun names whose last word it is.</summary>
    public EventKind?[] Nouns { get; }

    public ImmutableArray<TimeExpression> Times { get; }

    /// <summary>For each time, its first piece and the piece after it.</summary>
    public ImmutableArray<(int Start, int End)> TimeBounds { get; }

    public ImmutableArray<NamedPieces> Named { get; }

    public string Word(int at) => at >= 0 && at < Pieces.Length ? Pieces[at].Word : "";

    public bool IsTime(int at) => at >= 0 && at < Pieces.Length && timeAt[at] >= 0;

    public bool IsNamed(int at) => at >= 0 && at < Pieces.Length && named[at];

    /// <summary>Whether a piece parts clauses; the colon of a clock time does not.</summary>
    public bool IsBreak(int at) => Word(at) is ";" or "—" || Word(at) == ":" && !(at > 0 && Pieces[at - 1].Kind == PieceKind.Digits && Pieces[at].IsTight);

    /// <summary>Whether a piece is a small word that can follow a noun: a preposition, a conjunction, an auxiliary.</summary>
    public bool IsFunctionWord(int at) => grammar.After.Contains(Word(at));

    /// <summary>Whether a piece is a plural that means people: <c>leaders</c>.</summary>
    public bool IsPeople(int at) => grammar.People.Contains(Word(at));

    /// <summary>The first noun of a compound names another thing: "meeting room", "trial judge".</summary>
    public bool IsModifier(int noun)
    {
        var next = noun + 1;
        if (next + 1 < Pieces.Length && Pieces[next] is { Word: "-", IsTight: true } && Pieces[next + 1].IsTight)
            return true;
        if (next >= Pieces.Length || Pieces[next] is not { Kind: PieceKind.Letters, IsCapitalised: false } piece || IsTime(next)
            || grammar.Possessives.Contains(piece.Word) || Words.Expects.Contains(piece.Word))
            return false;
        return Nouns[next] is not null || Groups[next] is null && !IsFunctionWord(next) && !piece.Word.EndsWith("ly", StringComparison.Ordinal)
            && !piece.Word.EndsWith("ed", StringComparison.Ordinal);
    }

    /// <summary>Whether the words of a phrase follow at once.</summary>
    public bool Follows(int at, string phrase)
    {
        if (phrase.Length == 0)
            return true;
        foreach (var range in phrase.AsSpan().Split(' '))
        {
            if (at < 0 || at >= Pieces.Length || !phrase.AsSpan(range).SequenceEqual(Pieces[at++].Word))
                return false;
        }

        return true;
    }

    /// <summary>The words of the pieces from one up to another.</summary>
    public TextSpan Span(int start, int end) => TextSpan.FromBounds(Pieces[start].Span.Start, Pieces[end - 1].Span.End);

    /// <summary>The last piece of a span's words.</summary>
    public int PieceAt(TextSpan span) => Math.Max(0, Bounds(span).End - 1);

    private int FindBody()
    {
        const int longest = 14;
        for (var at = 1; at < Pieces.Length && at <= longest; at++)
        {
            if (Pieces[at].Word is "—" or "–" or "-" && !Pieces[at].IsTight && Pieces[at - 1].Word is ")" or ","
                || Pieces[at].Word is "—" or "-" && Pieces[0].Span.Length > 2 && Pieces[0].Word.Length == Pieces[0].Span.Length && at <= 4
                && Pieces[0].IsCapitalised && !Pieces[at].IsTight)
                return at + 1;
        }

        return 0;
    }

    /// <summary>The pieces of a span, the end exclusive.</summary>
    public (int Start, int End) Bounds(TextSpan span)
    {
        var start = FirstFrom(span.Start);
        var end = start;
        while (end < Pieces.Length && Pieces[end].Span.Start < span.End)
            end++;
        return (start, end);
    }

    private int FirstFrom(int position)
    {
        int low = 0, high = Pieces.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Pieces[middle].Span.End <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private void MarkQuotes()
    {
        // Up to so many words in quotation marks are the reporter's sentence still: the "opening ceremony".
        const int short_ = 4;
        var opened = -1;
        var piece = 0;
        foreach (var token in Sentence.Tokens)
        {
            while (piece < Pieces.Length && Pieces[piece].Span.Start < token.Span.Start)
                piece++;
            if (token.Kind == TokenKind.OpeningQuote)
            {
                opened = piece;
            }
            else if (token.Kind == TokenKind.ClosingQuote)
            {
                var from = Math.Max(opened, 0);
                if (opened < 0 || piece - from > short_)
                    Array.Fill(Quoted, true, from, Math.Max(0, piece - from));
                opened = -1;
            }
        }

        if (opened >= 0)
            Array.Fill(Quoted, true, opened, Pieces.Length - opened);
    }

    private VerbGroup?[] ReadGroups()
    {
        var groups = new VerbGroup?[Pieces.Length];
        for (var at = 0; at < Pieces.Length; at++)
        {
            if (timeAt[at] >= 0 || named[at] && Pieces[at].IsCapitalised && Sentence.Kind != PassageKind.Headline
                || at > 0 && Pieces[at].IsCapitalised && Sentence.Kind != PassageKind.Headline && (Pieces[at - 1].Kind != PieceKind.Mark || Word(at - 1) == ",")
                || VerbGroup.At(Pieces, at, grammar) is not { } group)
                continue;
            if (IsAttributive(group, groups) || at > 0 && timeAt[at - 1] >= 0 && group is { Tense: VerbTense.Present } && group.Start == at && grammar.NounsToo.Contains(group.Base))
                continue;
            for (var auxiliary = group.Start; auxiliary < at; auxiliary++)
                groups[auxiliary] = null;
            groups[at] = group;
        }

        return groups;
    }

    /// <summary>"A firing range": the gerund belongs to the noun after it.</summary>
    private bool IsAttributive(VerbGroup group, VerbGroup?[] groups)
    {
        var at = group.Verb;
        return group.Tense == VerbTense.Gerund && group.Start == at && at > 0 && at + 1 < Pieces.Length && Pieces[at + 1] is { Kind: PieceKind.Letters, IsCapitalised: false }
            && !grammar.After.Contains(Word(at + 1)) && timeAt[at + 1] < 0
            && (Small.PhraseOpeners.Contains(Word(at - 1)) || Pieces[at - 1].Kind == PieceKind.Letters && !grammar.After.Contains(Word(at - 1)) && groups[at - 1] is null
                && !grammar.Adverbs.Contains(Word(at - 1)) && !Pieces[at - 1].Word.EndsWith("ly", StringComparison.Ordinal));
    }

    private EventKind?[] ReadNouns()
    {
        var nouns = new EventKind?[Pieces.Length];
        for (var at = 0; at < Pieces.Length; at++)
        {
            if (Pieces[at].Kind != PieceKind.Letters || IsPartOfName(at))
                continue;
            var tight = Pieces[at].IsTight && Word(at - 1) == "-";
            var pair = grammar.Possessives.Contains(Word(at - 1)) ? $"{Word(at - 2)}{Word(at - 1)} {Word(at)}" : tight && at >= 2 ? $"{Word(at - 2)}-{Word(at)}" : $"{Word(at - 1)} {Word(at)}";
            if (Words.Nouns.TryGetValue(pair, out var kind) || !tight && Words.Nouns.TryGetValue(Word(at), out kind) && !IsVerb(at))
            {
                nouns[at] = kind;
                Groups[at] = null;
                if (at > 0 && Groups[at - 1] is { Tense: VerbTense.Gerund } first && first.Start == at - 1 && Words.Nouns.ContainsKey(pair))
                    Groups[at - 1] = null; // "closing arguments"
            }
        }

        return nouns;
    }

    private bool IsPartOfName(int at) => Pieces[at].IsCapitalised && named[at] && Sentence.Kind != PassageKind.Headline && at > 0 && Pieces[at - 1].IsCapitalised;

    private bool IsVerb(int at)
    {
        if (Groups[at] is not { } group)
            return false;
        return group.Tense != VerbTense.Gerund || group.Start < at
            || !(grammar.Determiners.Contains(Word(at - 1)) && !Small.BeforeGerunds.Contains(Word(at - 1))
                || at > 0 && Pieces[at - 1].Kind == PieceKind.Letters && Groups[at - 1] is null && !grammar.Determiners.Contains(Word(at - 1)) && !grammar.Adverbs.Contains(Word(at - 1)));
    }
}
