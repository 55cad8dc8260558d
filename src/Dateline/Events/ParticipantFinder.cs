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
        var end = RelativeClause(group.Start) ?? group.Start;
        var start = ClauseStart(end);
        var isOfThing = parts.Word(group.Start - 1) == "which";
        var subjects = parts.Named.Where(n => n.Start >= start && n.End <= end && n.Name.Kind is NameKind.Person or NameKind.Organisation or NameKind.Place
            && !IsAttached(n) && !IsFeature(n) && !(isOfThing && n.Name.Kind == NameKind.Person)).Select(Participant).ToImmutableArray();
        return subjects.Length > 0 ? subjects : OfPronoun(start, end);
    }

    /// <summary>"The captain of the ferry, which sank off Tolme, was held": where the clause begins that parts a verb from its subject; null for none.</summary>
    private int? RelativeClause(int verb)
    {
        if (parts.Word(verb - 1) != ",")
            return null;
        for (var at = verb - 2; at > 0 && !parts.IsBreak(at); at--)
        {
            if (parts.Word(at) == ",")
                return parts.Grammar.Relatives.Contains(parts.Word(at + 1)) ? at : null;
        }

        return null;
    }

    /// <summary>Those who stand after the verb or noun, up to the next verb.</summary>
    public ImmutableArray<Participant> Objects(int from, bool isNoun)
    {
        var end = ClauseEnd(from, isNoun);
        return [.. parts.Named.Where(n => n.Start > from && n.End <= end && n.Name.Kind is NameKind.Person or NameKind.Organisation or NameKind.Place
            && !IsPlaced(n) && !IsFeature(n) && parts.Word(n.End) != "'s"
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
            && !parts.Pieces[name.End].Word.EndsWith("ly", StringComparison.Ordinal) || parts.Small.Genitives.Contains(parts.Word(name.End))
            || parts.Small.SubjectBars.Contains(parts.Word(name.Start - 1));

    private bool IsPlaced(NamedPieces name) =>
        name.Name.Kind == NameKind.Place && (parts.Small.PlacePrepositions.Contains(parts.Word(name.Start - 1))
            || parts.Word(name.Start - 1) == "the" && parts.Small.PlacePrepositionsBeforeThe.Contains(parts.Word(name.Start - 2))
            || parts.Word(name.Start - 1) is "," or "of" && parts.Named.Any(n => n.End == name.Start - 1 && n.Name.Kind == NameKind.Place && IsPlaced(n)));

    /// <summary>A strait or a river takes no part in what is done.</summary>
    private bool IsFeature(NamedPieces name) =>
        name.Name.Kind == NameKind.Place && (parts.Small.Features.Contains(parts.Word(name.End - 1)) || parts.Small.Features.Contains(parts.Word(name.Start)));

    private static Participant Participant(NamedPieces name) => new(name.Mention.Words, name.Name);
}
