using System.Collections.Immutable;
using Dateline.Dates;
using Dateline.Languages;
using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Times;

/// <summary>Finds the words that name a time.</summary>
public static class TimeFinder
{
    /// <summary>So many times before one are looked at as what it may count from.</summary>
    private const int MostAnchors = 4;

    /// <summary>The time expressions of an article, in page order.</summary>
    public static ImmutableArray<TimeExpression> Find(ArticleText text, ImmutableArray<Sentence> sentences, Lexicon lexicon) =>
        Find(text, sentences, lexicon, FigureOrder.Unknown);

    /// <summary>The time expressions of an article, in page order.</summary>
    /// <param name="text">Its words.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="lexicon">Its language.</param>
    /// <param name="order">Whether it writes the day or the month of <c>3/5/2021</c> first.</param>
    internal static ImmutableArray<TimeExpression> Find(ArticleText text, ImmutableArray<Sentence> sentences, Lexicon lexicon, FigureOrder order)
    {
        if (!lexicon.IsKnown)
            return [];
        var words = lexicon.Times;
        var found = ImmutableArray.CreateBuilder<TimeExpression>();
        var pastPlans = new HashSet<int>();
        var nextWeek = -2;
        foreach (var sentence in sentences)
        {
            var pieces = Piece.Read(text.Page, sentence.Span);
            var parser = new TimeParser(pieces, words, order);
            var tense = new ClauseTense(pieces, lexicon.Grammar, words, lexicon.Events, sentence.Kind);
            for (var at = 0; at < pieces.Length; at++)
            {
                if (pieces[at].Kind == PieceKind.Letters ? !words.Beginnings.Contains(pieces[at].Word) : pieces[at].Kind == PieceKind.Mark
                    && pieces[at].Word is not ("'" or "‘"))
                    continue;
                var parsed = (IsAnchorWord(pieces, at, words) ? FromAnchor(parser, at, found, sentence.Index) : null) ?? parser.Parse(at);
                if (parsed is not { } time)
                    continue;
                foreach (var one in time.Sides is { } sides && tense.IsMove(time.Start) ? sides : [time, .. time.Further ?? []])
                {
                    var reading = Faced(one, pieces, tense, words, sentence.Index - nextWeek <= 1);
                    if (found.Count > 0 && found[^1].Sentence == sentence.Index)
                        reading = AfterItsStart(reading, one.Start, found[^1], pieces, words);
                    if (reading is UnitReading { Unit: TimeUnit.Week, Offset: 1 })
                        nextWeek = sentence.Index;
                    if (tense.IsOfPastPlan(one.Start) || tense.OutcomeOf(one.Start, one.End) is not null || tense.IsOfFormerSaying(one.Start))
                        pastPlans.Add(found.Count);
                    found.Add(Expression(one, reading, pieces, sentence.Index));
                    at = one.End - 1;
                }
            }
        }

        return Agree(found, pastPlans);
    }

    private static TimeExpression Expression(ParsedTime time, TimeReading reading, Piece[] pieces, int sentence)
    {
        var span = TextSpan.FromBounds(pieces[time.Start].Span.Start, pieces[time.End - 1].Span.End);
        return new(span, reading is DurationReading ? TimeKind.Duration : time.Kind == TimeKind.Duration ? TimeKind.Date : time.Kind, reading, sentence)
        {
            Clock = time.Clock,
            ClockUntil = time.ClockUntil,
            Ends = time.Ends is not var (firstEnd, secondStart) ? null
                : (TextSpan.FromBounds(span.Start, pieces[firstEnd - 1].Span.End), TextSpan.FromBounds(pieces[secondStart].Span.Start, span.End)),
        };
    }

    private static TimeReading Faced(ParsedTime time, Piece[] pieces, ClauseTense tense, TimeWords words, bool isAfterNextWeek)
    {
        var direction = tense.Around(time.Start, time.End);
        if (time.Reading is DurationReading length)
            return Ahead(time, length, pieces, words, length.Count == 1 ? tense.Firmly(time.Start, time.End)
                : direction) ?? TimeParser.Within(time, length, pieces, direction) ?? length;
        if (tense.OutcomeOf(time.Start, time.End) is { } outcome && (outcome == TimeDirection.Past || time.Reading is WeekdayReading))
            direction = outcome;
        else if (direction == TimeDirection.Future && time.Reading is WeekdayReading && tense.IsOfFormerSaying(time.Start))
            direction = TimeDirection.Unknown;
        var reading = time.Reading.Facing(direction);

        // "Next week … lunch on Monday": the Monday of that visit, though a Monday may come sooner.
        return isAfterNextWeek && reading is WeekdayReading { Direction: TimeDirection.Future, Strict: false } weekday
            ? new WeekdayInWeekReading(weekday.Weekday, 1)
            : reading;
    }

