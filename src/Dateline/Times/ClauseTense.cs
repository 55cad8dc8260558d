using Dateline.Languages;
using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Times;

/// <summary>Tells from the verbs of its clause whether a time lies before or after the report.</summary>
internal sealed partial class ClauseTense(Piece[] pieces, Grammar grammar, TimeWords words, EventWords events, PassageKind passage)
{
    /// <summary>How far a verb is looked for; further away it speaks of something else.</summary>
    private const int Reach = 30;

    /// <summary>The side as <see cref="Around(int, int)"/> tells it, but not from a present tense, which speaks of any time: "opens on Friday", "says the 2016 attack".</summary>
    public TimeDirection Firmly(int start, int end) => Around(start, end, presentTells: false);

    /// <summary>The side of the report on which the pieces from <paramref name="start"/> up to <paramref name="end"/> lie.</summary>
    public TimeDirection Around(int start, int end) => Around(start, end, presentTells: true);

    private TimeDirection Around(int start, int end, bool presentTells)
    {
        var before = start - 1;
        while (before > 0 && pieces[before].Word is "on" or "in" or "the" or "late" or "early" or "of" && before > start - 4)
            before--;
        var herald = before >= 0 ? pieces[before].Word : "";
        if (herald is "to" or "from" && IsMoved(before))
            return TimeDirection.Future;
        var until = UntilBefore(start);
        if (until is { } limit && OfLimit(limit, end) is { } held)
            return held;
        if (words.PlannedFor.Contains(herald) && IsPlanned(before))
            return TimeDirection.Future;
        if (FromPhrase(start, presentTells) is { } told)
            return told;
        var isPossessive = end < pieces.Length && pieces[end].Word is "'s" or "'";
        if (isPossessive || IsPrenominal(start, end))
        {
            // "Officials say Friday's vote", "the Friday vote shows": a present tense tells nothing of what it speaks of.
            var side = FromLeft(start, presentTells: false) ?? FromRight(end, presentTells: false);
            return side is null || isPossessive && side == TimeDirection.Past && !(herald is "in" or "by") && FromLeft(start, presentTells) is not null ? TimeDirection.Unknown : side.Value;
        }

        if (LeadsClause(start, end) && FromRight(end, presentTells) is { } ahead)
            return ahead;
        return FromLeft(start, presentTells) ?? CalledOff(start, end) ?? FromRight(end, presentTells)
            ?? (passage == PassageKind.Caption ? TimeDirection.Past : until is not null ? TimeDirection.Future : TimeDirection.Unknown);
    }

    /// <summary>A capital inside a sentence is a name's: "an Instagram Live session", "On Friday, Fred will sing".</summary>
    private bool IsName(int at) => at > 0 && pieces[at].IsCapitalised && passage != PassageKind.Headline
        && (pieces[at - 1].Kind == PieceKind.Letters || pieces[at - 1].Word is "," or ")");

    /// <summary>"But on Friday the court will rule": the verb stands to the right, whatever stands to the left.</summary>
    private bool LeadsClause(int start, int end)
    {
        var at = start - 1;
        if (at > 0 && pieces[at].Word is "on" or "in" or "at" or "late" or "early")
            at--;
        return at >= 0 && (pieces[at].Word is "and" or "but" or "that" or "while" or "because" || pieces[at].Word == "," && end < pieces.Length && pieces[end].Word == ",");
    }

    private bool IsPrenominal(int start, int end) => start > 0 && pieces[start - 1].Word is "the" or "a" or "an" or "this" or "that" && end < pieces.Length
        && pieces[end] is { Kind: PieceKind.Letters, IsCapitalised: false } && !grammar.After.Contains(pieces[end].Word);

    /// <summary>"Called a strike for Friday": the verb is past, what it plans is not.</summary>
    private bool IsPlanned(int herald)
    {
        for (var at = herald - 1; at >= 0 && at >= herald - 8 && pieces[at].Kind != PieceKind.Mark; at--)
        {
            if (words.Planned.Contains(pieces[at].Word))
                return !WasSo(at);
        }

        return false;
    }

