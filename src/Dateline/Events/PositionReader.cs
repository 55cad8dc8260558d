using Dateline.Languages;
using Dateline.Names;
using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Events;

/// <summary>Reads the positions of one sentence: only where a name stands right before the verb, and the verb says so plainly.</summary>
internal sealed class PositionReader(SentenceParts parts, StanceWords words, SpeechWords speech)
{
    /// <summary>How long a matter may be, in pieces.</summary>
    private const int Longest = 30;
    private readonly ToldClause clause = new(parts, words, speech);

    public IEnumerable<Position> Read()
    {
        if (parts.Pieces.Length == 0 || parts.Word(parts.Pieces.Length - 1) == "?")
            yield break;
        for (var at = 0; at < parts.Pieces.Length; at++)
        {
            if (parts.Groups[at] is { } group && !parts.Quoted[at] && words.Verbs.TryGetValue(group.Base, out var verbs)
                && verbs.FirstOrDefault(v => v.Particle.Length == 0 || parts.Word(at + 1) == v.Particle) is { } verb
                && Plainly(group, verb) is { } stance && Holder(group) is { } who && clause.IsTold(parts.Bounds(who.Words).Start, group.Tense == VerbTense.Present) && Matter(group, verb) is { } matter)
                yield return new(who, stance, matter.Towards, matter.What, parts.Sentence.Index);
        }
    }

    /// <summary>Who "does not support" opposes; who "may support" says nothing yet.</summary>
    private static Stance? Plainly(VerbGroup group, StanceVerb verb)
    {
        if (group.IsPassive || group.Tense is not (VerbTense.Present or VerbTense.Past or VerbTense.Perfect or VerbTense.Progressive))
            return null;
        if (!group.IsNegated)
            return verb.Stance;
        return verb.Stance switch
        {
            Stance.Supports => Stance.Opposes,
            Stance.Accepts => Stance.Rejects,
            _ => null,
        };
    }

    /// <summary>The name that ends right before the verb, or before a short aside.</summary>
    private Participant? Holder(VerbGroup group)
    {
        foreach (var name in parts.Named)
        {
            if (name.End != group.Start || name.Name.Kind is NameKind.Event or NameKind.Other)
                continue;
            var before = parts.Word(name.Start - 1);
            return before is "of" or "who" or "from" or "in" or "to" or "for" or "by" or "at" or "with" or "against" or "than" or "or" or "nor"
                || before is "and" or "," && !IsAlone(name) ? null : new(name.Mention.Words, name.Name);
        }

        return Group(group.Start) ?? Pronoun(group.Start);
    }

    /// <summary>"Western countries": a group that is called by where it is from.</summary>
    private Participant? Group(int end)
    {
        if (end < 2 || !words.Holders.Contains(parts.Word(end - 1)) || !parts.Pieces[end - 2].IsCapitalised
            || end > 2 && parts.Word(end - 3) is not ("." or "," or "and" or "the" or "that" or "while" or "but" or "some" or "most"))
            return null;
        var first = end > 2 && parts.Word(end - 3) is "some" or "most" ? end - 3 : end - 2;
        return new(TextSpan.FromBounds(parts.Pieces[first].Span.Start, parts.Pieces[end - 1].Span.End), null);
    }

    /// <summary>"Ada Lund said she opposes": the pronoun stands for the one person named before it.</summary>
    private Participant? Pronoun(int end)
    {
        if (parts.Word(end - 1) is not ("he" or "she"))
            return null;
        var people = parts.Named.Where(n => n.End < end && n.Name.Kind == NameKind.Person).Select(n => n.Name).Distinct().ToArray();
        var gender = parts.Word(end - 1) == "he" ? Gender.Male : Gender.Female;
        return people is [var only] && (only.Gender == Gender.Unknown || only.Gender == gender) ? new(parts.Pieces[end - 1].Span, only) : null;
    }

    /// <summary>After "and" or a comma a name is the subject only if no other name is joined to it.</summary>
    private bool IsAlone(NamedPieces name) => !parts.Named.Any(n => n.End == name.Start - 1 || n.End == name.Start - 2);

