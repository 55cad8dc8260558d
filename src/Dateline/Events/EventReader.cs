using System.Collections.Immutable;
using Dateline.Dates;
using Dateline.Names;
using Dateline.Sentences;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Events;

/// <summary>Reads the events of one sentence.</summary>
internal sealed class EventReader
{
    private const int NounPhrase = 8;

    private readonly SentenceParts parts;
    private readonly ClauseTense tense;
    private readonly EventStatusReader statuses;
    private readonly ParticipantFinder people;
    private readonly int?[] anchors;
    private readonly int?[] sayings;

    /// <summary>For each piece, the noun whose event its verb group carries or tells; -1 for none.</summary>
    private readonly int[] carries;

    public EventReader(SentenceParts parts, ClauseTense tense, ImmutableArray<Name> before)
    {
        this.parts = parts;
        this.tense = tense;
        statuses = new(parts);
        people = new(parts, before);
        sayings = new int?[parts.Times.Length];
        anchors = TimeAnchors.Find(parts, sayings);
        carries = new int[parts.Pieces.Length];
        Array.Fill(carries, -1);
    }

    /// <summary>The events, in the order of their triggers.</summary>
    public IEnumerable<Event> Read()
    {
        var found = new List<Event>();
        for (var at = 0; at < parts.Pieces.Length; at++)
        {
            if (parts.Nouns[at] is { } kind && !parts.Quoted[at] && !parts.IsTime(at) && OfNoun(at, Enum.Parse<EventKind>(kind), found) is { } named)
                found.Add(named);
        }

        for (var at = 0; at < parts.Pieces.Length; at++)
        {
            if (parts.Groups[at] is { } group && !parts.Quoted[at] && carries[at] < 0 && VerbKind(group) is { } kind && OfVerb(group, kind) is { } told)
                found.Add(told);
        }

        // "Meet for talks next week" is one meeting.
        return found.Where(e => e.When is not null || e.Kind is not (EventKind.Announcement or EventKind.Statement)).OrderBy(e => e.Trigger).DistinctBy(e => (e.Kind, e.Status, e.When, e.When is null ? e.Trigger.Start : 0));
    }

    private Event? OfVerb(VerbGroup group, EventKind kind)
    {
        var time = TimeOf(group.Verb) ?? TimeOfAdjunct(group) ?? TimeOfMain(group);
        if (time is null && parts.Words.Denies.Count > 0 && IsDenied(group.Start))
            return Make(group.Verb, group.Verb, kind, group.Base, EventStatus.Denied, null, group, 0.8);
        if (statuses.Of(group, time) is not { } status || Contradicts(status, time))
            return null;
        var confidence = Confidence(time, strong: true) * (status == EventStatus.Uncertain || group.Tense is VerbTense.Participle or VerbTense.Gerund or VerbTense.Infinitive ? 0.85 : 1);
        return Make(group.Verb, group.Verb, kind, group.Base, status, time, group, confidence);
    }

    /// <summary>"Announced it would ban the trade earlier this month": the time is that of another verb.</summary>
    private static bool Contradicts(EventStatus status, TimeExpression? time) =>
        time is not null && status is EventStatus.Expected or EventStatus.Uncertain && TimeSides.Of(time.Reading) == TimeDirection.Past;

    /// <summary>"On Friday she urged calm during a phone call": what was said in it dates it.</summary>
    private TimeExpression? TimeOfSaying(int noun)
    {
        var start = PhraseStart(noun);
        if (parts.Word(start - 1) is not ("during" or "in" or "at") || parts.Word(start) is not ("a" or "an"))
            return null;
        for (var at = start - 2; at >= 0; at--)
        {
            if (parts.IsBreak(at) || parts.Quoted[at])
                return null;
            if (parts.Groups[at] is not { Tense: not (VerbTense.Infinitive or VerbTense.Gerund or VerbTense.Participle) } main)
                continue;
            if (main.Tense != VerbTense.Past || main.IsNegated)
                return null;
            for (var i = 0; i < sayings.Length; i++)
            {
                if (sayings[i] == at && TimeSides.Of(parts.Times[i].Reading) != TimeDirection.Future && parts.Times[i].Kind is TimeKind.Date or TimeKind.Time)
                    return parts.Times[i];
            }

            return null;
        }

        return null;
    }

