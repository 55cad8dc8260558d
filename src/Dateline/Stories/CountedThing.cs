using System.Buffers;
using Dateline.Dates;
using Dateline.Figures;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Text;
using Dateline.Timelines;
using Dateline.Times;

namespace Dateline.Stories;

/// <summary>A figure of a story, with what shows which thing it counts.</summary>
internal sealed class CountedThing
{
    /// <summary>Two sentences speak of the same people when they share this much.</summary>
    private const double SameFate = 0.2;

    /// <summary>Where only what stands before two numbers tells what they count, it must be nearly the same.</summary>
    private const double SameLead = 0.85;

    /// <summary>Two descriptions are of one thing when they share this much.</summary>
    private const double SameThing = 0.3;

    /// <summary>What is said of two things and what their sentences speak of: together they share at least this much where it is one thing.</summary>
    private const double SameMatter = 0.4;

    /// <summary>
    /// Two words for things of one kind may mean the whole and a part of it ("boats", "trawlers"): numbers for one thing differ at most by this factor.
    /// </summary>
    private const decimal MostApart = 4;

    /// <summary>Numbers given for days that lie further apart may differ because the world has changed.</summary>
    private const int SameTimeDays = 1;

    /// <summary>A report whose day is less certain than this says too little of when its numbers hold.</summary>
    private const int LongestUncertainty = 7;

    /// <summary>How many characters after the number tell what is said of the counted.</summary>
    private const int TailLength = 80;

    /// <summary>How many words with and after the counted noun may tell what became of those counted: "people were still missing".</summary>
    private const int FateReach = 4;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(".;:,—–");

    private readonly Report report;
    private readonly HashSet<string> tail;
    private readonly HashSet<string> thing;
    private readonly HashSet<string> around;
    private readonly string? fate;
    private readonly string unit;
    private readonly bool isShare;
    private readonly HashSet<string> giver;
    private readonly bool isOfSide;
    private readonly HashSet<string> lead;
    private readonly HashSet<string> places;

    // Whether a noun before the number tells all of what it counts: turnout was 61 percent.
    private readonly bool isCarried;

    // Whether its words tell that those counted came somewhere or stayed away.
    private readonly bool isAttending;

    public CountedThing(Report report, Figure figure, Cast cast)
    {
        this.report = report;
        var text = report.Article.Article.Text;
        var lexicon = Lexicon.For(report.Article.Article.Language);
        var sentence = report.Article.Sentences[figure.Sentence].Span;
        Figure = figure;
        Of = text.Words(figure.Of!.Value);
        Evidence = new(report.Index, sentence);
        Name = FigureName.Of(report.Article, figure, lexicon);
        Shown = FigureName.Shown(text, figure, lexicon);
        unit = ArticleTerms.Stem(Folding.Fold(figure.Unit));
        isShare = lexicon.Figures.Shares.Contains(figure.Unit!);
        AsOf = DayOf(figure, sentence, lexicon);
        Kind = KindOf(figure, report);
        var after = Tail(text, figure, sentence);
        fate = FoldedWords.Of(Of).Append(Folding.Fold(figure.Unit))
            .Concat(FoldedWords.Of(after).Take(FateReach)).Select(word => lexicon.Figures.FateKinds.GetValueOrDefault(word)).FirstOrDefault(f => f is not null);
        var isTelling = lexicon.Figures.TellingTolls.Contains(Of);
        IsOnlyReferredTo = lexicon.Figures.Recounted.Contains(Of) && !(isTelling && figure.Recounts is null) || figure.Of == figure.Words;
        isCarried = isTelling && figure.Of!.Value.End <= figure.Words.Start && !IsOnlyReferredTo;
        thing = IsOnlyReferredTo ? [] : Content(Of, lexicon);
        tail = Content(after, lexicon);
        isAttending = FoldedWords.Of(after).Take(FateReach).Any(lexicon.Figures.Attending.Contains);
        around = Content(text[sentence], lexicon);
        var before = text[TextSpan.FromBounds(sentence.Start, figure.Words.Start)];
        var clause = FoldedWords.Of(before[(before.LastIndexOfAny(ClauseEnds) + 1)..]);
        IsComparison = lexicon.Figures.Comparisons.Contains(FoldedWords.Of(before).LastOrDefault(""))
            || clause.Exists(lexicon.Figures.Superseded.Contains)
            || IsOfThese(text, figure, lexicon)
            || lexicon.Figures.Remainder.Contains(Of) && !report.Article.Figures.Any(other => other.Recounts == figure);
        IsDemand = clause.Exists(word => lexicon.Figures.Demands.Contains(lexicon.Grammar.Verbs[word].Base));
        According = Giver.NameOf(figure, report, cast, lexicon);
        giver = Giver.Words(figure, According, lexicon);
        lead = [.. Content(string.Join(' ', clause), lexicon).Except(giver)];
        isOfSide = giver.Overlaps(lexicon.Figures.Sides);
        places = [.. report.Article.Names.Where(name => name.Kind == NameKind.Place && name.Mentions.Any(mention => mention.Sentence == figure.Sentence
            && figure.According?.Words.Contains(mention.Words) != true)).Select(name => Folding.Fold(name.Text))];
    }

