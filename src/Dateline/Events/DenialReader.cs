using Dateline.Languages;
using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Events;

/// <summary>Whether what a piece of a sentence tells stands.</summary>
internal enum Standing
{
    /// <summary>Nothing takes it back.</summary>
    Told,

    /// <summary>It is left open.</summary>
    Doubted,

    /// <summary>It is said not to be so.</summary>
    Denied,

    /// <summary>It was meant to be, and is no longer.</summary>
    Cancelled,

    /// <summary>It is what would have been, almost was, or is only imagined.</summary>
    Unreal,
}

/// <summary>Finds the words of a sentence that tell what is denied, doubted or imagined: "denied on Monday that", "rumours that … proved false", "had it passed".</summary>
internal sealed partial class DenialReader
{
    /// <summary>So many pieces may stand between a verb of denying and its clause.</summary>
    private const int Reach = 10;

    private readonly SentenceParts parts;
    private readonly EventStatusReader statuses;
    private readonly DenialWords words;
    private readonly Standing[] standings;

    /// <param name="parts">The sentence.</param>
    /// <param name="statuses">What its verbs say by themselves.</param>
    /// <param name="isTakenBack">Whether the next sentence says that what is told here is not so.</param>
    public DenialReader(SentenceParts parts, EventStatusReader statuses, bool isTakenBack)
    {
        (this.parts, this.statuses, words) = (parts, statuses, parts.Words.Denials);
        standings = new Standing[parts.Pieces.Length];
        takenUp = new bool[parts.Pieces.Length];
        for (var at = 0; at < parts.Pieces.Length; at++)
        {
            if (parts.Groups[at] is { } group)
                OfVerb(group);
            else if (words.Doubts.Contains(parts.Word(at)) && parts.Word(at + 1) == parts.Grammar.Complementizer && at > parts.BodyStart
                && parts.Pieces[at - 1].Kind == PieceKind.Letters && !parts.Grammar.Determiners.Contains(parts.Word(at - 1)))
            {
                Mark(at + 2, ClauseEnd(at + 2), Standing.Doubted); // "officials doubt that": no table knows the bare form for a verb
            }

            if (words.Reports.Contains(parts.Word(at)))
                OfReport(at);
            if (words.Rumours.Contains(parts.Word(at)) && parts.Word(at + 1) == parts.Grammar.Complementizer)
                Mark(at + 2, ClauseEnd(at + 2), Standing.Doubted);
            OfPredicate(at);
            if (words.Inverts.Contains(parts.Word(at)))
                OfInversion(at);
            if (words.Hardly.Contains(parts.Word(at)) && parts.Groups[at] is null && NextGroup(at + 1) is { } little)
                Mark(little.Verb, little.Verb + 1, Standing.Unreal);
            if (words.Fiction.Contains(parts.Word(at)))
                OfFiction(at);
        }

        OfRetraction(isTakenBack);
    }

    /// <summary>Whether what a word tells stands.</summary>
    /// <param name="trigger">The word's piece.</param>
    public Standing Of(int trigger) => standings[trigger];

    private void OfVerb(VerbGroup group)
    {
        OfUnproven(group);
        OfHoax(group);
        OfNone(group);
        OfPlan(group);
        if (words.Escapes.Contains(group.Base) && words.Suffers.Contains(parts.Word(group.Verb + 1)) && NextGroup(group.Verb + 1) is { } escaped)
            Mark(escaped.Start, escaped.Verb + 1, Standing.Unreal);
        for (var at = Math.Max(0, group.Start - 1); at < group.Verb; at++)
        {
            if (words.Nearly.Contains(parts.Word(at)))
                Mark(group.Verb, group.Verb + 1, Standing.Unreal);
            else if (words.AllBut.Any(phrase => parts.Follows(at - 1, phrase)))
                Mark(group.Verb, group.Verb + 1, Standing.Doubted);
        }

        var standing = words.Denies.Contains(group.Base) || words.DeniesReports.Contains(group.Base) ? Standing.Denied
            : words.Doubts.Contains(group.Base) ? Standing.Doubted
            : words.Imagines.Contains(group.Base) ? Standing.Unreal
            : words.Demands.Contains(group.Base) && IsAskedFor(group) ? Standing.Doubted
            : IsWrong(group) ? Standing.Denied
            : Standing.Told;
        if (standing == Standing.Told || group.Tense is VerbTense.Future or VerbTense.Would or VerbTense.Possible or VerbTense.Modal or VerbTense.Unreal)
            return;
        if (ClauseOf(group, words.DeniesReports.Contains(group.Base)) is { } clause)
            MarkClause(clause, group.IsNegated ? Standing.Doubted : standing);
    }

