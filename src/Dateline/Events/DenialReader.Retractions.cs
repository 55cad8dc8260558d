using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Events;

/// <summary>What somebody said and somebody else says is not so: "Lenk said she had met the bankers on Friday. Feld denied it."</summary>
internal sealed partial class DenialReader
{
    /// <summary>Whether a sentence opens by saying that what the one before it reports is not so.</summary>
    public static bool TakesBack(SentenceParts next) => IsRetracted(next, next.BodyStart, next.Pieces.Length);

    /// <summary>Marks what was said where the sentence itself, or the next, takes it back.</summary>
    private void OfRetraction(bool isTakenBack)
    {
        for (var at = 0; at < parts.Pieces.Length; at++)
        {
            if (parts.Groups[at] is not { IsNegated: false } saying || parts.Quoted[at] || !parts.Words.Says.Contains(saying.Base) && !parts.Words.Claims.Claims.Contains(saying.Base))
                continue;
            if (ClauseOf(saying, needsReport: false) is { } clause)
            {
                var end = ClauseEnd(clause);
                if ((isTakenBack || IsRetracted(parts, end, parts.Pieces.Length)) && !TellsOwnAct(clause, end))
                    MarkClause(clause, Standing.Denied);
                return;
            }

            if (isTakenBack && EndBefore(saying) is { } comma && !TellsOwnAct(parts.BodyStart, comma))
            {
                Mark(parts.BodyStart, comma, Standing.Denied);
                return;
            }
        }
    }

    /// <summary>"…, RTU reported": where what was said before the verb ends; null where the verb does not trail it.</summary>
    private int? EndBefore(VerbGroup saying)
    {
        for (var at = saying.Start - 1; at > parts.BodyStart && at >= saying.Start - Reach && parts.Groups[at] is null; at--)
        {
            if (parts.Word(at) == ",")
                return at;
        }

        return null;
    }

    /// <summary>Who was arrested and denies it denies the deed, and no arrest.</summary>
    private bool TellsOwnAct(int from, int end)
    {
        for (var at = from; at < end; at++)
        {
            var kind = parts.Nouns[at] ?? (parts.Groups[at] is { } group ? VerbKinds.Of(parts, group) : null);
            if (kind is { } told && parts.Words.Claims.OwnActs.Contains(told))
                return true;
        }

        return false;
    }

    private static bool IsRetracted(SentenceParts parts, int from, int end)
    {
        var table = parts.Words.Denials;
        for (var at = from; at < end && at <= from + 2 * Reach && (at <= from + 1 || !parts.IsBreak(at)); at++)
        {
            if (parts.Groups[at] is not { } group || parts.Quoted[at] || group.Tense is not (VerbTense.Past or VerbTense.Present or VerbTense.Perfect or VerbTense.PastPerfect))
                continue;
            if (!group.IsPassive && Named(parts, group.Verb + 1) is { } named
                && (!group.IsNegated && table.TakesBack.Contains(group.Base) && EndsAt(parts, named)
                    || !group.IsNegated && table.Brands.Contains(group.Base) && Judges(parts, named, table.False.Contains)))
                return true;
            if (table.Proves.Contains(group.Base) && IsSubject(parts, group.Start)
                && Judges(parts, group.Verb + 1, group.IsNegated ? table.True.Contains : table.FalseClauses.Contains))
                return true;
        }

        return false;
    }

    /// <summary>The piece behind words that stand for what was said: "it", "the report"; null where others stand there.</summary>
    private static int? Named(SentenceParts parts, int at)
    {
        var table = parts.Words.Denials;
        if (parts.IsTime(at))
            return null;
        if (table.Known.Contains(parts.Word(at)) && table.Told.Contains(parts.Word(at + 1)))
            return at + 2;
        return table.Refers.Contains(parts.Word(at)) ? at + 1 : null;
    }

    /// <summary>"Denied it", "denied it on Monday", not "denied it had closed", "denied the report that".</summary>
    private static bool EndsAt(SentenceParts parts, int at)
    {
        if (parts.Word(at) == parts.Grammar.Complementizer || parts.Nouns.ElementAtOrDefault(at) is not null)
            return false;
        for (; at < parts.Pieces.Length && !parts.IsBreak(at) && parts.Word(at) is not ("," or "."); at++)
        {
            if (parts.Grammar.Joiners.Contains(parts.Word(at)) || parts.Small.AdjunctPrepositions.Contains(parts.Word(at)))
                return true;
            if (parts.Groups[at] is not null)
                return false;
        }

        return true;
    }

    private static bool IsSubject(SentenceParts parts, int verb) => Named(parts, verb - 1) == verb || verb > 1 && Named(parts, verb - 2) == verb;

    /// <summary>"Untrue", "as false", "a lie".</summary>
    private static bool Judges(SentenceParts parts, int at, Func<string, bool> isJudgement)
    {
        for (var i = at; i < at + Near && i < parts.Pieces.Length && parts.Pieces[i].Kind == PieceKind.Letters; i++)
        {
            if (isJudgement(parts.Word(i)) || parts.Words.Denials.Hoaxes.Contains(parts.Word(i)))
                return parts.Word(i + 1) != parts.Grammar.Complementizer;
        }

        return false;
    }
}
