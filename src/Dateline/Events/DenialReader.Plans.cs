using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Events;

/// <summary>Plans that are given up: "abandoned on Monday its plan to raise the tax on April 1".</summary>
internal sealed partial class DenialReader
{
    private void OfPlan(VerbGroup group)
    {
        if (!words.Drops.TryGetValue(group.Base, out var phrases) || !phrases.Any(phrase => parts.Follows(group.Verb + 1, phrase)))
            return;
        var told = group.Tense == VerbTense.Present && parts.Sentence.Kind != PassageKind.Headline ? group with { Tense = VerbTense.Past } : group;
        var standing = statuses.Of(told, null) switch
        {
            EventStatus.Happened or EventStatus.Expected => Standing.Cancelled,
            EventStatus.Uncertain => Standing.Doubted,
            _ => Standing.Told,
        };
        if (standing == Standing.Told || (group.IsPassive ? PlanBefore(group) : PlanBehind(group)) is not { } plan)
            return;
        var end = group.IsPassive ? group.Start : PlanEnd(plan + 1);
        if (standings[group.Verb] is Standing.Denied or Standing.Doubted)
            Array.Fill(standings, Standing.Doubted, plan, end - plan); // "denied that it had scrapped plans to"
        else
            Mark(plan, end, standing);
    }

    /// <summary>The plan that a verb has for its object; null where another verb or clause comes first.</summary>
    private int? PlanBehind(VerbGroup group)
    {
        for (var at = group.Verb + 1; at < parts.Pieces.Length && at <= group.Verb + Reach && !parts.IsBreak(at) && parts.Word(at) != ","; at++)
        {
            if (words.Plans.Contains(parts.Word(at)))
                return parts.Grammar.After.Contains(parts.Word(at + 1)) ? at : null;
            if (parts.Groups[at] is not null)
                return null;
        }

        return null;
    }

    /// <summary>"Plans to hold a vote on April 7 were scrapped".</summary>
    private int? PlanBefore(VerbGroup group)
    {
        for (var at = group.Start - 1; at >= parts.BodyStart && !parts.IsBreak(at) && parts.Word(at) != ","; at--)
        {
            if (words.Plans.Contains(parts.Word(at)))
                return at;
            if (parts.Groups[at] is { Tense: not VerbTense.Infinitive })
                return null;
        }

        return null;
    }

    /// <summary>What was planned ends where the sentence goes on with another verb: "scrapped plans to vote on April 7 and will meet on April 9".</summary>
    private int PlanEnd(int from)
    {
        for (var at = from; at < parts.Pieces.Length; at++)
        {
            if (parts.IsBreak(at) || parts.Word(at) == "," || words.Ends.Contains(parts.Word(at)))
                return at;
            if (parts.Groups[at] is { Tense: not (VerbTense.Infinitive or VerbTense.Participle) } group)
                return group.Start;
        }

        return parts.Pieces.Length;
    }
}
