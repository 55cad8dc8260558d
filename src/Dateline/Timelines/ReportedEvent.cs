using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Dates;
using Dateline.Events;
using Dateline.Names;
using Dateline.Sentences;
using Dateline.Stories;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Timelines;

/// <summary>An event as one report tells it, with what is needed to find the same event in another.</summary>
internal sealed class ReportedEvent
{
    /// <summary>An interval of more days, from a day or month without a year, is of two years.</summary>
    private const int LongestMonths = 62;

    /// <summary>Up to so many days after it a weekday has just gone by.</summary>
    private const int JustGone = 2;

    /// <summary>The number of a day from which times are read to see how they lie to each other; any would do.</summary>
    private const int AnyDay = 700_000;

    private bool? isOneOfSeveral;
    private bool? isOfChange;
    private HashSet<string>? matter;
    private HashSet<string>? nameWords;
    private HashSet<string>? called;

    private static readonly ResolvedTime Nowhen = new(DateInterval.Unknown, null, DatePrecision.Day);

    /// <param name="report">The report's index.</param>
    /// <param name="article">The report's article.</param>
    /// <param name="told">The event in it.</param>
    /// <param name="cast">Whom the names of the collection's articles stand for.</param>
    public ReportedEvent(int report, AnnotatedArticle article, Event told, Cast cast)
    {
        Report = report;
        Article = article;
        Told = told;
        Sentence = article.Sentences[told.Sentence];
        Who = [.. told.Who.Concat(told.Whom).Select(p => p.Name).OfType<Name>().Select(name => cast.Of(report, name)).Distinct()];
        Doers = [.. told.Who.Select(p => p.Name).OfType<Name>().Select(name => cast.Of(report, name)).Distinct()];
        Where = [.. told.Where.Select(p => p.Name is { } name ? cast.Of(report, name) : null).OfType<Player>().Distinct()];
        Named = cast.In(report, told.Sentence);
        Words = ContentWords.Of(article.Article.Text[Sentence.Span]);
        Beside = OthersOf(article.Events, told);
    }

    public int Report { get; }

    public AnnotatedArticle Article { get; }

    public Event Told { get; }

    public Sentence Sentence { get; }

    /// <summary>Those with a name who take part.</summary>
    public ImmutableArray<Player> Who { get; }

    /// <summary>Those of them who do it.</summary>
    public ImmutableArray<Player> Doers { get; }

    /// <summary>The places with a name.</summary>
    public ImmutableArray<Player> Where { get; }

    /// <summary>Everybody and everything that the sentence names.</summary>
    public FrozenSet<Player> Named { get; }

    /// <summary>The telling words of the sentence, folded.</summary>
    public HashSet<string> Words { get; }

    /// <summary>Its words without those of names and their roles and without those of times: two sentences that both say "Prime Minister Mone" and "on Thursday" have nothing in common by that.</summary>
    public HashSet<string> Matter => matter ??= MatterOf();

    /// <summary>The words by which the event is called: <c>met</c>, <c>meet</c>.</summary>
    public HashSet<string> Called => called ??= [.. ContentWords.Of(Article.Article.Text[Told.Trigger]), .. ContentWords.Of(Told.What)];

    /// <summary>The words of the names in the sentence.</summary>
    public HashSet<string> NameWords => nameWords ??= [.. Named.SelectMany(player => ContentWords.Of(player.Name))];

    /// <summary>Whether its sentence has words by which a day takes the place of another.</summary>
    public bool IsOfChange => isOfChange ??= DayChanges.Tells(Article.Article.Text[Sentence.Span]);

    /// <summary>What else the sentence tells.</summary>
    public ImmutableArray<Event> Beside { get; }

    /// <summary>What its words tell of its day, whatever the day of the report.</summary>
    public DayMarks Marks => Told.When?.Reading.Marks ?? default;

    /// <summary>"Has suspended a strike set for this Friday", "last Friday's strike": the report tells of another such thing at another time, which may be the day as well as this one's.</summary>
    public bool IsOneOfSeveral => isOneOfSeveral ??= Told.When is { } when
        && Article.Events.Any(e => e.When is { } other && EventLikeness.SameKind(e, Told) && AreTwo(when.Reading, other.Reading));

    /// <summary>Whether both name one weekday, and not of one week.</summary>
    private static bool AreTwo(TimeReading one, TimeReading other) => one.Marks.Weekday is { } weekday && weekday == other.Marks.Weekday && one != other
        && Enumerable.Range(AnyDay, 7).Select(DateOnly.FromDayNumber).Any(day => one.Resolve(day)?.Starts is { } days && other.Resolve(day)?.Starts.Intersect(days) is null);

    public bool IsHeadline => Sentence.Kind == PassageKind.Headline;

    public bool IsCaption => Sentence.Kind == PassageKind.Caption;

    private HashSet<string> MatterOf()
    {
        var text = Article.Article.Text;
        var left = new HashSet<string>(Words, StringComparer.Ordinal);
        foreach (var name in Article.Names)
        {
            if (IsNamedHere(name))
                left.ExceptWith(ContentWords.Of($"{name.Text} {name.Role}"));
        }

        foreach (var time in Article.Times)
        {
            if (time.Sentence == Told.Sentence)
                left.ExceptWith(ContentWords.Of(text[time.Words]));
        }

        return left;
    }

    private bool IsNamedHere(Name name)
    {
        foreach (var mention in name.Mentions)
        {
            if (mention.Sentence == Told.Sentence)
                return true;
        }

        return false;
    }