    /// <summary>"Were killed in the storm on Sunday": the time of what it happened in.</summary>
    private TimeExpression? TimeOfAdjunct(VerbGroup group)
    {
        for (var at = group.Verb + 1; at < parts.Pieces.Length && at <= group.Verb + 12; at++)
        {
            if (parts.IsBreak(at) || parts.Word(at) == "," || parts.Groups[at] is not null)
                return null;
            if (parts.Nouns[at] is not null)
                return parts.Word(PhraseStart(at) - 1) is "in" or "during" or "at" ? TimeOf(at) : null;
        }

        return null;
    }

    /// <summary>"A quake shook the town on Sunday, killing nine": the time of the verb before the comma.</summary>
    private TimeExpression? TimeOfMain(VerbGroup group)
    {
        if (group.Tense != VerbTense.Gerund || parts.Word(group.Start - 1) != ",")
            return null;
        for (var at = group.Start - 2; at >= 0; at--)
        {
            if (parts.Groups[at] is { Tense: not (VerbTense.Gerund or VerbTense.Infinitive) } main)
                return parts.Words.Says.Contains(main.Base) ? null : TimeOf(main.Verb) ?? (carries[main.Verb] >= 0 ? TimeOf(carries[main.Verb]) : null);
        }

        return null;
    }

    private Event? OfNoun(int noun, EventKind kind, List<Event> found)
    {
        if (IsModifier(noun) || statuses.IsHypothetical(PhraseStart(noun), noun))
            return null;
        var isWeak = parts.Words.WeakNouns.Contains(parts.Word(noun));
        var what = parts.Word(noun);
        var own = TimeOf(noun);
        foreach (var (group, isSubject) in Carriers(noun))
        {
            if (Change(group, isSubject) is { } change)
            {
                if (statuses.Of(group with { Tense = group.Tense == VerbTense.Present && parts.Sentence.Kind != PassageKind.Headline ? VerbTense.Past : group.Tense }, null) is not (EventStatus.Happened or EventStatus.Expected))
                    return null;
                carries[group.Verb] = noun;
                return Make(noun, noun, kind, what, change, (own is not null && (isSubject || IsOwn(noun, own)) ? own : null) ?? NewTime(group), isSubject ? null : group, 0.85);
            }

            if (!(isSubject ? Tells(parts.Words.Occurs, group) || group.Base == "be" && TimeOf(group.Verb) is not null : parts.Words.Carriers.Contains(group.Base)))
                continue;
            var time = TimeOf(group.Verb) ?? own;
            var planned = parts.Words.Planners.Contains(group.Base) && !(isSubject && group.Base is "set");
            var status = statuses.Of(group, time);
            if (status is null && isSubject && group is { IsNegated: true, Tense: VerbTense.Future })
                status = EventStatus.Cancelled;
            if (isSubject && group.Base == "be")
                status = IsPendingCopula(group) || time is not null && TimeSides.Of(time.Reading) == TimeDirection.Future ? EventStatus.Expected : status;
            if (planned || isSubject && group.IsPassive && parts.Words.Expects.Contains(parts.Word(group.Verb)))
                status = time is not null && TimeSides.Of(time.Reading) == TimeDirection.Future && group.Tense is not VerbTense.Infinitive ? EventStatus.Expected : null;
            if (status is null || Contradicts(status.Value, time))
                continue;
            carries[group.Verb] = noun;
            return Make(noun, noun, kind, what, status.Value, time, group, Confidence(time, strong: !isWeak) * (status == EventStatus.Uncertain ? 0.85 : 1));
        }

        if (parts.Times.Length > 0 && VerbBefore(PhraseStart(noun)) is { } governor && parts.Words.Open.Contains(parts.Word(governor.Verb)))
            return Make(noun, noun, kind, what, EventStatus.Uncertain, own, governor, 0.7);
        if (IsDenied(noun) && !isWeak)
            return Make(noun, noun, kind, what, EventStatus.Denied, null, null, 0.8);
        if (own is null && TimeOfSaying(noun) is { } said)
            return Make(noun, noun, kind, what, EventStatus.Happened, said, null, 0.75);
        if (own is null || isWeak && !IsBeside(noun, own) || !IsOwn(noun, own) && VerbBefore(PhraseStart(noun)) is not null)
            return null;
        if (parts.Word(PhraseStart(noun) - 1) == "by" && parts.Word(PhraseStart(noun) - 2) == "followed" && found.Count > 0)
            return Make(noun, noun, kind, what, found[^1].Status, own, null, 0.8);
        var side = SideOfPhrase(noun) ?? TimeSides.Of(own.Reading);
        var (start, end) = parts.TimeBounds[parts.Times.IndexOf(own)];
        if (side == TimeDirection.Unknown)
            side = own.Reading is WeekdayReading ? side : tense.Firmly(start, end);
        if (own.Reading is CalendarReading { Precision: DatePrecision.Year } && end <= noun)
            return null;
        return statuses.OfNoun(side) is { } plain ? Make(noun, noun, kind, what, plain, own, null, 0.75) : null;
    }

