using System.Collections.Immutable;
using Dateline.Names;
using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Events;

/// <summary>Finds who does what to whom, and where, among the names of the clause.</summary>
internal sealed class ParticipantFinder(SentenceParts parts, ImmutableArray<Name> before)
{
    /// <summary>Those who stand before the verb in its clause, or for whom its pronoun stands.</summary>
    public ImmutableArray<Participant> Subjects(VerbGroup group)
    {
        var end = group.Tense is VerbTense.Participle or VerbTense.Gerund or VerbTense.Infinitive ? group.Start : BeforeRelative(group.Start);
        var start = SubjectStart(end);
        var isOfThing = parts.Word(group.Start - 1) == "which";
        var subjects = parts.Named.Where(n => n.Start >= start && n.End <= end && IsActor(n) && !IsAttached(n) && !IsFeature(n) && !(isOfThing && n.Name.Kind == NameKind.Person)).Select(Participant).ToImmutableArray();
        return subjects.Length > 0 ? subjects : OfPronoun(start, end);
    }

    /// <summary>Those by whom it is done: "was opened on Monday by the mayor, Ada Lund".</summary>
    public ImmutableArray<Participant> Agents(VerbGroup passive)
    {
        var end = ObjectEnd(passive.Verb, isNoun: false);
        var by = passive.Verb + 1;
        while (by < end && !parts.Grammar.Agents.Contains(parts.Word(by)))
            by++;
        var last = by + 1;
        while (last < end && parts.Word(last) != "," && !parts.Small.PlacePrepositions.Contains(parts.Word(last))
            && (!parts.Grammar.PhraseEnds.Contains(parts.Word(last)) || parts.Grammar.Joiners.Contains(parts.Word(last))))
            last++;
        var agents = In(by + 1, last);
        return agents.IsEmpty && last < end && parts.Word(last) == "," && parts.Named.FirstOrDefault(n => n.Start == last + 1 && n.End <= end) is { Name: not null } apposed
            ? In(apposed.Start, apposed.End) : agents;

        ImmutableArray<Participant> In(int from, int to) => [.. parts.Named.Where(n => n.Start >= from && n.End <= to && IsActor(n) && !IsWhose(n) && !IsFeature(n))
            .Select(Participant)];
    }

    /// <summary>Those who stand after the verb or noun, up to the next verb.</summary>
    public ImmutableArray<Participant> Objects(int from, bool isNoun)
    {
        var end = ObjectEnd(from, isNoun);
        return [.. parts.Named.Where(n => n.Start > from && n.End <= end && IsActor(n) && !IsPlaced(n) && !IsFeature(n) && parts.Word(n.End) != "'s"
            && !parts.Small.ObjectBars.Contains(parts.Word(n.Start - 1))).Select(Participant)];
    }

    /// <summary>The places in, at or to which the clause puts it.</summary>
    public ImmutableArray<Participant> Places(int trigger, int clauseStart)
    {
        var end = ClauseEnd(trigger);
        return [.. parts.Named.Where(n => n.Name.Kind == NameKind.Place && n.Start >= clauseStart && n.End <= end && IsPlaced(n)
            && (n.Start > trigger || n.Start <= clauseStart + 2 && parts.Word(n.End) == ",")).Select(Participant)];
    }

    /// <summary>The first piece of the clause of a verb.</summary>
    public int ClauseStart(int verb)
    {
        for (var at = verb - 1; at >= 0; at--)
        {
            if (parts.IsBreak(at) || parts.Small.ClauseOpeners.Contains(parts.Word(at)))
                return at + 1;
            if (parts.Groups[at] is { Tense: not (VerbTense.Participle or VerbTense.Gerund) } && !parts.Small.SharedSubjectJoiners.Contains(parts.Word(verb - 1)))
                return at + 1;
        }

        return 0;
    }

    /// <summary>"Ada Lund, whose brother was arrested": in a clause of somebody's, the one whose it is has no part.</summary>
    private int SubjectStart(int verb)
    {
        var start = ClauseStart(verb);
        for (var at = verb - 1; at >= start; at--)
        {
            if (parts.Small.PossessiveRelatives.Contains(parts.Word(at)))
                return at + 1;
        }

        return start;
    }

    /// <summary>"Ada Lund, whose father founded Ostra Steel, died": where the words before a verb are a clause about its subject, the piece before which that
    /// stands; else the verb itself.</summary>
    private int BeforeRelative(int verb)
    {
        var last = verb - 1;
        while (last > 0 && parts.Grammar.IsAdverb(parts.Word(last)))
            last--;
        var isSetOff = parts.Word(last) == ",";
        VerbGroup? own = null;
        for (var at = isSetOff ? last - 1 : last; at > 0 && !parts.IsBreak(at) && !parts.Quoted[at]; at--)
        {
            var word = parts.Word(at);
            if (parts.Groups[at] is { Tense: not (VerbTense.Participle or VerbTense.Gerund or VerbTense.Infinitive) } group)
            {
                if (own is { } inner && at < inner.Start)
                    return verb;
                own = group;
            }
            else if (word != parts.Grammar.Complementizer && parts.Grammar.Relatives.Contains(word))
            {
                var isClause = own is { } told && !parts.Words.Says.Contains(told.Base) && (parts.Word(at - 1) == ",") == isSetOff;
                return !isClause ? verb : isSetOff ? at - 1 : at;
            }
            else if (at == last && parts.Grammar.Joiners.Contains(word) || parts.Small.ClauseOpeners.Contains(word) || !isSetOff && word == ",")
            {
                return verb;
            }
        }

        return verb;
    }

