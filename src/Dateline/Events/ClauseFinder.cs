using Dateline.Languages;
using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Events;

/// <summary>How a clause hangs on the rest of its sentence.</summary>
internal enum ClauseKind
{
    /// <summary>It is the sentence, or the first of several joined clauses.</summary>
    Main,

    /// <summary>Joined to another, with a subject of its own.</summary>
    Independent,

    /// <summary>Without a subject of its own: <c>and will sign on Thursday</c>, <c>after meeting on Monday</c>.</summary>
    SharedSubject,

    /// <summary>Of a noun: <c>which began on Tuesday</c>, <c>signed in Lund last week</c>. It begins with the noun.</summary>
    OfNoun,

    /// <summary>With a subject, after a word such as <c>since</c>.</summary>
    Adverbial,
}

/// <summary>A clause of a sentence.</summary>
/// <param name="Kind">How it hangs on the rest.</param>
/// <param name="Start">Its first piece that tells it.</param>
/// <param name="IsAside">Whether it only serves another clause.</param>
/// <param name="Verb">The first piece of the verb whose subject it shares; 0 where it has its own.</param>
/// <param name="Leads">Whether the main clause comes after it.</param>
internal readonly record struct Clause(ClauseKind Kind, int Start, bool IsAside, int Verb, bool Leads);

/// <summary>Finds where the clause around an event begins and ends.</summary>
internal sealed class ClauseFinder
{
    private readonly SentenceParts parts;
    private readonly Grammar grammar;

    /// <summary>For each piece, whether a verb group with a tense begins there.</summary>
    private readonly bool[] begins;

    /// <summary>The place of the first verb with a tense.</summary>
    private readonly int firstVerb;

    public ClauseFinder(SentenceParts parts)
    {
        (this.parts, grammar) = (parts, parts.Grammar);
        begins = new bool[parts.Pieces.Length];
        firstVerb = parts.Pieces.Length;
        for (var at = parts.Pieces.Length - 1; at >= parts.BodyStart; at--)
        {
            if (Finite(at) is not { } group)
                continue;
            begins[group.Start] = true;
            firstVerb = Math.Min(firstVerb, group.Start);
        }
    }

    /// <summary>The clause in which a piece stands.</summary>
    public Clause Of(int trigger)
    {
        var group = parts.Groups[trigger];
        if (group is { Tense: VerbTense.Participle, Start: var start, Verb: var verb } && start == verb)
            return OfNoun(start, start);
        if (IsReduced(trigger))
            return OfNoun(trigger, trigger);
        var leftmost = group?.Start ?? trigger;
        var own = Finite(trigger);
        var finite = own is not null ? leftmost : -1;
        var hasVerb = group is not null;
        var isSubject = group is null && IsSubject(trigger);
        for (var at = leftmost - 1; at >= parts.BodyStart; at--)
        {
            var word = parts.Word(at);
            if (parts.IsTime(at))
                continue;
            if (parts.IsBreak(at))
                return new(ClauseKind.Independent, at + 1, false, 0, false);
            var isRelative = grammar.Relatives.Contains(word) && hasVerb && IsRelative(at);
            if ((isRelative || grammar.Subordinators.Contains(word)) && own is { } mine && IsClosed(finite, mine.Start))
            {
                finite = mine.Start; // "The mayor who resigned on Friday left": the clause before the verb is another's.
                continue;
            }

            if (isRelative)
                return OfNoun(at, at);
            if (grammar.Subordinators.Contains(word) && hasVerb && !IsPreposition(at, finite))
                return finite >= 0 ? new(ClauseKind.Adverbial, at + 1, true, 0, at < firstVerb) : firstVerb < at ? new(ClauseKind.SharedSubject, at, true, firstVerb, false) : Main;
            if (isSubject && !hasVerb && grammar.Subordinators.Contains(word) && !parts.Small.AdjunctPrepositions.Contains(word))
                return new(ClauseKind.Adverbial, at + 1, true, 0, at < firstVerb);
            if (grammar.Joiners.Contains(word) && finite >= 0 && Joined(at, finite) is { } joined)
                return joined;
            if (word == "," && group is { Tense: VerbTense.Gerund } && leftmost == at + 1)
                return OfNoun(leftmost, leftmost);
            if (Finite(at) is { } other)
            {
                own ??= other;
                finite = other.Start;
            }

            hasVerb |= parts.Groups[at] is { Tense: not VerbTense.Participle };
        }

        return Main;
    }

    /// <summary>Where a joined clause ends: before the word that joins the next one to it.</summary>
    public int EndOfJoined(Clause clause, IEnumerable<Clause> others)
    {
        var next = others.Where(o => o.Start > clause.Start).Select(o => o.Start).DefaultIfEmpty(parts.Pieces.Length).Min();
        while (next < parts.Pieces.Length && next > clause.Start && (grammar.Joiners.Contains(parts.Word(next - 1)) || parts.Word(next - 1) == "," || parts.IsBreak(next - 1)))
            next--;
        return next;
    }