    /// <summary>The days on which it may start when its report may be of those days; unknown where the sentence gives no time.</summary>
    public ResolvedTime When(DateInterval published) =>
        Told.When is { } when ? IsOfEitherYear(when.Reading, TimeBounds.Resolve(when.Reading, published)) ? Nowhen
            : OnWeekday(when.Reading, TimeBounds.Resolve(when.Reading, published), published)
        : Taken is { } day ? Nowhen with { Starts = DateInterval.On(day) }
        : Nowhen;

    /// <summary>The other events of a sentence, out of those of its article in page order.</summary>
    private static ImmutableArray<Event> OthersOf(ImmutableArray<Event> events, Event told)
    {
        var (first, end) = (0, events.Length);
        while (first < end)
        {
            var middle = (first + end) / 2;
            (first, end) = events[middle].Sentence < told.Sentence ? (middle + 1, end) : (first, middle);
        }

        return [.. events.Skip(first).TakeWhile(e => e.Sentence == told.Sentence).Where(e => e.Trigger != told.Trigger)];
    }

    /// <summary>"On 5 March", said in September without a tense, is one of two days a year apart, and on no day between them.</summary>
    private static bool IsOfEitherYear(TimeReading reading, ResolvedTime when) => reading switch
    {
        MonthDayReading or MonthReading or HolidayReading => when.Starts.Days > LongestMonths,
        RangeReading { From: var from } => IsOfEitherYear(from, when),
        BetweenReading { First: var first } => IsOfEitherYear(first, when),
        LastingReading { From: var from } => IsOfEitherYear(from, when),
        ByReading { Limit: var limit } => IsOfEitherYear(limit, when),
        _ => false,
    };

    /// <summary>"Had been due on Friday" may be read as the last Friday or the next; what is not yet done by the day of the report is on the next.</summary>
    private ResolvedTime OnWeekday(TimeReading reading, ResolvedTime when, DateInterval published) =>
        Told.Status is EventStatus.Denied ? when
        : Near(reading, when, Told.Status is EventStatus.Cancelled or EventStatus.Postponed ? Around(published) : Possible(published));

    /// <summary>Of the days that a bare weekday may be, the one that lies in an interval; all of them where that leaves none or several.</summary>
    private static ResolvedTime Near(TimeReading reading, ResolvedTime when, DateInterval near)
    {
        if (reading is not WeekdayReading { Strict: false } weekday || when.Starts is not { Day: null, Earliest: { } first, Days: <= 14 and var days })
            return when;
        var possible = Enumerable.Range(0, days).Select(first.AddDays).Where(day => day.DayOfWeek == weekday.Weekday && near.Contains(day)).ToArray();
        return possible is [var only] ? when with { Starts = DateInterval.On(only) } : when;
    }

    /// <summary>What is called off may have been due before the report or after it: of two Fridays one that has just gone by, else the next.</summary>
    private static DateInterval Around(DateInterval published) =>
        published is { Earliest: { } first, Latest: { } last } ? new(Calendar.Plus(first, -JustGone), Calendar.Plus(last, 6 - JustGone)) : DateInterval.Unknown;

    /// <summary>The days to which it is put off; unknown where that is not said.</summary>
    public DateInterval MovedTo(DateInterval published) => Told.MovedTo is { } moved ? TimeBounds.Resolve(moved.Reading, published).Starts : DateInterval.Unknown;

    /// <summary>The days on which it was to be before it was moved; unknown where that is not said.</summary>
    /// <param name="published">The days of its report.</param>
    /// <param name="now">The days on which it is to be.</param>
    public DateInterval MovedFrom(DateInterval published, DateInterval now) =>
        Told is { IsBroughtForward: true, MovedFrom.Reading: WeekdayReading { Strict: false } weekday } && now.Day is { } on
            && Calendar.OnOrAfter(on.AddDays(1), weekday.Weekday) is { } later ? DateInterval.On(later)
        : Told.MovedFrom is { } former ? Near(former.Reading, TimeBounds.Resolve(former.Reading, published), Around(published)).Starts
        : Told.IsBroughtForward && now.Latest is { } day ? new(Calendar.Plus(day, 1), null)
        : DateInterval.Unknown;

    /// <summary>The days on which it can be at all: what has happened is not after its report, and what is due not before it; what is called off or put off may have been due on either side.</summary>
    public DateInterval Possible(DateInterval published) => Told.Status switch
    {
        EventStatus.Happened => new(null, published.Latest),
        EventStatus.Uncertain when Told.IsClaimed => new(null, published.Latest),
        EventStatus.Denied when Told.IsAside => new(null, published.Latest),
        EventStatus.Expected or EventStatus.Uncertain => new(published.Earliest, null),
        _ => DateInterval.Unknown,
    };

    /// <summary>The day of the picture that a caption describes; null elsewhere.</summary>
    private DateOnly? Taken => IsCaption ? Article.Article.Captions.FirstOrDefault(c => c.Span.Overlaps(Sentence.Span))?.Taken : null;

    /// <summary>The sentence of the body before this one; null where there is none.</summary>
    public Evidence? Before =>
        Sentence is { Kind: PassageKind.Paragraph, Index: > 0 } && Article.Sentences[Sentence.Index - 1] is { Kind: PassageKind.Paragraph } before ? new(Report, before.Span) : null;

    public Evidence Evidence => new(Report, Sentence.Span);
}