    /// <summary>Whether the sentences of both name places, and none in common: arrests in one town are not those in another.</summary>
    private bool IsElsewhere(CountedThing other) => places.Count > 0 && other.places.Count > 0 && !places.Overlaps(other.places);

    /// <summary>"Two of the injured are in hospital": some of those whom another number counts.</summary>
    private static bool IsOfThese(ArticleText text, Figure figure, Lexicon lexicon)
    {
        var words = FoldedWords.Of(text[TextSpan.FromBounds(figure.Words.Start, Math.Max(figure.Words.End, figure.Of!.Value.End))]);
        var of = words.FindIndex(lexicon.Speech.Of.Contains);
        return of > 0 && of + 2 < words.Count && lexicon.Speech.DefiniteArticles.Contains(words[of + 1]) && lexicon.Figures.FateKinds.ContainsKey(words[of + 2]);
    }

    /// <summary>Who gives the number, as the reader is told; null where the report gives it as its own.</summary>
    public string? According { get; }

    /// <summary>Whether the number is only asked for or offered.</summary>
    public bool IsDemand { get; }

    /// <summary>Whether the same people or body, or some of one kind, give both numbers; or both reports give theirs as their own.</summary>
    public bool IsGivenAs(CountedThing other) => giver.Count == 0 ? other.giver.Count == 0 : giver.Overlaps(other.giver);

    /// <summary>Whether two who stand against each other give the numbers: what they count is done, so that no change of the world explains a difference.</summary>
    private bool IsContested(CountedThing other) => (isOfSide || other.isOfSide) && giver.Count > 0 && other.giver.Count > 0 && !giver.Overlaps(other.giver);

    /// <summary>The word for all things of the kind that a figure with a unit counts: <c>ship</c> for vessels.</summary>
    public static string KindOf(Figure figure, Report report) =>
        Lexicon.For(report.Article.Article.Language).Figures.Kinds.GetValueOrDefault(figure.Unit!, ArticleTerms.Stem(Folding.Fold(figure.Unit)));

    public int Report => report.Index;

    public Figure Figure { get; }

    public string Headline => report.Article.Article.Headline;

    /// <summary>The number with the noun that it counts, as the reader is shown it.</summary>
    public TextSpan Shown { get; }

    /// <summary>What is counted, in the report's words.</summary>
    public string Of { get; }

    public Evidence Evidence { get; }

    public DateInterval? AsOf { get; }

    /// <summary>The word for all things of its kind.</summary>
    public string Kind { get; }

    /// <summary>Whether its words only refer to what was counted before: "the number", "others".</summary>
    public bool IsOnlyReferredTo { get; }

    /// <summary>What is counted, and what the report says of it: the heading for a reader.</summary>
    public string Name { get; }

    /// <summary>
    /// Whether the number is only there to be compared with another, is no longer given, or leaves out those counted before: "up from 31 the day before", "it had
    /// earlier put the toll at five", "41 others", "two of the injured".
    /// </summary>
    public bool IsComparison { get; }

    /// <summary>Whether two figures of one kind count the same thing. Two of one report do not, unless one recounts the other.</summary>
    public bool CountsTheSameAs(CountedThing other)
    {
        if (Figure.Recounts == other.Figure || other.Figure.Recounts == Figure || Corrects(other) || other.Corrects(this))
            return true;
        if (fate != other.fate || IsDemand != other.IsDemand || IsDemand && !IsGivenAs(other))
            return false;

        if (unit != other.unit && IsFarFrom(other) || isShare && lead.Count > 0 && other.lead.Count > 0 && !lead.Overlaps(other.lead))
            return false;

        // A report counts a thing once, unless it lets two speak.
        if (Report == other.Report && (giver.Count == 0 || other.giver.Count == 0 || IsGivenAs(other)))
            return false;
        if (fate is not null)
            return ContentWords.Overlap(around, other.around) >= SameFate && !IsElsewhere(other);
        if (isCarried && other.isCarried)
            return thing.SetEquals(other.thing);

        // "20,000 people rallied, the opposition said. The ministry said 5,000 attended."
        if (Report == other.Report && isAttending && other.isAttending && Math.Abs(Figure.Sentence - other.Figure.Sentence) <= 1)
            return true;

        // "The Quay Party won 112 seats": what is said of the counted stands before it.
        if (tail.Count == 0 && other.tail.Count == 0 && lead.Count > 1 && other.lead.Count > 1)
            return ContentWords.Overlap(lead, other.lead) >= SameLead
                && (thing.Count == 0 && other.thing.Count == 0 || ContentWords.Overlap(thing, other.thing) >= SameThing);
        return ContentWords.Overlap(tail, other.tail) is > 0 and var said
            && said + ContentWords.Overlap(around, other.around) >= SameMatter
            && (thing.Count == 0 || other.thing.Count == 0 || ContentWords.Overlap(thing, other.thing) >= SameThing);
    }