    /// <summary>The first noun of a compound names another thing: "meeting room", "trial judge".</summary>
    private bool IsModifier(int noun)
    {
        var next = noun + 1;
        if (next + 1 < parts.Pieces.Length && parts.Pieces[next] is { Word: "-", IsTight: true } && parts.Pieces[next + 1].IsTight)
            return true;
        if (next >= parts.Pieces.Length || parts.Pieces[next] is not { Kind: PieceKind.Letters, IsCapitalised: false } piece || parts.IsTime(next) || piece.Word == "'s")
            return false;
        return parts.Nouns[next] is not null || parts.Groups[next] is null && !parts.IsFunctionWord(next) && !piece.Word.EndsWith("ly", StringComparison.Ordinal) && !piece.Word.EndsWith("ed", StringComparison.Ordinal);
    }

    /// <summary>"The next match", "last week's vote": the words of the noun phrase itself.</summary>
    private TimeDirection? SideOfPhrase(int noun)
    {
        for (var at = PhraseStart(noun); at < noun; at++)
        {
            if (parts.IsTime(at))
                continue;
            if (parts.Word(at) is "next" or "upcoming" or "forthcoming" or "planned" or "scheduled" or "expected")
                return TimeDirection.Future;
            if (parts.Word(at) is "recent" or "previous" or "earlier")
                return TimeDirection.Past;
        }

        return null;
    }

    /// <summary>The verbs that may carry a noun: the one before it whose object it is, and the one after it whose subject it is.</summary>
    private IEnumerable<(VerbGroup Group, bool IsSubject)> Carriers(int noun)
    {
        var start = PhraseStart(noun);
        if (VerbBefore(start) is { } before)
            yield return (before, false);
        for (var at = noun + 1; at < parts.Pieces.Length && at <= noun + 20; at++)
        {
            if (parts.IsBreak(at) || parts.Word(at) is "that" or "when" or "while" or "after" or "before" or "because" or "as" or "if" or "but" || parts.Quoted[at])
                yield break;
            if (parts.Nouns[at] is not null && parts.Word(at - 1) is "and" or "," or "or")
                yield break;
            if (parts.Groups[at] is not { } after)
                continue;
            var relative = parts.Word(after.Start - 1) is "who" or "which";
            if (after.Tense is VerbTense.Gerund && after.Start == after.Verb)
                yield break;
            if (after.Tense is VerbTense.Participle or VerbTense.Past && after.Start == after.Verb && parts.Words.Expects.Contains(parts.Word(at)))
                continue;
            if (!relative && IsInAdjunct(noun))
                yield break;
            // "Is due to begin", "is expected to open": the infinitive tells of the noun.
            if (parts.Words.Expects.Contains(parts.Word(after.Base == "be" ? at + 1 : at)) && parts.Word(after.Base == "be" ? at + 2 : at + 1) == "to")
                continue;
            yield return (after, true);
            if (!relative)
                yield break;
        }
    }