    /// <summary>"Had wrongly predicted": whatever verb it is, what it governs is not so.</summary>
    private bool IsWrong(VerbGroup group)
    {
        for (var at = Math.Max(0, group.Start - 1); at < group.Verb; at++)
        {
            if (words.Wrongly.Contains(parts.Word(at)))
                return true;
        }

        return false;
    }

    /// <summary>The first piece of the clause that a verb takes, past times and a report that it takes: "denied on Monday reports that"; null where there is none.</summary>
    private int? ClauseOf(VerbGroup group, bool needsReport)
    {
        var report = -1;
        for (var at = group.Verb + 1; at < parts.Pieces.Length && at <= group.Verb + Reach && !parts.IsBreak(at); at++)
        {
            if (parts.Word(at) == parts.Grammar.Complementizer)
                return report >= 0 || !needsReport ? at + 1 : null;
            if (words.Reports.Contains(parts.Word(at)) || needsReport && parts.Grammar.Verbs[parts.Word(at)] is var (telling, forms)
                && forms.HasFlag(VerbForms.Gerund) && parts.Words.Says.Contains(telling))
                report = at;
            else if (parts.Groups[at] is { } governed)
                return governed.Tense is VerbTense.Gerund or VerbTense.Participle or VerbTense.Infinitive ? null
                    : report >= 0 && report < governed.Start - 1 ? report + 1
                    : !needsReport && IsPlainSubject(group.Verb + 1, governed) ? group.Verb + 1 : null;
            else if (parts.Word(at) is "," || parts.Grammar.Relatives.Contains(parts.Word(at)) && parts.Word(at) != parts.Grammar.Complementizer)
                return null;
        }

        return null;
    }

    /// <summary>"Rumours that the king had died proved false", "reports that he was held were denied".</summary>
    private void OfReport(int noun)
    {
        if (parts.Word(noun + 1) != parts.Grammar.Complementizer)
            return;
        var told = 0;
        for (var at = noun + 2; at < parts.Pieces.Length && !parts.IsBreak(at); at++)
        {
            if (parts.Groups[at] is { IsNegated: false, IsPassive: true } passive && told > 0 && IsDenial(passive))
            {
                Mark(noun + 2, passive.Start, Standing.Denied);
                return;
            }

            if (told > 0 && words.False.Contains(parts.Word(at)) && Predicate(at) is { } predicate)
            {
                Mark(noun + 2, predicate, Standing.Denied);
                return;
            }

            told += parts.Groups[at] is { Tense: not (VerbTense.Gerund or VerbTense.Infinitive) } ? 1 : 0;
        }
    }

    private bool IsDenial(VerbGroup group) => words.Denies.Contains(group.Base) || words.DeniesReports.Contains(group.Base);

    /// <summary>The verb before an adjective that is said of a subject; null where the adjective belongs to a noun or is denied.</summary>
    private int? Predicate(int adjective)
    {
        for (var at = adjective - 1; at >= 0 && at >= adjective - 4; at--)
        {
            if (parts.Grammar.Negations.Contains(parts.Word(at)) || parts.Grammar.Determiners.Contains(parts.Word(at)))
                return null;
            if (words.Proves.Contains(parts.Grammar.Verbs[parts.Word(at)].Base))
                return at;
        }

        return null;
    }

    /// <summary>"Had the army attacked, hundreds would have died", "would have banned protests had it passed".</summary>
    private void OfInversion(int had)
    {
        if (parts.Groups[had] is not null && parts.Groups[had]!.Value.Start < had || had + 2 >= parts.Pieces.Length || had > parts.BodyStart && IsSubject(had - 1) || !IsSubjectStart(had + 1))
            return;
        if (NextGroup(had + 2) is not { Tense: VerbTense.Past or VerbTense.Participle or VerbTense.PastPerfect } group || !HasWould(had, group.Verb))
            return;
        var end = group.Verb + 1;
        while (end < parts.Pieces.Length && !parts.IsBreak(end) && parts.Word(end) is not ",")
            end++;
        Mark(had, end, Standing.Unreal);
    }