    /// <summary>Where the objects of a verb end: before the next clause, which begins with the subject of its verb.</summary>
    private int ObjectEnd(int from, bool isNoun)
    {
        var end = ClauseEnd(from, isNoun);
        if (parts.Groups.Skip(end).FirstOrDefault(group => group is not null) is not { Tense: not (VerbTense.Participle or VerbTense.Gerund or VerbTense.Infinitive) } group
            || group.Start != end)
            return end;
        var isAfterComma = parts.Word(end - 1) == ",";
        if (isAfterComma && parts.IsNamed(group.Verb + 1))
            return end; // "met Ada Lund, said Karl Berg"
        for (var at = end - 1; at > from; at--)
        {
            if (parts.Word(at) == "," && (!isAfterComma || parts.Grammar.Joiners.Contains(parts.Word(at + 1))))
                return at;
        }

        return end;
    }

    private int ClauseEnd(int from, bool atComma = false)
    {
        for (var at = from + 1; at < parts.Pieces.Length; at++)
        {
            if (atComma && parts.Word(at) == ",")
                return at;
            if (parts.IsBreak(at) || parts.Small.ClauseEnds.Contains(parts.Word(at)) || parts.Quoted[at])
                return at;
            if (parts.Groups[at] is { } group)
                return group.Start;
        }

        return parts.Pieces.Length;
    }

    /// <summary>"He", "the two leaders": only where the words before leave no doubt who is meant.</summary>
    private ImmutableArray<Participant> OfPronoun(int start, int end)
    {
        for (var at = end - 1; at >= start && at >= end - 4; at--)
        {
            var word = parts.Word(at);
            var words = parts.Pieces[at].Span;
            if (word is "he" or "she")
            {
                var gender = word == "he" ? Gender.Male : Gender.Female;
                var people = Earlier(at).Where(n => n.Gender == Gender.Unknown || n.Gender == gender).ToArray();
                return people.Length == 1 ? [new(words, people[0])] : [];
            }

            if (word == "they" || parts.IsPeople(at) && parts.Small.Pairs.Contains(parts.Word(at - 1)) || word == "pair" && parts.Word(at - 1) == "the")
            {
                var people = Earlier(at).ToArray();
                var first = word == "they" ? at : parts.Word(at - 1) == "two" && parts.Word(at - 2) == "the" ? at - 2 : at - 1;
                var span = TextSpan.FromBounds(parts.Pieces[first].Span.Start, words.End);
                return people.Length == 2 ? [new(span, people[0]), new(span, people[1])] : [];
            }
        }

        return [];
    }

    /// <summary>The people named before a piece: in its own sentence, else in the sentence before it.</summary>
    private IEnumerable<Name> Earlier(int at)
    {
        var here = parts.Named.Where(n => n.End <= at && n.Name.Kind == NameKind.Person).Select(n => n.Name).Distinct().ToArray();
        return here.Length > 0 ? here : before.Where(n => n.Kind == NameKind.Person).Distinct();
    }

    /// <summary>Whether a name only tells where, or whose: "in Lund", "Arland's", "of Arland".</summary>
    private bool IsAttached(NamedPieces name) =>
        IsPlaced(name) || name.Name.Kind == NameKind.Place && name.End < parts.Pieces.Length
            && parts.Pieces[name.End] is { Kind: PieceKind.Letters, IsCapitalised: false } && parts.Groups[name.End] is null && !parts.IsFunctionWord(name.End)
            && !parts.Pieces[name.End].Word.EndsWith("ly", StringComparison.Ordinal) || IsWhose(name)
            || parts.Small.SubjectBars.Contains(parts.Word(name.Start - 1))
            || parts.Word(name.Start - 1) == "the" && name.Start > 1 && parts.Pieces[name.Start - 2].Kind == PieceKind.Letters && parts.Small.SubjectBars.Contains(parts.Word(name.Start - 2));

    private bool IsWhose(NamedPieces name) => parts.Small.Genitives.Contains(parts.Word(name.End));

    private static bool IsActor(NamedPieces name) => name.Name.Kind is NameKind.Person or NameKind.Organisation or NameKind.Place;

    private bool IsPlaced(NamedPieces name) =>
        name.Name.Kind == NameKind.Place && (parts.Small.PlacePrepositions.Contains(parts.Word(name.Start - 1))
            || parts.Word(name.Start - 1) == "the" && parts.Small.PlacePrepositionsBeforeThe.Contains(parts.Word(name.Start - 2))
            || parts.Word(name.Start - 1) is "," or "of" && parts.Named.Any(n => n.End == name.Start - 1 && n.Name.Kind == NameKind.Place && IsPlaced(n)));

    /// <summary>A strait or a river takes no part in what is done.</summary>
    private bool IsFeature(NamedPieces name) =>
        name.Name.Kind == NameKind.Place && (parts.Small.Features.Contains(parts.Word(name.End - 1)) || parts.Small.Features.Contains(parts.Word(name.Start)));

    private static Participant Participant(NamedPieces name) => new(name.Mention.Words, name.Name);
}
