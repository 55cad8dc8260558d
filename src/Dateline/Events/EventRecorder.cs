using System.Collections.Immutable;
using Dateline.Coding;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Quotes;
using Dateline.Sentences;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Events;

/// <summary>Writes the events of an article down as political event data: one record for each pair of those who act and those who are acted on.</summary>
/// <remarks>
/// What kind of event it is, its word tells best; who does what to whom, the structure of the sentence. Where the two agree, a record has the coder's
/// mode, full code and actors. Deeds that are no event of the story's own, a condemnation or a threat, are recorded where the verb leaves no doubt.
/// </remarks>
public static class EventRecorder
{
    /// <summary>Less sure codings are left out.</summary>
    private const double LeastSure = 0.75;

    /// <summary>More actors on one side are a list, not a deed of each towards each.</summary>
    private const int MostActors = 4;

    /// <summary>The records, in page order.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="names">Its names.</param>
    /// <param name="quotes">Its quotes: what is told in them is the speaker's.</param>
    /// <param name="times">Its times.</param>
    /// <param name="events">Its events.</param>
    /// <param name="day">Its day; null when it is not known.</param>
    /// <param name="lexicon">The language's tables.</param>
    public static ImmutableArray<EventRecord> Record(ArticleText text, ImmutableArray<Sentence> sentences, ImmutableArray<Name> names, ImmutableArray<Quote> quotes,
        ImmutableArray<TimeExpression> times, ImmutableArray<Event> events, DateOnly? day, Lexicon lexicon)
    {
        var deeds = DeedFinder.Find(text, sentences, names, times, quotes, events.Select(told => told.Sentence).ToHashSet(), day, lexicon)
            .Where(deed => deed.Coded.Confidence >= LeastSure && deed.Coded.Source.IsWhole && !IsUnsaid(deed))
            .ToLookup(deed => deed.Sentence);
        var records = new List<EventRecord>();
        var told = new HashSet<Deed>();
        foreach (var happening in events)
        {
            var matching = deeds[happening.Sentence].Where(deed => IsOf(deed.Coded, happening)).ToList();
            told.UnionWith(matching);
            records.AddRange(Records(happening, matching, deeds[happening.Sentence]));
        }

        foreach (var deed in deeds.SelectMany(sentence => sentence))
        {
            if (!told.Contains(deed) && IsPlain(deed) && !quotes.Any(quote => quote.Kind == QuoteKind.Direct && quote.Words.Contains(deed.Coded.Verb)))
                records.Add(Record(deed));
        }

        return [.. records.OrderBy(record => record.Trigger).Distinct()];
    }

    /// <summary>Of a place that somebody means to visit nothing is said that it means to do, nor of a prison that was visited that it was host.</summary>
    private static bool IsUnsaid(Deed deed) => deed.Coded.IsReturned && (deed.Source is null || deed.Source.Kind == NameKind.Place && deed.Coded.Mood != VerbMood.Told);

    /// <summary>Whether a deed is told by the word that tells an event, or by the verb of which that noun is the object: "held talks".</summary>
    private static bool IsOf(CodedEvent coded, Event happening) =>
        coded.Verb.Overlaps(happening.Trigger) || coded.IsOfObject && coded.Verb.End <= happening.Trigger.Start && coded.Words.Contains(happening.Trigger);

    /// <summary>Whether a deed without an event stands by itself: its verb leaves no doubt, and it is told of somebody towards somebody else.</summary>
    private static bool IsPlain(Deed deed) => deed.Coded.Mood != VerbMood.Open && IsMeant(deed.Coded);

    /// <summary>Whether a coding can be believed where no kind of event bears it out. The words of patterns mean something else where no state, office or known
    /// group is concerned.</summary>
    private static bool IsMeant(CodedEvent coded) => coded.Target is not null && PloverCategory.Of(coded.Code) is not null
        && (coded.IsPlain || coded.IsOfObject && (coded.Source.Code ?? coded.Target.Code) is not null);