    /// <summary>Where a clause that serves another ends.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="from">The piece after its event and its time.</param>
    public int EndOfAside(Clause clause, int from)
    {
        var isOfSubject = clause is { Kind: ClauseKind.OfNoun, Leads: true };
        for (var at = from; at < parts.Pieces.Length; at++)
        {
            if (parts.IsBreak(at))
                return at;
            if (parts.IsTime(at))
                continue;
            if (parts.Word(at) == "," && (clause is { Kind: ClauseKind.Adverbial, Leads: true } || BeginsAfter(at + 1) || grammar.Joiners.Contains(parts.Word(at + 1))))
                return at;
            if (isOfSubject && begins[at] && !grammar.Pronouns.Contains(parts.Word(at - 1)) && !grammar.Joiners.Contains(parts.Word(at - 1)))
                return at;
        }

        return parts.Pieces.Length;
    }

    /// <summary>The subject of a verb, without the time that leads the sentence; null where it holds a time, which another verb's clause would seem to have.</summary>
    public TextSpan? Subject(int verb)
    {
        var start = SubjectStart(verb);
        for (var at = start; at < verb; at++)
        {
            if (parts.IsTime(at))
                return null;
        }

        return start < verb ? Span(start, verb) : null;
    }

    /// <summary>The words of the pieces from one up to another, without the marks at their ends that belong to neither.</summary>
    public TextSpan Span(int start, int end)
    {
        while (start < end && parts.Word(start) is ",")
            start++;
        while (end > start + 1 && parts.Word(end - 1) is ",")
            end--;
        return start >= end ? new(parts.Pieces[Math.Min(start, parts.Pieces.Length - 1)].Span.Start, 0) : TextSpan.FromBounds(parts.Pieces[start].Span.Start, parts.Pieces[end - 1].Span.End);
    }

    private Clause Main => new(ClauseKind.Main, parts.BodyStart, false, 0, false);

    private VerbGroup? Finite(int at) => parts.Groups[at] is { Tense: not (VerbTense.Gerund or VerbTense.Infinitive or VerbTense.Participle) } group ? group : null;

    private bool BeginsAfter(int at)
    {
        while (at < parts.Pieces.Length && grammar.Adverbs.Contains(parts.Word(at)))
            at++;
        return at < parts.Pieces.Length && begins[at];
    }

    /// <summary>Whether the clause of one verb ends before another: after a comma, or where the one is no verb of saying, whose matter the other would be.</summary>
    private bool IsClosed(int verb, int next)
    {
        if (verb < 0 || verb >= next)
            return false;
        var isSaying = false;
        for (var at = verb; at < next; at++)
        {
            if (parts.Word(at) == "," && (begins[at + 1] || !isSaying))
                return true;
            isSaying |= parts.Groups[at] is { } group && parts.Words.Says.Contains(group.Base);
        }

        return !isSaying && !HasJoiner(verb, next);
    }

    /// <summary>"A hole as wide as a dinner plate": both words compare, and what follows them is no clause.</summary>
    private bool IsComparison(int at)
    {
        for (var other = Math.Max(parts.BodyStart, at - 3); other <= Math.Min(at + 3, parts.Pieces.Length - 1); other++)
        {
            if (other != at && parts.Word(other) == parts.Word(at))
                return true;
        }

        return false;
    }

    /// <summary>"Until 2019, was charged", "after a meeting, the mayor resigned": what follows the word is no clause.</summary>
    private bool IsPreposition(int at, int verb)
    {
        if (IsComparison(at))
            return true;
        var end = at + 1;
        while (parts.IsTime(end))
            end++;
        if (end > at + 1 && !grammar.Possessives.Contains(parts.Word(end)))
            return true;
        for (var comma = end; comma < verb; comma++)
        {
            if (grammar.Relatives.Contains(parts.Word(comma)))
                return false;
            if (parts.Word(comma) == ",")
                return true;
        }

        return false;
    }

    /// <summary>"Though the recount last month went in its favour": a verb follows the noun, with nothing between that could begin a clause.</summary>
    private bool IsSubject(int noun)
    {
        for (var at = noun + 1; at < parts.Pieces.Length; at++)
        {
            if (begins[at])
                return true;
            if (parts.Pieces[at].Kind == PieceKind.Mark && !parts.IsTime(at) || grammar.Joiners.Contains(parts.Word(at))
                || grammar.Relatives.Contains(parts.Word(at)) || grammar.Subordinators.Contains(parts.Word(at)))
                return false;
        }

        return false;
    }

    private bool HasJoiner(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (grammar.Joiners.Contains(parts.Word(at)))
                return true;
        }