    /// <summary>"After talks in Lund, the minister left": a noun inside an adjunct is not the subject of the clause.</summary>
    private bool IsInAdjunct(int noun)
    {
        var before = parts.Word(PhraseStart(noun) - 1);
        return before is "after" or "before" or "during" or "at" or "in" or "since" or "following" or "amid" or "despite" or "for" or "on" or "over" or "by" or "with" or "from" or "against" or "about" or "to" or "ahead" or "into"
            || before == "of" && parts.Word(PhraseStart(noun) - 2) is "ahead" or "because" or "outside" or "front";
    }

    /// <summary>The verb right before a noun phrase, with nothing between that could stand in its way.</summary>
    private VerbGroup? VerbBefore(int start)
    {
        var at = start - 1;
        if (parts.Word(at) is "in" or "to" or "by" && at > 0 && (parts.Word(at - 1) is "part" or "go" or "goes" or "went" or "participate" or "participated" || parts.Word(at) == "in" && parts.Groups[at - 1] is { Base: "participate" or "take" }))
            at--;
        if (parts.Word(at) == "for" && parts.Word(at - 1) is "poised" or "set" or "due" or "ready" or "prepared" or "preparing")
            at--;
        if (parts.Word(at) == "part" && at > 0)
            at--;
        if (parts.Word(at) is "off" or "out" or "back" or "on" or "up" && at > 0)
            at--;
        return at >= 0 ? parts.Groups[at] : null;
    }

    /// <summary>The first piece of the noun phrase that ends with a noun.</summary>
    private int PhraseStart(int noun)
    {
        var at = noun;
        while (at > 0 && at > noun - NounPhrase && IsInPhrase(at - 1))
            at--;
        return at;
    }

    private bool IsInPhrase(int at)
    {
        var piece = parts.Pieces[at];
        if (parts.Groups[at] is { } group)
            return group.Start == group.Verb && group.Tense is VerbTense.Participle or VerbTense.Gerund or VerbTense.Past && at > 0 && parts.Word(at - 1) is "a" or "an" or "the" or "his" or "her" or "its" or "their" or "-";
        return piece.Kind == PieceKind.Digits || parts.Word(at) is "-" or "'s" or "'" or "\"" or "“" or "”" || parts.Word(at) == "of" && parts.Word(at - 1) is "number" or "series" or "round" or "day" or "days" or "set" or "wave" or "raft"
            || piece.Kind == PieceKind.Letters && parts.Word(at) is not ("of" or "in" or "on" or "at" or "to" or "for" or "with" or "by" or "from" or "and" or "or" or "but" or "after" or "before" or "during" or "since" or "over" or "against" or "about"
                or "that" or "which" or "who" or "as" or "when" or "while" or "if" or "than" or "between" or "ahead" or "amid" or "following" or "into" or "is" or "are" or "was" or "were" or "be" or "been" or "will" or "would" or "not" or "off" or "out" or "part" or "back" or "he" or "she" or "they" or "it");
    }

    /// <summary>Called off or put off, by what is done to the noun.</summary>
    private EventStatus? Change(VerbGroup group, bool isSubject)
    {
        if (isSubject && !group.IsPassive && group.Tense != VerbTense.Participle && !(group is { Tense: VerbTense.Past } && group.Start == group.Verb && parts.Sentence.Kind == PassageKind.Headline))
            return null;
        return Tells(parts.Words.CallsOff, group) && group.Base != "rule" ? EventStatus.Cancelled
            : Tells(parts.Words.PutsOff, group) ? EventStatus.Postponed
            : null;
    }

