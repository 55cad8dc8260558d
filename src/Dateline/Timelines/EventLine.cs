using System.Collections.Immutable;
using Dateline.Dates;
using Dateline.Events;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Times;

namespace Dateline.Timelines;

/// <summary>An event with what its report's date makes of its time.</summary>
/// <param name="Event">The event.</param>
/// <param name="When">The days that its words give it.</param>
/// <param name="Possible">The days on which it can be at all, by its status and its report's day.</param>
/// <param name="MovedTo">The days to which it is put off; unknown where that is not said.</param>
/// <param name="MovedFrom">The days from which it is moved; unknown where it is not.</param>
/// <param name="Happening">The number of the happening that its report is of.</param>
internal readonly record struct TimedEvent(
    ReportedEvent Event, ResolvedTime When, DateInterval Possible, DateInterval MovedTo, DateInterval MovedFrom, int Happening);

/// <summary>One event while its reports are being gathered.</summary>
internal sealed class EventLine
{
    /// <summary>A new event is compared with so many of those already here.</summary>
    private const int Compared = 6;

    /// <summary>What a report tells still more often says nothing new of it, and would only be compared again and again.</summary>
    private const int MostOfReport = 40;

    /// <summary>What is called off and what is due, both without a day, are one where they share this part of their words.</summary>
    private const double SameWordsOff = 0.3;

    /// <summary>What is told and what is denied are one where they share this part of their words, names left out: who did not sell the mill may have sold the brewery.</summary>
    private const double SameWordsDenied = 0.4;

    /// <summary>Where both name nobody, they are one where they share this part of all their words.</summary>
    private const double SameWordsUnnamed = 0.6;

    /// <summary>Days that may be more than so many are as good as unknown.</summary>
    private const int MostDays = 31;

    /// <summary>Of two Mondays that lie farther apart nothing says that they are one.</summary>
    private const int SoonDays = 14;

    private readonly List<TimedEvent> members = [];
    private readonly Dictionary<int, int> tellings = [];
    private DateOnly? formerDay;

    /// <param name="told">What the line begins with.</param>
    /// <param name="number">Its place among the lines, in the order in which they began.</param>
    public EventLine(TimedEvent told, int number)
    {
        Number = number;
        Keep(told);
        When = told.When;
        Possible = told.Possible;
    }

    public int Number { get; }

    public IReadOnlyList<TimedEvent> Members => members;

    /// <summary>The days that all members allow.</summary>
    public ResolvedTime When { get; private set; }

    /// <summary>The days on which what all members tell can be at all.</summary>
    public DateInterval Possible { get; private set; }

    /// <summary>Whether reports give it two days next to each other, each of which is only one of the days that are possible.</summary>
    public bool IsDisagreed { get; private set; }

    /// <summary>Whether some report tells that it took place.</summary>
    public bool HasHappened => members.Exists(IsOver);

    /// <summary>Whether all reports tell of it as of something to come.</summary>
    public bool IsAhead => members.TrueForAll(IsToCome);

    /// <summary>The reports that tell it, ascending.</summary>
    public ImmutableArray<int> Reports => [.. members.Select(m => m.Event.Report).Distinct().Order()];

    /// <summary>How much speaks for an event being this one; below <see cref="EventLikeness.Same"/> it is another.</summary>
    public double Likeness(TimedEvent told)
    {
        if (!CanBe(told))
            return 0;
        var sameDay = When.Starts.Day is { } day && told.When.Starts.Day == day;
        var near = Narrow(When) && Narrow(told.When);

        // Two clauses of one sentence that name one time, or no two, speak of one occasion.
        if (members.Exists(m => m.Event.Report == told.Event.Report && m.Event.Told.Sentence == told.Event.Told.Sentence
            && m.Event.Told.Status == told.Event.Told.Status && SameWords(m.Event, told.Event)))
            return EventLikeness.Same + 1;

        // A report that tells what took place and what is due tells of two things.
        if (members.Exists(m => m.Event.Report == told.Event.Report && (m.Event.Told.Status == EventStatus.Happened) != (told.Event.Told.Status == EventStatus.Happened)))
            return 0;

        // Without a day, one thing is told of as due again and again: reports on another happening mean another.
        if (!near && !members.Exists(m => m.Happening == told.Happening))
            return 0;
        var best = members.Take(Compared).Max(m => EventLikeness.Of(m.Event, told.Event));
        if (sameDay)
            return best + 0.5 + Outcome(told);
        return near ? best + (IsSaidCloser(told) ? 0.6 : IsWithin(told) ? 0.4 : 0.2)
            : IsSoonAfter(told.When.Starts, told.Event, When.Starts) || members.Exists(m => IsSoonAfter(m.When.Starts, m.Event, told.When.Starts)) ? best + 0.2
            : members.Exists(m => m.Event.Report == told.Event.Report && m.Event.Who.Count(told.Event.Who.Contains) < 2) ? best - 0.2
            : best;
    }

