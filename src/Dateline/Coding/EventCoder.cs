using System.Collections.Immutable;
using Dateline.Tagging;

namespace Dateline.Coding;

/// <summary>Codes who does what to whom: from a parsed sentence, those it names, and the patterns of verbs to events.</summary>
/// <remarks>
/// After the way of TABARI and PETRARCH (Schrodt, Beieler and others, Open Event Data Alliance): verbs from a dictionary, the pattern around
/// the verb that asks for most, then the subject and the first actor behind the verb. What is denied is coded by a pattern that says so, or not at all.
/// </remarks>
public static class EventCoder
{
    /// <summary>The events of a sentence, in the order of their verbs.</summary>
    /// <param name="page">The page's text.</param>
    /// <param name="sentence">The sentence, tagged and parsed.</param>
    /// <param name="actors">Those whom it names.</param>
    /// <param name="verbs">The verbs and their patterns.</param>
    public static ImmutableArray<CodedEvent> Code(string page, TaggedSentence sentence, ImmutableArray<ActorMention> actors, EventVerbs verbs)
    {
        if (actors.IsEmpty)
            return [];
        var clauses = new Clauses(page, sentence.Words);
        var phrases = new NounPhraseReader(clauses, actors);
        var found = new List<CodedEvent>();
        var reader = new ParticipantReader(clauses, phrases);
        var matcher = new PatternMatcher(clauses, phrases);
        for (var verb = 0; verb < clauses.Count; verb++)
        {
            if (clauses.IsVerb(verb) && phrases.At(verb) < 0)
                found.AddRange(new VerbReading(clauses, reader, matcher, verbs, verb).Read());
        }

        return [.. found.DistinctBy(e => (e.Code, e.Source.Words, e.Source.Code, e.Target?.Words, e.Target?.Code))];
    }
}