    private static IEnumerable<EventRecord> Records(Event happening, List<Deed> matching, IEnumerable<Deed> around)
    {
        var own = EventCode.Of(happening);
        var agreeing = matching.Where(deed => Agrees(own, deed.Coded, happening)).ToList();
        if (agreeing.Count > 0)
        {
            foreach (var deed in agreeing)
            {
                var code = own.Category is null ? CodeOf(deed.Coded, happening.Status) : Finer(own, deed.Coded);
                yield return Record(happening, code) with
                {
                    Cameo = code.Root == deed.Coded.Code[..2] ? deed.Coded.Code : null,
                    Source = Source(deed),
                    Target = Target(deed),
                };
            }

            yield break;
        }

        // What sort of thing it is, its kind knows better than a pattern of the coder; who does it, the coder knows all the same.
        var same = matching.Where(deed => deed.Coded.Verb.Overlaps(happening.Trigger) && deed.Coded.Target is not null && !deed.Coded.IsReturned).ToList();
        if (same.Count > 0 && own.Category is not null)
        {
            foreach (var deed in same)
                yield return Record(happening, own) with { Source = Source(deed), Target = Target(deed) };
            yield break;
        }

        foreach (var who in Actors(happening.Who))
        {
            foreach (var whom in Actors(happening.Whom))
                yield return Record(happening, own) with { Source = who, Target = whom };
        }

        IEnumerable<RecordedActor?> Actors(ImmutableArray<Participant> actors) => actors.IsEmpty ? [null]
            : actors.Take(MostActors).DistinctBy(actor => (object?)actor.Name ?? actor.Words)
                .Select(actor => (RecordedActor?)new(actor.Words, actor.Name, CodeIn(actor.Words, around)));
    }

    /// <summary>The code that some deed of the sentence has for the same words.</summary>
    private static string? CodeIn(TextSpan words, IEnumerable<Deed> around) =>
        around.SelectMany(deed => new[] { deed.Coded.Source, deed.Coded.Target }).FirstOrDefault(actor => actor is { IsWhole: true } && actor.Words.Contains(words))?.Code;

    /// <summary>Whether a coding is of the same category as the event's own kind; where that has none, whether the coding means something by itself.</summary>
    private static bool Agrees(EventCode own, CodedEvent coded, Event happening) => own.Category is null
        ? own.Root is null ? IsMeant(coded) : coded.Code.StartsWith(own.Root, StringComparison.Ordinal)
        : coded.Code.StartsWith(own.Root!, StringComparison.Ordinal) || PloverCategory.Of(coded.Code) is { } category
            && (category.Name == own.Category || CodeOf(coded, happening.Status).Category == own.Category);

    /// <summary>The code of an event's kind, with mode and root of a coding of the same category.</summary>
    private static EventCode Finer(EventCode own, CodedEvent coded) =>
        PloverCategory.Of(coded.Code) is { } category && category.Name == own.Category ? own with { Mode = own.Mode ?? category.Mode, Root = coded.Code[..2] } : own;

    /// <summary>The code of a coding: what is still ahead of cooperation is an agreement to it, of retreat a concession.</summary>
    private static EventCode CodeOf(CodedEvent coded, EventStatus status)
    {
        var category = PloverCategory.Of(coded.Code);
        return status != EventStatus.Expected ? new(category?.Name, category?.Mode, coded.Code[..2])
            : category?.Name switch
            {
                "CONSULT" or "SUPPORT" or "COOPERATE" or "AID" => new("AGREE", null, "03"),
                "RETREAT" => new("CONCEDE", null, "08"),
                _ => new(category?.Name, category?.Mode, coded.Code[..2]),
            };
    }

    private static EventRecord Record(Event happening, EventCode code) => new()
    {
        Trigger = happening.Trigger,
        What = happening.What,
        Code = code,
        Status = happening.Status,
        Where = happening.Where.IsEmpty ? null : happening.Where[0],
        When = happening.MovedTo ?? happening.When,
    };

    private static EventRecord Record(Deed deed)
    {
        var status = deed.Status ?? (deed.Coded.Mood == VerbMood.Ahead ? EventStatus.Expected : EventStatus.Happened);
        var code = CodeOf(deed.Coded, status);
        return new()
        {
            Trigger = deed.Coded.Verb,
            What = deed.Coded.Lemma,
            Code = code,
            Cameo = code.Root == deed.Coded.Code[..2] ? deed.Coded.Code : null,
            Status = status,
            Source = Source(deed),
            Target = Target(deed),
        };
    }

    private static RecordedActor Source(Deed deed) => new(deed.Coded.Source.Words, deed.Source, deed.Coded.Source.Code);

    private static RecordedActor? Target(Deed deed) => deed.Coded.Target is { } target ? new(target.Words, deed.Target, target.Code) : null;
}