    private bool Tells(System.Collections.Frozen.FrozenDictionary<string, ImmutableArray<string>> verbs, VerbGroup group)
    {
        if (!verbs.TryGetValue(group.Base, out var phrases))
            return false;
        foreach (var phrase in phrases)
        {
            if (parts.Follows(group.Verb + 1, phrase))
                return true;
        }

        return false;
    }

    private bool IsPendingCopula(VerbGroup group) =>
        group.Tense is VerbTense.Present or VerbTense.Infinitive && parts.Words.Expects.Contains(parts.Word(group.Verb + 1));

    /// <summary>"Denied that it is planning an invasion": a denial governs what follows it in the sentence.</summary>
    private bool IsDenied(int start)
    {
        for (var at = start - 1; at >= 0 && at >= start - 14; at--)
        {
            if (parts.IsBreak(at) || parts.Word(at) is "but")
                return false;
            if (parts.Groups[at] is not { } group || !Tells(parts.Words.Denies, group))
                continue;
            if (group.IsNegated || group.Tense is not (VerbTense.Past or VerbTense.Perfect or VerbTense.Present or VerbTense.PastPerfect))
                return false;
            return IsGoverned(at, start);
        }

        return false;
    }

    /// <summary>Whether what stands between a denial and a word is its clause or object: planning, plans, carrying out.</summary>
    private bool IsGoverned(int denial, int start)
    {
        for (var at = denial + 1; at < start; at++)
        {
            var word = parts.Word(at);
            if (word is "," or "and" or "after" or "before" or "when" or "while" or "as" or "over" or "in" or "during" or "with")
                return false;
            if (word is "planning" or "plans" or "plan" or "planned" or "intends" or "intention" or "preparing" or "intending" or "considering")
                return true;
        }

        return false;
    }

    /// <summary>The time from a verb that puts off: "postponed until Monday".</summary>
    private TimeExpression? NewTime(VerbGroup group)
    {
        for (var i = 0; i < parts.Times.Length; i++)
        {
            var start = parts.TimeBounds[i].Start;
            if (start > group.Verb && parts.Word(start - 1) is "until" or "till" or "to" && start <= group.Verb + NounPhrase)
                return parts.Times[i];
        }

        return null;
    }

    /// <summary>What has a time is worth a line; what has none may be any detail.</summary>
    private double Confidence(TimeExpression? time, bool strong) => time is not null ? 0.9 : strong ? parts.Named.Length > 0 ? 0.55 : 0.45 : 0.4;

    private EventKind? VerbKind(VerbGroup group)
    {
        if (!parts.Words.Verbs.TryGetValue(group.Base, out var entries))
            return null;
        var next = parts.Word(group.Verb + 1);
        if (parts.Words.OtherMatter.TryGetValue(group.Base, out var other) && other.Contains(next))
            return null;
        if (group.Base == "meet" && Soon(group.Verb, 5, at => parts.Words.NotMet.Contains(parts.Word(at))))
            return null;
        foreach (var entry in entries)
        {
            if (entry.NeedsName ? Soon(group.Verb, 4, at => parts.IsNamed(at) || parts.Pieces[at].Kind == PieceKind.Digits)
                : entry.Followers.Length == 0 || Soon(group.Verb, 6, at => entry.Followers.Contains(parts.Word(at)) && (entry.Followers[0].Length > 3 || at <= group.Verb + 2)))
                return Enum.Parse<EventKind>(entry.Kind);
        }

        return null;
    }

    private bool Soon(int verb, int reach, Func<int, bool> holds)
    {
        for (var at = verb + 1; at < parts.Pieces.Length && at <= verb + reach; at++)
        {
            if (holds(at))
                return true;
            if (parts.Word(at) is "," or ";" || parts.Groups[at] is not null)
                return false;
        }

        return false;
    }