    /// <summary>What speaks for one telling what became of the other: "judges are to rule on Friday" and, of that Friday, "the court freed him".</summary>
    private double Outcome(TimedEvent told) => members.Exists(m => !IsToCome(m) && !IsOver(m)) ? 0
        : members.Where(m => m.Event.Report != told.Event.Report && (IsToCome(m) && IsOver(told) || IsOver(m) && IsToCome(told))).Take(Compared)
            .Select(m => EventLikeness.OfOutcome(m.Event, told.Event)).DefaultIfEmpty(0).Max();

    private static bool IsToCome(TimedEvent told) => told.Event.Told is { Status: EventStatus.Expected or EventStatus.Uncertain, IsClaimed: false };

    private static bool IsOff(TimedEvent told) => told.Event.Told.Status is EventStatus.Cancelled or EventStatus.Postponed;

    private static bool IsOver(TimedEvent told) => told.Event.Told.Status == EventStatus.Happened;

    /// <summary>"Next week" and a day of that week, said of one kind of thing by reports that name the same: one is the other, told more closely.</summary>
    private bool IsWithin(TimedEvent told) =>
        IsWithin(told.When.Starts, When.Starts)
        && members.Exists(m => EventLikeness.SameKind(m.Event.Told, told.Event.Told) && m.Event.Named.Overlaps(told.Event.Named));

    /// <summary>"The two states will talk next week", "their ministers will meet on Wednesday": a report says first roughly and then closely when its one matter is due.</summary>
    private bool IsSaidCloser(TimedEvent told) =>
        When.Starts != told.When.Starts && IsWithin(told.When.Starts, When.Starts)
        && members.Exists(m => m.Event.Report == told.Event.Report && m.Event.Told.Status == told.Event.Told.Status && m.Event.Told.Kind != EventKind.Other
            && EventLikeness.SameKind(m.Event.Told, told.Event.Told) && !HasOthers(m.Event, told.Event));

    /// <summary>"On Monday", in a report of which only the first possible day is known, and a Monday that another report gives, soon after that.</summary>
    private static bool IsSoonAfter(DateInterval open, ReportedEvent told, DateInterval other) =>
        open is { Earliest: { } first, Latest: null } && other.Day is { } day && told.Told.When is { Reading: WeekdayReading or MonthDayReading }
        && day.DayNumber - first.DayNumber is >= 0 and <= SoonDays;

    /// <summary>Whether this is on one of the days to which a report gives its matter roughly.</summary>
    public bool IsDayOf(TimedEvent told) => When.Starts.Day is not null && told.When.Starts.Days is > 1 and <= MostDays && IsSaidCloser(told);

    private static bool IsWithin(DateInterval one, DateInterval other) => one.Contains(other) || other.Contains(one);

    /// <summary>Whether both name people, and not the same.</summary>
    private static bool HasOthers(ReportedEvent one, ReportedEvent other) =>
        one.Who.Any(p => p.Kind == NameKind.Person) && other.Who.Any(p => p.Kind == NameKind.Person) && !one.Who.Any(other.Who.Contains);