    /// <summary>"Ahead of the vote on Friday", "since the attack on Friday": the word before the noun phrase that the time belongs to.</summary>
    private TimeDirection? FromPhrase(int start, bool presentTells)
    {
        const int longest = 8;
        for (var at = start - 1; at >= 0 && at >= start - longest; at--)
        {
            var word = pieces[at].Word;
            if (word == "ahead")
                return TimeDirection.Future;
            if (words.BeforePast.Contains(word))
            {
                return word != "since" && !IsStateOf(at, start) && (FromLeft(at, presentTells) ?? FromRight(start + 1, presentTells)) == TimeDirection.Future
                    ? TimeDirection.Future : TimeDirection.Past;
            }

            if (pieces[at].Kind == PieceKind.Mark && word != "-" || VerbGroup.At(pieces, at, grammar) is not null)
                return null;
        }

        return null;
    }

    /// <summary>"Are feared dead after a blast on Monday": what is so now comes of what has happened.</summary>
    private bool IsStateOf(int link, int start)
    {
        for (var at = link - 1; at >= 0 && at >= link - Reach && pieces[at].Word is not (";" or "—"); at--)
        {
            if (words.Pending.Contains(pieces[at].Word))
                return false;
            if (!IsName(at) && VerbGroup.At(pieces, at, grammar) is { Tense: not (VerbTense.Gerund or VerbTense.Participle) } group)
                return IsState(group);
        }

        for (var at = start + 1; at < pieces.Length && at <= start + Reach && pieces[at].Word is not (";" or "—"); at++)
        {
            // In "will be met" the main verb is the last of the group.
            if (!IsName(at) && VerbGroup.At(pieces, at, grammar) is { Tense: not (VerbTense.Gerund or VerbTense.Participle) } group
                && !(at + 1 < pieces.Length && VerbGroup.At(pieces, at + 1, grammar) is { } longer && longer.Start <= at))
            {
                var next = at + 1 < pieces.Length ? pieces[at + 1].Word : "";
                return IsState(group) && next != "to" && !words.Pending.Contains(next) && !words.Pending.Contains(pieces[at].Word);
            }
        }

        return false;
    }

    private bool IsState(VerbGroup group) =>
        group.Tense == VerbTense.Progressive || group.Tense == VerbTense.Present && (group.IsPassive || words.Lasting.Contains(group.Base));

    private TimeDirection? FromLeft(int start, bool presentTells)
    {
        TimeDirection? participle = null;
        var gerund = -1;
        for (var at = start - 1; at >= 0 && at >= start - Reach && pieces[at].Word is not (";" or "—"); at--)
        {
            if (Pending(at, start) is { } pending)
                return pending;
            if (IsName(at) || VerbGroup.At(pieces, at, grammar) is not { } group)
                continue;
            if (group.Tense == VerbTense.Gerund)
            {
                if (pieces[group.Start].Word == "having" || group.Start > 0 && pieces[group.Start - 1].Word is "after" or "since")
                    return TimeDirection.Past;
                gerund = group.Start;
                continue;
            }

            if (gerund >= 0 && OfGerund(group, gerund) is { } side)
                return side;
            if (group is { Tense: VerbTense.Participle, IsPassive: true })
            {
                // "A race on Sunday, followed by a regatta on Tuesday": its time is that of the verb before it.
                participle = TimeDirection.Past;
                continue;
            }

            return group.Tense == VerbTense.Infinitive ? OfInfinitive(group.Start, presentTells) : Of(group, presentTells);
        }

        return participle;
    }

    /// <summary>"Had not ruled out closing it in June", "shows him being led away on Sunday": the time of what is only thought of lies ahead, that of what can
    /// be seen behind.</summary>
    private TimeDirection? OfGerund(VerbGroup group, int gerund) =>
        gerund <= group.Verb + 2 && words.Weighs.Contains(group.Base + (gerund == group.Verb + 2 ? " " + pieces[group.Verb + 1].Word : "")) ? TimeDirection.Future
        : words.Depicts.Contains(group.Base) && group.Tense is VerbTense.Present ? TimeDirection.Past : null;

