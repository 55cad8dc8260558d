using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Quotes;
using Dateline.Sentences;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Events;

/// <summary>Finds what happened, is due, or was called off, by the words that name it.</summary>
public static class EventFinder
{
    /// <summary>The events of an article, in page order.</summary>
    public static ImmutableArray<Event> Find(ArticleText text, ImmutableArray<Sentence> sentences, ImmutableArray<Name> names, ImmutableArray<Quote> quotes, ImmutableArray<TimeExpression> times, Lexicon lexicon) => [];
}