    public void Add(TimedEvent told)
    {
        if (tellings.GetValueOrDefault(told.Event.Report) >= MostOfReport)
            return;
        Keep(told);
        var both = When.Starts.Intersect(told.When.Starts)!.Value;
        var closer = (told.When.Starts.Days ?? int.MaxValue) < (When.Starts.Days ?? int.MaxValue) ? told.When : When;
        When = new(both, When.Until ?? told.When.Until, both.Day is not null ? DatePrecision.Day : closer.Precision);
        Possible = Possible.Intersect(told.Possible) ?? Possible;
    }

    /// <summary>Whether this is what was due on another line's day until it was moved.</summary>
    public bool IsMovedFrom(EventLine former) => former.When.Starts.Day is { } day && members.Exists(m => !m.MovedFrom.IsUnknown && m.MovedFrom.Contains(day)
        && former.Members.All(f => f.Event.Report != m.Event.Report && f.Possible.Earliest <= m.Possible.Earliest)
        && former.Members.Take(Compared).Max(f => EventLikeness.Of(f.Event, m.Event)) + (m.MovedFrom.Day is null ? 0 : 0.5) >= EventLikeness.Same);

    /// <summary>Whether a newer report says in so many words that this is what an older one expects on another line's day.</summary>
    public bool IsChangedFrom(EventLine former) => former.When.Starts.Day is { } day && When.Starts.Day is { } now && day != now && Math.Abs(day.DayNumber - now.DayNumber) <= MostDays
        && members.Exists(m => IsToCome(m) && m.Event.IsOfChange && former.Members.All(f => IsToldBefore(f, m))
            && former.Members.Take(Compared).Any(f => DayChanges.IsOf(m.Event, f.Event, day)));

    private static bool IsToldBefore(TimedEvent former, TimedEvent now) =>
        former.Event.Report == now.Event.Report ? former.Event.Sentence == now.Event.Sentence : former.Possible.Earliest <= now.Possible.Earliest;

    /// <summary>Takes over what was told of its former day.</summary>
    public void TakeOver(EventLine former)
    {
        formerDay ??= former.When.Starts.Day;
        foreach (var told in former.Members)
            Keep(told);
    }

    /// <summary>Takes over what others tell of the day after: one thing, on whose day reports disagree.</summary>
    public void Disagree(EventLine other)
    {
        IsDisagreed = true;
        When = When with { Starts = new(When.Starts.Earliest, other.When.Starts.Latest) };
        foreach (var told in other.Members)
            Keep(told);
    }

    private void Keep(TimedEvent told)
    {
        members.Add(told);
        tellings[told.Event.Report] = tellings.GetValueOrDefault(told.Event.Report) + 1;
    }

    private bool CanBe(TimedEvent told)
    {
        if (When.Starts.Intersect(told.When.Starts) is not { } both || !Meet(told))
            return false;

        // A day on which something was not held is not that of something that was.
        if (members.Exists(m => IsOff(m) && IsOver(told) || IsOver(m) && IsOff(told)))
            return false;

        // Who calls off one visit and announces another has two: without a day the words must be those of one.
        if (both.Day is null && members.TrueForAll(m => IsOff(m) != IsOff(told) && ContentWords.Overlap(m.Event.Words, told.Event.Words) < SameWordsOff))
            return false;

        // What is put off is not on its new day.
        if (members.Exists(m => IsMovedTo(m, told) || IsMovedTo(told, m)))
            return false;

        // What is due in one report may have happened in a later one, so only a day that is known to one of them can rule the other out.
        if (both.Intersect(told.Possible) is null || both.Intersect(Possible) is null)
            return false;
        return members.TrueForAll(m => m.Event.Marks.Fit(told.Event.Marks))
            && (both.Day is not { } day || (IsOn(told, day) && members.TrueForAll(m => IsOn(m, day))));
    }

    /// <summary>Whether what the report's words tell of their day is so on that day, and no other time that it gives to such a thing may be that day as well as they.</summary>
    private static bool IsOn(TimedEvent told, DateOnly day) => told.Event.Marks.Fit(day) && (told.When.Starts.Day is not null || !told.Event.IsOneOfSeveral);

    private static bool SameWords(ReportedEvent one, ReportedEvent other) =>
        (one.Told.When is null || other.Told.When is null) && !one.Told.IsAside && !other.Told.IsAside && MayBeOne(one, other)
        || one.Told.When is not null && other.Told.When is not null && one.Told.When.Words == other.Told.When.Words;