    /// <summary>Whether a piece may end the subject of the "had" behind it, so that nothing is inverted: the last word of a clause before it is no name or pronoun.</summary>
    private bool IsSubject(int at) => parts.Grammar.Pronouns.Contains(parts.Word(at)) || parts.IsNamed(at) || parts.Pieces[at].Kind == PieceKind.Letters && !HasVerbBefore(at);

    private bool HasVerbBefore(int at)
    {
        for (var i = at; i >= parts.BodyStart && !parts.IsBreak(i) && parts.Word(i) != ","; i--)
        {
            if (parts.Groups[i] is { Tense: VerbTense.Unreal or VerbTense.Would or VerbTense.Possible })
                return true;
        }

        return false;
    }

    private bool IsSubjectStart(int at) =>
        parts.Grammar.Determiners.Contains(parts.Word(at)) || parts.Grammar.Pronouns.Contains(parts.Word(at)) || parts.IsNamed(at) || parts.Pieces[at].IsCapitalised;

    private bool HasWould(int from, int to)
    {
        for (var at = 0; at < parts.Pieces.Length; at++)
        {
            if ((at < from || at > to) && words.Would.Contains(parts.Word(at)))
                return true;
        }

        return false;
    }

    /// <summary>"In her new novel, rebels storm the palace", "in the film by Levi Stone, …": what stands behind the comma is the novel's.</summary>
    private void OfFiction(int noun)
    {
        var comma = noun + 1;
        if (words.Makers.Contains(parts.Word(comma)))
        {
            while (comma < noun + Reach && parts.Word(comma) is not ("" or ","))
                comma++;
        }

        if (parts.Word(comma) != ",")
            return;
        for (var at = noun - 1; at >= parts.BodyStart && parts.Groups[at] is null; at--)
        {
            if (at == parts.BodyStart && words.BeforeFiction.Contains(parts.Word(at)))
                Mark(comma + 1, parts.Pieces.Length, Standing.Unreal);
        }
    }

    private VerbGroup? NextGroup(int from)
    {
        for (var at = from; at < parts.Pieces.Length && at <= from + Reach && !parts.IsBreak(at) && parts.Word(at) != ","; at++)
        {
            if (parts.Groups[at] is { } group)
                return group;
        }

        return null;
    }

    private int ClauseEnd(int at)
    {
        while (at < parts.Pieces.Length && !parts.IsBreak(at) && !words.Ends.Contains(parts.Word(at)))
            at++;
        return at;
    }

    /// <summary>Marks a clause, but for what it only takes up: who denies that he caused somebody's death denies no death, nor who denies that the drills are a threat any drills.</summary>
    private void MarkClause(int from, Standing standing)
    {
        var (end, hasVerb) = (ClauseEnd(from), false);
        var subjectEnd = SubjectEnd(from, end);
        if (IsKnown(from, subjectEnd))
            Array.Fill(takenUp, true, from, subjectEnd - from);
        else
            Mark(from, subjectEnd, Standing.Doubted); // "denied that a strike on Sunday killed 12": there may have been one
        for (var at = subjectEnd; at < end; at++)
        {
            if (parts.Groups[at] is { } group)
            {
                if (hasVerb && group.Tense == VerbTense.Future)
                    return; // "denied that he shot the guard and will appear in court on Monday"
                hasVerb = group.Tense != VerbTense.Future;
            }

            if (!(hasVerb && parts.Nouns[at] is not null && parts.Grammar.Possessives.Contains(parts.Word(at - 1)) && !parts.IsTime(at - 1) && !parts.IsTime(at - 2)))
                Mark(at, at + 1, standing);
        }
    }

    private void Mark(int from, int to, Standing standing)
    {
        for (var at = from; at < to; at++)
        {
            if (standings[at] < standing)
                standings[at] = standing;
        }
    }
}
