using Dateline.Sentences;

namespace Dateline.Events;

/// <summary>What a denied clause only takes up: who denies that "the drills it plans for Friday are a threat" denies no drills.</summary>
internal sealed partial class DenialReader
{
    private readonly bool[] takenUp;

    /// <summary>Whether a word stands in the subject of a clause that is denied, and the clause takes it as given.</summary>
    /// <param name="at">The word's piece.</param>
    public bool IsTakenUp(int at) => takenUp[at];

    /// <summary>The piece behind the subject of a denied clause where that subject is no part of what is denied; its first piece where it is.</summary>
    private int SubjectEnd(int from, int end)
    {
        if (MainVerb(from, end) is not { } main || Asserts(main))
            return from;
        var last = main.Start - 1;
        while (last > from && parts.Word(last) == ",")
            last--;
        return last >= from && parts.Nouns.AsSpan(from, last + 1 - from).ContainsAnyExcept([null]) ? main.Start : from;
    }

    /// <summary>The verb of a clause, past those of the clauses about its subject: "the drills it plans for Friday <b>are</b> a threat".</summary>
    private VerbGroup? MainVerb(int from, int end)
    {
        var about = 0;
        for (var at = from; at < end; at++)
        {
            about += at > from && (parts.Grammar.Relatives.Contains(parts.Word(at)) || IsContact(at)) ? 1 : 0;
            if (parts.Groups[at] is { Tense: not (VerbTense.Gerund or VerbTense.Participle or VerbTense.Infinitive) } group && about-- == 0)
                return group;
        }

        return null;
    }

    /// <summary>"The drills <b>it</b> plans": a clause about a noun that nothing opens but its own subject.</summary>
    private bool IsContact(int at) => parts.Grammar.Pronouns.Contains(parts.Word(at)) && parts.Nouns[at - 1] is not null && !parts.Grammar.Relatives.Contains(parts.Word(at));

    /// <summary>Whether a verb says no more of its subject than that it takes place: "that a meeting had been held".</summary>
    private bool Asserts(VerbGroup main) =>
        words.Exists.TryGetValue(main.Base, out var phrases) && phrases.Any(phrase => parts.Follows(main.Verb + 1, phrase))
        || parts.Words.Expects.Contains(parts.Word(main.Verb)) || parts.Words.Expects.Contains(parts.Word(main.Verb + 1)) && main.Base == "be";

    /// <summary>Whether a phrase speaks of something as known: "the drills", "its drills", "Lund's drills"; not "a strike", "any meeting".</summary>
    private bool IsKnown(int from, int end)
    {
        for (var at = from; at < end && !parts.IsTime(at); at++)
        {
            if (words.Known.Contains(parts.Word(at)) || parts.Grammar.Possessives.Contains(parts.Word(at)))
                return true;
            if (parts.Nouns[at] is not null)
                return false;
        }

        return false;
    }
}
