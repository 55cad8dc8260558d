using Dateline.Languages;
using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Times;

/// <summary>Times that end something: "until Friday".</summary>
internal sealed partial class ClauseTense
{
    /// <summary>How far from "until" the word may stand that holds something back or orders it.</summary>
    private const int OrderReach = 16;

    /// <summary>How far from its new day the word for moving may stand.</summary>
    private const int MoveReach = 8;

    /// <summary>The "until" before a time, past "at least" and "the end of"; null for none.</summary>
    private int? UntilBefore(int start)
    {
        const int longest = 3;
        var at = start - 1;
        while (at > 0 && at >= start - longest && words.BeforeLimits.Contains(pieces[at].Word))
            at--;
        return at >= 0 && pieces[at].Word is "until" or "till" ? at : null;
    }

    /// <summary>"Told to rest until Friday", "has been closed until Friday": the order or the state still holds, so its end lies ahead, though its verb is
    /// past. Null where all that is told may be over.</summary>
    private TimeDirection? OfLimit(int until, int end)
    {
        if (IsOver(end))
            return null;
        if (until > 1 && grammar.Joiners.Contains(pieces[until - 2].Word) && grammar.Verbs[pieces[until - 1].Word].Forms.HasFlag(VerbForms.Third))
            return TimeDirection.Future; // "opened on Friday and runs until 2 June": behind the joiner stands no noun
        for (var at = until - 1; at >= 0 && at >= until - OrderReach && pieces[at].Word is not (";" or "—"); at--)
        {
            if (at >= until - MoveReach && words.Moved.Contains(pieces[at].Word) || words.HeldBack.Contains(pieces[at].Word) && !HadBeenSo(at))
                return TimeDirection.Future;
            if (!IsName(at)
                && VerbGroup.At(pieces, at, grammar) is { Tense: not (VerbTense.Infinitive or VerbTense.Gerund or VerbTense.Participle) } group)
                return group.Tense == VerbTense.Perfect ? TimeDirection.Future : null;
        }

        return null;
    }

    /// <summary>"Until Friday, when it reopened".</summary>
    private bool IsOver(int end)
    {
        var at = end < pieces.Length && pieces[end].Word == "," ? end + 1 : end;
        return at < pieces.Length && pieces[at].Word == "when" && FromRight(at + 1, presentTells: false) == TimeDirection.Past;
    }

    /// <summary>"The fair on Saturday has been cancelled": what is called off may have been due on either side. Null where nothing is.</summary>
    private TimeDirection? CalledOff(int start, int end)
    {
        if (start < 2)
            return null;
        for (var at = end; at < pieces.Length && at <= end + MoveReach && pieces[at].Kind == PieceKind.Letters; at++)
        {
            var isCalledOff = words.CalledOff.Contains(pieces[at].Word) || at + 1 < pieces.Length && words.CalledOff.Contains($"{pieces[at].Word} {pieces[at + 1].Word}");
            if (isCalledOff && VerbGroup.At(pieces, at, grammar) is { IsPassive: true, Tense: VerbTense.Past or VerbTense.Perfect } group && group.Start == end)
                return TimeDirection.Unknown;
        }

        return null;
    }

    private bool HadBeenSo(int at) => at > 0 && pieces[at - 1].Word == "had" || at > 1 && pieces[at - 2].Word == "had";

    /// <summary>"Moved from Monday to Friday": whether two times are the old and the new one of something, and no stretch.</summary>
    public bool IsMove(int from) => from > 0 && pieces[from - 1].Word == "from" && IsMoved(from - 1);

    private bool IsMoved(int link)
    {
        for (var at = link - 1; at >= 0 && at >= link - MoveReach; at--)
        {
            if (words.Moved.Contains(pieces[at].Word))
                return true;
        }

        return false;
    }
}