    /// <summary>"Starts on Sunday and ends on Tuesday": the Tuesday after that Sunday, though a Tuesday may come sooner.</summary>
    private static TimeReading AfterItsStart(TimeReading reading, int start, TimeExpression before, Piece[] pieces, TimeWords words)
    {
        if (reading is not WeekdayReading { Direction: TimeDirection.Future, Strict: false } weekday || !TimeParser.IsDay(before.Reading))
            return reading;
        var ends = false;
        for (var at = start - 1; at >= 0; at--)
        {
            if (pieces[at].Span.Start >= before.Words.End)
                ends |= words.Ends.Contains(pieces[at].Word);
            else if (ends && pieces[at].Span.End <= before.Words.Start && words.Begins.Contains(pieces[at].Word))
                return new WeekdayFromReading(before.Reading, weekday.Weekday);
        }

        return reading;
    }

    /// <summary>"Will vote in two weeks" names a time; "the first vote in two years" and "killed ten in two weeks" name a length.</summary>
    private static TimeReading? Ahead(ParsedTime time, DurationReading length, Piece[] pieces, TimeWords words, TimeDirection direction)
    {
        if (time.Start == 0 || pieces[time.Start - 1].Word is not "in" || direction != TimeDirection.Future || length.And is not null || length.Count < 1
            || decimal.Truncate(length.Count) != length.Count)
            return null;
        const int reach = 60;
        for (var at = Math.Max(0, time.Start - reach); at < time.Start; at++)
        {
            if (words.NoFuture.Contains(pieces[at].Word))
                return null;
        }

        return TimeParser.Away((int)length.Count, length.Unit);
    }

    private static bool IsAnchorWord(Piece[] pieces, int at, TimeWords words) =>
        pieces[at].Word is "the" or "a" or "that" or "one" or "some" or "several" or "few" || pieces[at].Kind == PieceKind.Digits
            || words.Numbers.ContainsKey(pieces[at].Word);

    /// <summary>"The following day", "two years later": only where the same or the preceding sentence names the time it counts from.</summary>
    private static ParsedTime? FromAnchor(TimeParser parser, int at, ImmutableArray<TimeExpression>.Builder found, int sentence)
    {
        for (var i = found.Count - 1; i >= Math.Max(0, found.Count - MostAnchors) && sentence - found[i].Sentence <= 1; i--)
        {
            if (found[i].Kind is TimeKind.Date or TimeKind.Time && parser.FromAnchor(at, found[i].Reading) is { } time)
                return time;
        }

        return null;
    }

    /// <summary>"Friday's ceremony" says nothing of its side; what the article says elsewhere of Friday does, where it says one thing only.</summary>
    /// <param name="found">All times.</param>
    /// <param name="pastPlans">Those of what was to be: it may have been due on a Friday that has gone by although another is spoken of as ahead.</param>
    private static ImmutableArray<TimeExpression> Agree(ImmutableArray<TimeExpression>.Builder found, HashSet<int> pastPlans)
    {
        var sides = new Dictionary<DayOfWeek, TimeDirection>();
        foreach (var time in found)
        {
            if (time.Reading is not WeekdayReading { Direction: not TimeDirection.Unknown, Strict: false } sure)
                continue;
            sides[sure.Weekday] = sides.TryGetValue(sure.Weekday, out var side) && side != sure.Direction ? TimeDirection.Unknown : sure.Direction;
        }

        for (var i = 0; i < found.Count; i++)
        {
            if (!pastPlans.Contains(i) && found[i].Reading is WeekdayReading { Direction: TimeDirection.Unknown } open && sides.TryGetValue(open.Weekday, out var side))
                found[i] = found[i] with { Reading = open with { Direction = side } };
        }

        return found.ToImmutable();
    }
}