    private TimeExpression? TimeOf(int anchor)
    {
        for (var i = 0; i < anchors.Length; i++)
        {
            if (anchors[i] == anchor && parts.Times[i].Kind is TimeKind.Date or TimeKind.Time && !IsBound(i))
                return parts.Times[i];
        }

        return null;
    }

    /// <summary>"Since 2014", "until Friday", "by March": a time that bounds something is not when it happens.</summary>
    private bool IsBound(int time) => parts.Word(parts.TimeBounds[time].Start - 1) is "since" or "until" or "till" or "by" or "before" or "after" or "from" && parts.Times[time].Reading is not (RangeReading or LastingReading)
        && !(parts.Word(parts.TimeBounds[time].Start - 1) == "from" && TimeSides.Of(parts.Times[time].Reading) == TimeDirection.Future);

    /// <summary>Whether a time is the noun's own beyond doubt: before it ("Friday's vote"), right after it ("the vote tomorrow"), or planned for it.</summary>
    private bool IsOwn(int noun, TimeExpression time)
    {
        var (start, end) = parts.TimeBounds[parts.Times.IndexOf(time)];
        return end <= noun || start == noun + 1 || parts.Word(start - 1) == "for" || parts.Words.Expects.Contains(parts.Word(start - 1)) || parts.Words.Expects.Contains(parts.Word(start - 2));
    }

    private bool IsBeside(int noun, TimeExpression time)
    {
        var (start, end) = parts.TimeBounds[parts.Times.IndexOf(time)];
        return end <= noun ? end >= PhraseStart(noun) - 1 : start <= noun + 3;
    }

    private TimeExpression? Lasting(int trigger, TimeExpression? when)
    {
        for (var i = 0; i < parts.Times.Length; i++)
        {
            var (start, end) = parts.TimeBounds[i];
            if (parts.Times[i] is { Kind: TimeKind.Duration } length && (start > trigger && start <= trigger + 12 && parts.Word(start - 1) is "for" or "lasting" || end == trigger || end + 1 == trigger && parts.Word(end) is "of" or "-"))
                return length;
        }

        return when?.Reading is LastingReading ? when : null;
    }

    /// <summary>The verb that an infinitive serves, as its subject is that one's: "will travel to attend".</summary>
    private VerbGroup Matrix(VerbGroup group)
    {
        for (var at = group.Start - 1; at >= 0 && group.Tense is VerbTense.Infinitive; at--)
        {
            if (parts.IsBreak(at))
                break;
            if (parts.Groups[at] is { Tense: not (VerbTense.Gerund or VerbTense.Participle) } matrix)
                group = matrix;
        }

        return group;
    }

    private Event Make(int first, int last, EventKind kind, string what, EventStatus status, TimeExpression? when, VerbGroup? group, double confidence)
    {
        var clause = group is { } verb ? people.ClauseStart(verb.Start) : people.ClauseStart(first);
        var who = group is { IsPassive: false } active ? people.Subjects(Matrix(active)) : [];
        var whom = people.Objects(last, isNoun: parts.Nouns[last] is not null);
        if (group is { IsPassive: true } passive && who.IsEmpty)
            whom = [.. people.Subjects(passive), .. whom];
        return new Event
        {
            Trigger = TextSpan.FromBounds(parts.Pieces[first].Span.Start, parts.Pieces[last].Span.End),
            Kind = kind,
            What = what,
            Who = who,
            Whom = whom,
            Where = people.Places(last, clause),
            When = when,
            Lasting = Lasting(last, when),
            Status = status,
            IsBackground = when is not null && status == EventStatus.Happened && TimeSides.IsLongPast(when.Reading),
            Sentence = parts.Sentence.Index,
            Confidence = parts.Sentence.Kind == PassageKind.Headline ? confidence * 0.9 : confidence,
        };
    }
}