    /// <summary>Whether one number is so many times the other that two words for what they count mean two things.</summary>
    private bool IsFarFrom(CountedThing other) => Figure.Low > MostApart * other.Figure.High || other.Figure.Low > MostApart * Figure.High;

    /// <summary>Whether the number is given in place of the other's, in so many words: "57 passengers, not 60".</summary>
    public bool Corrects(CountedThing other) => Report != other.Report && Figure.Corrects is { } wrong && other.Figure.Low == wrong && other.Figure.High == wrong;

    /// <summary>Whether both numbers are given for the same days, so that they cannot differ because the world has changed.</summary>
    public bool IsOfTheSameTimeAs(CountedThing other)
    {
        if (Report == other.Report || report.CopyOf?.Of == other.Report || other.report.CopyOf?.Of == Report)
            return AsOf is null || other.AsOf is null || AsOf == other.AsOf;
        if (IsContested(other) || Corrects(other) || other.Corrects(this))
            return true;

        // The same people count anew on another day.
        if (giver.Count > 0 && IsGivenAs(other) && Time.Day is { } counted && other.Time.Day is { } recounted && counted != recounted)
            return false;

        // A toll rises while the dead are still being found: a higher one of a later day corrects nothing.
        if (fate is not null && other.fate is not null && Time.Day is { } day && other.Time.Day is { } otherDay && day != otherDay
            && (day < otherDay ? Figure.Low <= other.Figure.Low : other.Figure.Low <= Figure.Low))
            return false;
        return Time is { Earliest: { } first, Latest: { } last, Days: <= LongestUncertainty }
            && other.Time is { Earliest: { } otherFirst, Latest: { } otherLast, Days: <= LongestUncertainty }
            && first.DayNumber <= otherLast.DayNumber + SameTimeDays && otherFirst.DayNumber <= last.DayNumber + SameTimeDays;
    }

    /// <summary>The day that the sentence gives for the number: at the number, else the nearest of its clause; null where it gives none.</summary>
    private DateInterval? DayOf(Figure figure, TextSpan sentence, Lexicon lexicon)
    {
        var text = report.Article.Article.Text;
        var after = figure.Of is { } of ? Math.Max(of.End, figure.Words.End) : figure.Words.End;
        var nearest = figure.AsOf ?? report.Article.Times
            .Where(time => time.Sentence == figure.Sentence && time.Kind is TimeKind.Date or TimeKind.Time
                && time.Words.Start >= after && time.Words.Start - after <= TailLength
                && text[TextSpan.FromBounds(after, time.Words.Start)].IndexOfAny(ClauseEnds) < 0
                && !lexicon.Figures.NotAsOf.Contains(FoldedWords.Of(text[TextSpan.FromBounds(after, time.Words.Start)]).LastOrDefault("")))
            .OrderBy(time => time.Words.Start)
            .FirstOrDefault();
        if (nearest is null)
            return null;
        var days = TimeBounds.Resolve(nearest.Reading, report.Published.Days).Starts;
        return days.IsUnknown || days.Earliest > report.Published.Days.Latest ? null : days;
    }

    /// <summary>Whether its number certainly holds for an earlier day than the other's.</summary>
    public bool IsBefore(CountedThing other) => Time.Latest is { } last && other.Time.Earliest is { } first && last < first;

    /// <summary>Whether it tells what became of people: a toll, which only grows, whoever counts.</summary>
    public bool IsToll => fate is not null;

    /// <summary>The first day for which the number may hold.</summary>
    public DateOnly FirstDay => Time.Earliest ?? Time.Latest ?? DateOnly.MaxValue;

    private DateInterval Time => AsOf ?? report.Published.Days;

    private HashSet<string> Content(ReadOnlySpan<char> words, Lexicon lexicon) =>
        ContentWords.Of(words).Where(word => !char.IsDigit(word[0]) && word != Kind && lexicon.Figures.Kinds.GetValueOrDefault(word) != Kind
            && !lexicon.Times.Weekdays.ContainsKey(word)).ToHashSet(StringComparer.Ordinal);

    /// <summary>What is counted and what the clause goes on to say of it.</summary>
    private static ReadOnlySpan<char> Tail(ArticleText text, Figure figure, TextSpan sentence)
    {
        var start = Math.Min(figure.Of!.Value.Start, figure.Words.End);
        if (figure.Of.Value.End < figure.Words.Start)
            start = figure.Words.End;
        var after = text[TextSpan.FromBounds(start, sentence.End)];
        var from = Math.Min(after.Length, Math.Max(0, Math.Max(figure.Of.Value.End, figure.Words.End) - start));
        var stop = after[from..].IndexOfAny(ClauseEnds);
        var end = stop < 0 ? after.Length : from + stop;
        return after[..Math.Min(end, from + TailLength)];
    }
}
