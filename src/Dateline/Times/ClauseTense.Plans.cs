using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Times;

/// <summary>Times of plans whose outcome stands in the same sentence: "talks due to start on Monday did not take place".</summary>
internal sealed partial class ClauseTense
{
    /// <summary>How far before its time the word may stand that says that something is planned for it.</summary>
    private const int PlanReach = 6;

    /// <summary>On which side of the report the time of a plan lies by what the sentence tells of it: past where it took place, unknown where that is open.
    /// Null for all else, and where what is told leaves the plan as it is.</summary>
    public TimeDirection? OutcomeOf(int start, int end) =>
        PlanBefore(start) is { } plan && Main(plan, end) is { } main ? OfPlan(plan, main) : null;

    /// <summary>"Had said that the bridge would reopen on Monday": ahead of the saying, which lies before all that is told.</summary>
    public bool IsOfFormerSaying(int start)
    {
        for (var at = start - 1; at >= 0 && at >= start - Reach && pieces[at].Word is not (";" or "—"); at--)
        {
            if (IsName(at) || VerbGroup.At(pieces, at, grammar) is not { Tense: not (VerbTense.Gerund or VerbTense.Participle) } group)
                continue;
            if (group.Tense is not VerbTense.Would)
                return false;
            for (at = group.Start - 1; at >= 0 && pieces[at].Word is not (";" or "—"); at--)
            {
                if (!IsName(at) && VerbGroup.At(pieces, at, grammar) is { Tense: not (VerbTense.Gerund or VerbTense.Participle or VerbTense.Infinitive) } saying)
                    return saying.Tense == VerbTense.PastPerfect && events.Says.Contains(saying.Base);
            }
        }

        return false;
    }

    /// <summary>The word before a time that says that the noun before it is planned for then; null for none.</summary>
    private int? PlanBefore(int start)
    {
        for (var at = start - 1; at > 0 && at >= start - PlanReach && pieces[at].Kind == PieceKind.Letters; at--)
        {
            if (!events.Planned.Contains(pieces[at].Word))
                continue;
            var first = at;
            if (VerbGroup.At(pieces, at, grammar) is { IsPassive: true } group)
                first = group.Start;
            while (first > 1 && (grammar.IsAdverb(pieces[first - 1].Word) || words.Formerly.Contains(pieces[first - 1].Word)))
                first--;
            if (first > 0 && grammar.Auxiliaries.ContainsKey(pieces[first - 1].Word))
                first--;
            if (first == 0)
                return null;
            if (grammar.Relatives.Contains(pieces[first - 1].Word))
                return grammar.Auxiliaries.GetValueOrDefault(pieces[first].Word).Kind == Auxiliary.Is ? null : at; // "that is due on Friday"

            return first <= at && !grammar.Auxiliaries.ContainsKey(pieces[first].Word) && pieces[first - 1] is { Kind: PieceKind.Letters } or { Word: "," }
                && !grammar.Articles.Contains(pieces[first - 1].Word) ? at : null;
        }

        return null;
    }

    /// <summary>The verb behind the time of a plan whose subject is what was planned; null for none.</summary>
    private VerbGroup? Main(int plan, int end)
    {
        var isParenthesis = pieces[Math.Max(0, plan - 4)..plan].Any(piece => piece.Word == ",");
        for (var at = end; at < pieces.Length && at <= end + PlanReach; at++)
        {
            if (pieces[at].Word == "," && isParenthesis)
            {
                isParenthesis = false;
                continue;
            }

            if (pieces[at].Kind == PieceKind.Mark || grammar.Relatives.Contains(pieces[at].Word) || grammar.Subordinators.Contains(pieces[at].Word)
                || grammar.Joiners.Contains(pieces[at].Word))
                return null;
            if (IsName(at) || VerbGroup.At(pieces, at, grammar) is not { Tense: not (VerbTense.Gerund or VerbTense.Infinitive) } group
                || IsHelping(at))
                continue;
            return group;
        }

        return null;
    }

    /// <summary>"Did not take", "has not yet begun": a verb that only helps one behind it.</summary>
    private bool IsHelping(int at)
    {
        for (var next = at + 1; next < pieces.Length && next <= at + PlanReach && pieces[next].Kind == PieceKind.Letters; next++)
        {
            if (VerbGroup.At(pieces, next, grammar) is { } longer)
                return longer.Start <= at;
        }

        return false;
    }

    private TimeDirection? OfPlan(int plan, VerbGroup main)
    {
        if (main.Tense == VerbTense.PastPerfect)
            return IsFormer(plan) ? TimeDirection.Past : TimeDirection.Unknown;
        if (main.Tense is not (VerbTense.Past or VerbTense.Perfect or VerbTense.Participle))
            return null;
        if (Tells(events.Outcomes, main))
            return IsUntimely(main) ? TimeDirection.Unknown : TimeDirection.Past;
        if (main.Tense != VerbTense.Perfect && Tells(events.CallsOff, main))
            return TimeDirection.Unknown;
        if (main.Tense == VerbTense.Perfect || events.Forbids.Contains(main.Base) || Tells(events.PutsOff, main) || Tells(events.Moves, main) || Tells(events.BringsForward, main)
            || main.IsPassive && (events.Says.Contains(main.Base) || events.Receives.Contains(main.Base)))
            return null;
        return IsOfOther(plan) ? null : TimeDirection.Unknown;
    }

    /// <summary>"Originally due on Friday".</summary>
    private bool IsFormer(int plan)
    {
        for (var at = plan - 1; at >= 0 && at >= plan - 3; at--)
        {
            if (words.Formerly.Contains(pieces[at].Word))
                return true;
        }

        return false;
    }

    /// <summary>"Opened a day late".</summary>
    private bool IsUntimely(VerbGroup main)
    {
        for (var at = main.Verb + 1; at < pieces.Length && at <= main.Verb + PlanReach && pieces[at].Kind != PieceKind.Mark; at++)
        {
            if (words.Untimely.Contains(pieces[at].Word))
                return true;
        }

        return false;
    }

    /// <summary>"Tickets for the concert planned for Saturday", "said the talks due on Friday were important": what the verb tells is of something else, or was said.</summary>
    private bool IsOfOther(int plan)
    {
        for (var at = plan - 1; at >= 0; at--)
        {
            if (words.PlannedFor.Contains(pieces[at].Word) || !IsName(at) && VerbGroup.At(pieces, at, grammar) is { Tense: not (VerbTense.Gerund or VerbTense.Participle) } group
                && group.Start < plan && group.Verb < plan && !grammar.Relatives.Contains(pieces[Math.Max(0, group.Start - 1)].Word))
                return true;
            if (pieces[at].Word is ";" or "—")
                return false;
        }

        return false;
    }

    private bool Tells(FrozenDictionary<string, ImmutableArray<string>> verbs, VerbGroup group)
    {
        if (!verbs.TryGetValue(group.Base, out var phrases))
            return false;
        foreach (var phrase in phrases)
        {
            if (Follows(group.Verb + 1, phrase))
                return true;
        }

        return false;
    }

    /// <summary>Whether the words of a phrase stand at a place; <c>#</c> is any number in figures.</summary>
    private bool Follows(int at, string phrase)
    {
        foreach (var range in phrase.AsSpan().Split(' '))
        {
            var word = phrase.AsSpan(range);
            if (word.IsEmpty)
                continue;
            if (at >= pieces.Length || !(word is "#" ? pieces[at].Kind == PieceKind.Digits : word.SequenceEqual(pieces[at].Word)))
                return false;
            at++;
        }

        return true;
    }
}