    private (Participant? Towards, TextSpan What)? Matter(VerbGroup group, StanceVerb verb)
    {
        var from = group.Verb + 1 + (verb.Particle.Length > 0 ? 1 : 0);
        if (from >= parts.Pieces.Length || verb.Stance == Stance.Rejects && IsSilence(from) || words.NoMatter.Contains(parts.Word(from)) || words.NoMatter.Contains(parts.Word(from + 1)))
            return null;
        switch (verb.Shape)
        {
            case "to":
            {
                var addressee = Addressee(from);
                if (addressee is not { } named)
                    return null;
                return parts.Word(named.End) == "to" && Span(named.End) is { } deed ? (Participant(named), deed) : null;
            }

            case "against":
            {
                var addressee = Addressee(from);
                var at = addressee?.End ?? from;
                return parts.Word(at) is "against" or "of" or "not" or "that" or "about" && Span(at) is { } danger ? (addressee is { } warned ? Participant(warned) : null, danger) : null;
            }

            case "on":
                return parts.Word(from) is "on" or "that" && Span(from) is { } demand ? (null, demand) : null;
            default:
                return parts.Pieces[from].Kind == PieceKind.Mark
                    || parts.Word(from) is "to" && verb.Particle.Length == 0 && verb.Stance is not (Stance.Rejects or Stance.Offers)
                    || Span(from) is not { } thing ? null : (null, thing);
        }
    }

    /// <summary>"Refused to say", "declined to comment": who says nothing rejects nothing.</summary>
    private bool IsSilence(int from) =>
        parts.Word(from) == "to" && (speech.IsCue(parts.Word(from + 1)) || words.Silences.Contains(parts.Word(from + 1))) || words.Silences.Contains(parts.Word(from));

    private NamedPieces? Addressee(int from)
    {
        var at = parts.Word(from) is "the" or "president" or "mr" or "mrs" or "ms" ? from + 1 : from;
        foreach (var name in parts.Named)
        {
            if (name.Start >= from && name.Start <= at + 2 && name.Name.Kind is NameKind.Person or NameKind.Organisation or NameKind.Place)
                return name;
        }

        return null;
    }

    private static Participant Participant(NamedPieces name) => new(name.Mention.Words, name.Name);

    /// <summary>The matter: up to the end of the clause; null where it is nothing, or no end is near.</summary>
    private TextSpan? Span(int from)
    {
        var end = from;
        while (end < parts.Pieces.Length && !IsEnd(end, from))
            end++;
        if (end - from is < 1 or > Longest)
            return null;
        return TextSpan.FromBounds(parts.Pieces[from].Span.Start, parts.Pieces[end - 1].Span.End);
    }

    private bool IsEnd(int at, int from) =>
        parts.IsBreak(at) || parts.Word(at) is "." && (at + 1 == parts.Pieces.Length || !parts.Pieces[at + 1].IsTight) || parts.Word(at) is "!" or "?"
        || at > from && parts.Word(at) is "but" or "while" or "after" or "because" or "although" or "as" or "when" or "which" or "who" or "before"
        || parts.Word(at) == "," && !IsList(at) && !IsAside(at, from)
        || parts.Word(at) == "and" && NextVerb(at) is VerbTense.Past or VerbTense.Future or VerbTense.Perfect;

    /// <summary>"That Ada Lund, the captain, would be sold": a comma of what is put in before the verb of the clause has come.</summary>
    private bool IsAside(int comma, int from)
    {
        if (parts.Word(from) != "that")
            return false;
        for (var at = from + 1; at < parts.Pieces.Length && at <= from + Longest; at++)
        {
            if (parts.Groups[at] is not null || parts.IsBreak(at))
                return at > comma && parts.Groups[at] is not null;
        }

        return false;
    }

    private VerbTense? NextVerb(int and)
    {
        for (var at = and + 1; at < parts.Pieces.Length && at <= and + 3; at++)
        {
            if (parts.Groups[at] is { } group)
                return group.Tense;
        }

        return null;
    }

    /// <summary>A comma inside a list of deeds or things: "withdraw its forces, halt its expansion and vow".</summary>
    private bool IsList(int comma)
    {
        if (comma + 1 >= parts.Pieces.Length || parts.Word(comma + 1) is "but" or "which" or "who" or "and" or "saying" or "said" or "as" or "while" or "with")
            return false;
        for (var at = comma + 1; at < parts.Pieces.Length && at <= comma + 10; at++)
        {
            if (parts.Word(at) is "said" or "says" || parts.IsBreak(at))
                return false;
            if (parts.Word(at) is "and" or "or")
                return parts.Groups[comma + 1] is { Start: var start, Verb: var verb } && start == verb || parts.Pieces[comma + 1] is { Kind: PieceKind.Letters, IsCapitalised: false };
        }

        return false;
    }
}