    private TimeDirection? FromRight(int end, bool presentTells)
    {
        for (var at = end; at < pieces.Length && at <= end + Reach && pieces[at].Word is not (";" or "—"); at++)
        {
            if (!IsName(at) && VerbGroup.At(pieces, at, grammar) is { Tense: not (VerbTense.Gerund or VerbTense.Participle) } group
                && !(at == end && group is { Tense: VerbTense.Present } && grammar.NounsToo.Contains(group.Base)))
            {
                // In "will be met" the main verb is the last of the group, not "be" or "will".
                var next = at + 1 < pieces.Length ? VerbGroup.At(pieces, at + 1, grammar) : null;
                if (next is { } longer && longer.Start <= at)
                    continue;
                return group.Tense == VerbTense.Infinitive ? TimeDirection.Future : Of(group, presentTells);
            }
        }

        return null;
    }

    /// <summary>"Due on Friday", "expected to open on Friday": ahead, unless they were so once.</summary>
    private TimeDirection? Pending(int at, int start)
    {
        if (!words.Pending.Contains(pieces[at].Word))
            return null;
        var next = at + 1 < pieces.Length ? pieces[at + 1].Word : "";
        if (!(next is "to" or "for" or "on" or "by" or "in" or "later" or "next" or "this" or "until" || at + 1 == start) || next != "to" && !IsPendingAdjective(pieces[at].Word))
            return null;
        if (VerbGroup.At(pieces, at, grammar) is { Tense: VerbTense.Past or VerbTense.PastPerfect, IsPassive: var passive } group && (group.Start < at || passive))
            return TimeDirection.Unknown;
        return WasSo(at) ? TimeDirection.Unknown : TimeDirection.Future;
    }

    /// <summary>"Was due", "had been expected", "was getting ready": ahead of another day than the report's.</summary>
    private bool WasSo(int at) => at > 0 && pieces[at - 1].Word is "was" or "were" or "been" or "had" || at > 1 && pieces[at - 2].Word is "was" or "were" or "had";

    private static bool IsPendingAdjective(string word) => word is "expected" or "scheduled" or "due" or "set" or "slated" or "planned";

    /// <summary>"Was to be held on Thursday": whether a time is that of what was once to be, and so says nothing of whether it took place.</summary>
    public bool IsOfPastPlan(int start)
    {
        for (var at = start - 1; at >= 0 && at >= start - Reach; at--)
        {
            if (!IsName(at) && VerbGroup.At(pieces, at, grammar) is { } group)
                return group.Tense == VerbTense.Infinitive && WasBefore(group.Start);
        }

        return false;
    }

    private bool WasBefore(int to) => to > 0 && pieces[to - 1].Word is "was" or "were";

    private TimeDirection OfInfinitive(int to, bool presentTells)
    {
        // "Was to be held on Thursday", "was to have been held on Thursday": ahead of another day than the report's.
        if (WasBefore(to))
            return TimeDirection.Unknown;
        var isPerfect = to + 1 < pieces.Length && pieces[to + 1].Word == "have";
        for (var at = to - 1; at >= 0 && at >= to - Reach; at--)
        {
            if (pieces[at].Word is "only" or "first" or "last" && to - at <= 4)
                return FromRight(to + 2, presentTells) ?? TimeDirection.Unknown;
            if (words.Pending.Contains(pieces[at].Word))
                return WasSo(at) ? TimeDirection.Unknown : TimeDirection.Future;
            if (isPerfect && VerbGroup.At(pieces, at, grammar) is not null)
                return TimeDirection.Past; // "is alleged to have met him on Sunday"
            if (VerbGroup.At(pieces, at, grammar) is { Tense: not VerbTense.Gerund } group)
                return group.Tense == VerbTense.Infinitive ? OfInfinitive(group.Start, presentTells) : Of(group, presentTells) is var side && side == TimeDirection.Past && !presentTells ? TimeDirection.Unknown : side;
        }

        return TimeDirection.Future;
    }

    private TimeDirection Of(VerbGroup group, bool presentTells) => group.Tense switch
    {
        VerbTense.Past or VerbTense.PastPerfect or VerbTense.Perfect or VerbTense.Participle => TimeDirection.Past,
        VerbTense.Unreal => TimeDirection.Unknown,
        VerbTense.Present when passage == PassageKind.Caption || words.Retold.Contains(group.Base) => TimeDirection.Past,
        VerbTense.Present or VerbTense.Progressive when !presentTells => TimeDirection.Unknown,
        _ => TimeDirection.Future,
    };
}