        return false;
    }

    /// <summary>"The boat seized on Friday was freed", "the accord, signed on Friday, expires": a past that is no verb of the sentence, as another follows its time or comma at once.</summary>
    private bool IsReduced(int at)
    {
        if (parts.Groups[at] is not { Tense: VerbTense.Past, IsPassive: false } group || group.Start != at)
            return false;
        if (FollowsVerb(at))
            return true;
        var isSetOff = parts.Word(at - 1) == ",";
        for (var next = at + 1; next < parts.Pieces.Length; next++)
        {
            if (begins[next])
                return parts.IsTime(next - 1);
            if (parts.IsTime(next))
                continue;
            if (isSetOff && parts.Word(next) == ",")
                return BeginsAfter(next + 1);
            if (parts.Pieces[next].Kind == PieceKind.Mark || grammar.Joiners.Contains(parts.Word(next)) || grammar.Relatives.Contains(parts.Word(next))
                || grammar.Subordinators.Contains(parts.Word(next)))
                return false;
        }

        return false;
    }

    /// <summary>"Freed the girls kidnapped a year ago": a second past with nothing between that could begin a clause, unless the first is of saying.</summary>
    private bool FollowsVerb(int verb)
    {
        if (grammar.Pronouns.Contains(parts.Word(verb - 1)) || parts.Word(verb - 1) == "," || !grammar.Verbs[parts.Word(verb)].Forms.HasFlag(VerbForms.Participle))
            return false;
        for (var at = verb - 1; at >= parts.BodyStart; at--)
        {
            if (parts.Groups[at] is { } group)
                return Finite(at) is not null && !parts.Words.Says.Contains(group.Base) && !grammar.Pronouns.Contains(parts.Word(at + 1));
            if (parts.Pieces[at].Kind == PieceKind.Mark && parts.Word(at) != "-"
                || grammar.Joiners.Contains(parts.Word(at)) || grammar.Relatives.Contains(parts.Word(at)) || grammar.Subordinators.Contains(parts.Word(at)))
                return false;
        }

        return false;
    }

    /// <summary>"A debate that began", "the mayor, who resigned"; not "said that talks would open", "asked who resigned".</summary>
    private bool IsRelative(int at)
    {
        if (at <= parts.BodyStart || parts.Groups[at - 1] is not null)
            return false;
        return parts.Word(at) != grammar.Complementizer || BeginsAfter(at + 1) && !parts.IsTime(at - 1) || FollowsApposition(at);
    }

    /// <summary>"Stole the watch, a timepiece that the state had bought": what a noun put in after a comma is said to be.</summary>
    private bool FollowsApposition(int at)
    {
        var first = at - 1;
        while (first > parts.BodyStart && parts.Groups[first] is null && (parts.Pieces[first].Kind != PieceKind.Mark || parts.Word(first) == "-"))
            first--;
        return parts.Word(first) == "," && grammar.Articles.Contains(parts.Word(first + 1));
    }

    private Clause? Joined(int joiner, int verb)
    {
        if (firstVerb >= joiner)
            return null;
        var left = joiner - 1;
        while (left > parts.BodyStart && Finite(left) is null)
            left--;
        var isShared = verb == joiner + 1 || BeginsAfter(joiner + 1);
        if (!isShared && !(parts.Word(joiner - 1) == "," || parts.IsTime(joiner - 1)))
            return null;
        var before = Finite(left) is null ? Main : Of(left);

        // Both halves of "which began on Tuesday and ran through the night" are of one noun.
        return before.IsAside ? before
            : isShared ? new(ClauseKind.SharedSubject, joiner + 1, false, before.Verb > 0 ? before.Verb : Finite(left)!.Value.Start, false)
            : new(ClauseKind.Independent, joiner + 1, false, 0, false);
    }

    /// <summary>The clause of a noun, from the beginning of the noun's phrase on.</summary>
    private Clause OfNoun(int opener, int trigger)
    {
        var leads = firstVerb >= opener || firstVerb >= trigger;
        if (leads)
            return new(ClauseKind.OfNoun, SubjectStart(opener), true, 0, true);
        var start = opener - 1;
        if (parts.Word(start) == ",")
            start--;
        while (start >= parts.BodyStart && parts.Groups[start] is null && !parts.IsBreak(start) && parts.Word(start) != ","
            && !grammar.Relatives.Contains(parts.Word(start)) && !grammar.Subordinators.Contains(parts.Word(start)))
            start--;
        start++;
        while (start < opener && (grammar.Joiners.Contains(parts.Word(start)) || grammar.Prepositions.Contains(parts.Word(start)) || parts.IsTime(start)))
            start++;
        return new(ClauseKind.OfNoun, start, true, 0, false);
    }

    /// <summary>Where the subject of a verb begins: after "On Monday," and the words that join.</summary>
    private int SubjectStart(int verb)
    {
        var start = parts.BodyStart;
        var lastTime = -1;
        for (var at = start; at < verb; at++)
        {
            if (parts.IsTime(at))
                lastTime = at;
            else if (parts.IsBreak(at) || parts.Word(at) == "," && lastTime >= start)
                (start, lastTime) = (at + 1, -1);
        }

        while (start < verb && grammar.Joiners.Contains(parts.Word(start)))
            start++;
        return start;
    }
}
