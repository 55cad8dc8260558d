using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Times;

/// <summary>Finds the words that name a time.</summary>
public static class TimeFinder
{
    /// <summary>The time expressions of an article, in page order.</summary>
    public static ImmutableArray<TimeExpression> Find(ArticleText text, ImmutableArray<Sentence> sentences, Lexicon lexicon)
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
            var parser = new TimeParser(pieces, words);
            var tense = new ClauseTense(pieces, lexicon.Grammar, words, sentence.Kind);
            for (var at = 0; at < pieces.Length; at++)
            {
                var parsed = parser.Parse(at) ?? Neighbour(pieces, at, found, sentence.Index);
                if (parsed is not { } time)
                    continue;
                var reading = Faced(time, pieces, tense, words, sentence.Index - nextWeek <= 1);
                if (reading is UnitReading { Unit: TimeUnit.Week, Offset: 1 })
                    nextWeek = sentence.Index;
                var span = TextSpan.FromBounds(pieces[time.Start].Span.Start, pieces[time.End - 1].Span.End);
                if (tense.IsOfPastPlan(time.Start))
                    pastPlans.Add(found.Count);
                found.Add(new(span, reading is DurationReading ? TimeKind.Duration : time.Kind == TimeKind.Duration ? TimeKind.Date : time.Kind, reading, sentence.Index));
                at = time.End - 1;
            }
        }

        return Agree(found, pastPlans);
    }

    private static TimeReading Faced(ParsedTime time, Piece[] pieces, ClauseTense tense, TimeWords words, bool isAfterNextWeek)
    {
        var direction = tense.Around(time.Start, time.End);
        if (time.Reading is DurationReading length)
            return Ahead(time, length, pieces, words, direction) ?? length;
        var reading = time.Reading.Facing(direction);

        // "Next week … lunch on Monday": the Monday of that visit, though a Monday may come sooner.
        return isAfterNextWeek && reading is WeekdayReading { Direction: TimeDirection.Future, Strict: false } weekday
            ? new WeekdayInWeekReading(weekday.Weekday, 1)
            : reading;
    }

    /// <summary>"Will vote in two weeks" names a time; "the first vote in two years" and "killed ten in two weeks" name a length.</summary>
    private static TimeReading? Ahead(ParsedTime time, DurationReading length, Piece[] pieces, TimeWords words, TimeDirection direction)
    {
        if (time.Start == 0 || pieces[time.Start - 1].Word is not "in" || direction != TimeDirection.Future)
            return null;
        const int reach = 60;
        for (var at = Math.Max(0, time.Start - reach); at < time.Start; at++)
        {
            if (words.NoFuture.Contains(pieces[at].Word))
                return null;
        }

        return TimeParser.Away((int)length.Count, length.Unit);
    }

    /// <summary>"The following day", "the day before": only where the same or the preceding sentence names the day it counts from.</summary>
    private static ParsedTime? Neighbour(Piece[] pieces, int at, ImmutableArray<TimeExpression>.Builder found, int sentence)
    {
        if (pieces[at].Word is not ("the" or "a") || at + 2 >= pieces.Length || found.Count == 0)
            return null;
        int? offset = (pieces[at].Word, pieces[at + 1].Word, pieces[at + 2].Word) switch
        {
            ("the", "following" or "next", "day" or "morning") => 1,
            ("the", "previous", "day" or "evening") => -1,
            ("the", "day", "before") when at + 3 >= pieces.Length || pieces[at + 3].Kind == PieceKind.Mark => -1,
            ("a", "day", "earlier") when !IsThan(pieces, at + 3) => -1,
            ("a", "day", "later") when !IsThan(pieces, at + 3) => 1,
            ("the", "same", "day") => 0,
            _ => null,
        };
        return offset is { } days && found[^1] is { Kind: TimeKind.Date or TimeKind.Time } anchor && sentence - anchor.Sentence <= 1 && IsDay(anchor.Reading)
            ? new(at, at + 3, TimeKind.Date, new NeighbourReading(anchor.Reading, days))
            : null;
    }

    private static bool IsThan(Piece[] pieces, int at) => at < pieces.Length && pieces[at].Word == "than";

    private static bool IsDay(TimeReading reading) => reading is DayReading or WeekdayReading or WeekdayInWeekReading or MonthDayReading or NeighbourReading or CalendarReading { Days.Day: not null };

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