    /// <summary>"Will travel to meet her", "will meet her to sign": one occasion; "will send observers from Monday, when the fleet is to begin its exercise": two, by two.</summary>
    private static bool MayBeOne(ReportedEvent one, ReportedEvent other) =>
        EventLikeness.SameKind(one.Told, other.Told) || EventLikeness.Near(one.Told.Kind, other.Told.Kind) || one.Who.Any(other.Who.Contains);

    /// <summary>What is denied and what is not are two things, unless one report takes back what another told.</summary>
    private bool Meet(TimedEvent told) =>
        members.Exists(m => m.Event.Told.Status == told.Event.Told.Status || !IsDenied(m) && !IsDenied(told)) || members.Exists(m => IsTakenBack(m, told));

    /// <summary>"Was arrested on Sunday" and, in another report, "was not arrested": one deed, done by or to the same.</summary>
    private static bool IsTakenBack(TimedEvent one, TimedEvent other)
    {
        if (IsDenied(one) == IsDenied(other) || one.Event.Report == other.Event.Report)
            return false;
        var (denied, told) = IsDenied(one) ? (one, other) : (other, one);
        return told.When.Starts.Day is { } day && (denied.When.Starts.IsUnknown || denied.When.Starts.Day == day)
            && EventLikeness.SameKind(told.Event.Told, denied.Event.Told) && told.Event.Told.What == denied.Event.Told.What
            && AreNamed(told.Event, denied.Event) && AreNamed(denied.Event, told.Event)
            && (told.Event.Named.Any(p => p.Kind != NameKind.Place && denied.Event.Named.Contains(p))
                || ContentWords.Overlap(told.Event.Words, denied.Event.Words) >= SameWordsUnnamed)
            && IsSameDeed(told.Event, denied.Event);
    }

    /// <summary>An arrest, a death and a resignation are known by whom they befall, what two people do by the two; all else by the words besides the names.</summary>
    private static bool IsSameDeed(ReportedEvent told, ReportedEvent denied)
    {
        if (told.Told.Kind is EventKind.Arrest or EventKind.Death or EventKind.Resignation || told.Who.Count(p => p.Kind == NameKind.Person && denied.Who.Contains(p)) > 1)
            return true;
        var names = told.Named.Where(denied.Named.Contains).SelectMany(p => ContentWords.Of(p.Name)).ToHashSet(StringComparer.Ordinal);
        return ContentWords.Overlap([.. told.Words.Except(names)], [.. denied.Words.Except(names)]) >= SameWordsDenied;
    }

    /// <summary>Whether the people who take part in the one are named with the other.</summary>
    private static bool AreNamed(ReportedEvent one, ReportedEvent other) => one.Who.All(p => p.Kind != NameKind.Person || other.Named.Contains(p));

    private static bool IsDenied(TimedEvent told) => told.Event.Told.Status == EventStatus.Denied;

    /// <summary>The day from which it is moved, as the newest report to say so gives it; null where none does.</summary>
    public DateOnly? MovedFrom(IReadOnlyDictionary<int, int> place) => Newest(place, m => m.MovedFrom.Day) ?? formerDay;

    /// <summary>The day to which it is put off, as the newest report to say so gives it; null where none does.</summary>
    public DateOnly? MovedTo(IReadOnlyDictionary<int, int> place) => Newest(place, m => m.MovedTo.Day);

    private DateOnly? Newest(IReadOnlyDictionary<int, int> place, Func<TimedEvent, DateOnly?> day) =>
        members.OrderByDescending(m => place[m.Event.Report]).Select(day).FirstOrDefault(d => d is not null && d != When.Starts.Day);

    private static bool IsMovedTo(TimedEvent moved, TimedEvent other) =>
        !moved.MovedTo.IsUnknown && other.Event.Told.Status != EventStatus.Postponed && !other.When.Starts.IsUnknown && moved.MovedTo.Intersect(other.When.Starts) is not null;

    private static bool Narrow(ResolvedTime when) => when.Starts.Days is <= MostDays;
}
