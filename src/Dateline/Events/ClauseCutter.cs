using Dateline.Text;

namespace Dateline.Events;

/// <summary>Cuts out of a sentence the clause that tells an event, where the sentence tells other things besides.</summary>
/// <remarks>A reader who sees under January a sentence on a telephone call in May, because it ends with "since she took office in January", is misled.</remarks>
/// <param name="parts">The sentence.</param>
/// <param name="carries">For each piece, the noun whose event its verb group carries; -1 for none.</param>
internal sealed class ClauseCutter(SentenceParts parts, int[] carries)
{
    /// <summary>Fewer letters tell nothing.</summary>
    private const int Shortest = 16;

    private readonly ClauseFinder clauses = new(parts);

    /// <summary>The events, each with the words that tell it where those are not the whole sentence.</summary>
    public IEnumerable<Event> Cut(IReadOnlyList<Event> events)
    {
        if (parts.Sentence.Kind != PassageKind.Paragraph || !events.Any(e => e.When is not null || e.Status == EventStatus.Denied))
            return events;
        var places = events.Select(e => clauses.Of(Teller(parts.PieceAt(e.Trigger)))).ToArray();
        return events.Select((e, i) =>
            !e.Telling.IsEmpty ? e
            : e.When is null ? e.Status == EventStatus.Denied ? Denied(e) : e
            : places[i].IsAside ? Aside(e, places[i], events, places)
            : Joined(e, places[i], events, places));
    }

    /// <summary>"It has sent ships but denied that it plans an attack": under the word "denied" the ships would seem to be.</summary>
    private Event Denied(Event told)
    {
        for (var at = parts.PieceAt(told.Trigger) - 1; at >= parts.BodyStart; at--)
        {
            if (parts.Groups[at] is not { } group || !parts.Words.Denies.ContainsKey(group.Base))
                continue;
            var clause = clauses.Of(at);
            var words = parts.Span(clause.Kind == ClauseKind.Independent ? clause.Start : group.Start, parts.Pieces.Length);
            return clause.Kind switch
            {
                ClauseKind.Independent => told with { Telling = [words] },
                ClauseKind.SharedSubject when clauses.Subject(clause.Verb) is { } subject => told with { Telling = [subject, words] },
                _ => told,
            };
        }

        return told;
    }

    /// <summary>"The accord, signed last week, expires on Friday": where a verb after a noun carries its event, that tells it.</summary>
    private int Teller(int trigger)
    {
        var verb = Array.IndexOf(carries, trigger);
        return Math.Max(verb, trigger);
    }

    /// <summary>"Met on Monday and will sign on Thursday": two main clauses, each with a day.</summary>
    private Event Joined(Event told, Clause clause, IReadOnlyList<Event> events, Clause[] places)
    {
        var others = Enumerable.Range(0, places.Length)
            .Where(i => !places[i].IsAside && places[i].Start != clause.Start && events[i].When is { } when && when.Words != told.When!.Words).ToArray();
        if (others.Length == 0)
            return told;
        var end = clauses.EndOfJoined(clause, others.Select(i => places[i]));
        var words = clauses.Span(clause.Start, end);
        if (!Tells(words, told) || PointsBack(words))
            return told;
        if (clause.Kind != ClauseKind.SharedSubject)
            return told with { Telling = [words] };
        return clauses.Subject(clause.Verb) is { } subject ? told with { Telling = [subject, words] } : told;
    }

    private Event Aside(Event told, Clause clause, IReadOnlyList<Event> events, Clause[] places)
    {
        var trigger = parts.PieceAt(told.Trigger);
        var from = Math.Max(trigger, parts.PieceAt(told.When!.Words)) + 1;
        var words = clauses.Span(clause.Start, clauses.EndOfAside(clause, from));
        if (!words.Contains(told.When!.Words))
            return told; // "…, killing nine": its time is that of the main clause.
        for (var i = 0; i < places.Length; i++)
        {
            if (!places[i].IsAside && events[i].When?.Words == told.When.Words)
                return told;
        }

        if (!Tells(words, told))
            return told with { IsAside = true };
        if (PointsBack(words))
            return told with { IsAside = true, Telling = [parts.Span(parts.BodyStart, parts.Pieces.Length)] };
        if (clause.Kind != ClauseKind.SharedSubject)
            return told with { IsAside = true, Telling = [words] };
        return told with { IsAside = true, Telling = clauses.Subject(clause.Verb) is { } subject ? [subject, words] : [] };
    }

    /// <summary>"… both countries prepared for drills": whom a clause means that begins so, only the words before it say.</summary>
    private bool PointsBack(TextSpan words)
    {
        var first = parts.Bounds(words).Start;
        return parts.Small.Anaphors.Contains(parts.Word(parts.Small.SubordinateOpeners.Contains(parts.Word(first)) ? first + 1 : first));
    }

    private static bool Tells(TextSpan words, Event told) => words.Length >= Shortest && words.Contains(told.Trigger) && words.Contains(told.When!.Words);
}
