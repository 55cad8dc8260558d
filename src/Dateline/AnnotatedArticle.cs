using System.Collections.Immutable;
using Dateline.Articles;
using Dateline.Events;
using Dateline.Figures;
using Dateline.Names;
using Dateline.Quotes;
using Dateline.Sentences;
using Dateline.Times;

namespace Dateline;

/// <summary>An article and all that was learnt about its words.</summary>
public sealed record AnnotatedArticle(
    Article Article,
    ImmutableArray<Sentence> Sentences,
    ImmutableArray<Name> Names,
    ImmutableArray<Quote> Quotes,
    ImmutableArray<TimeExpression> Times,
    ImmutableArray<Figure> Figures,
    ImmutableArray<Event> Events,
    ImmutableArray<Position> Positions)
{
    /// <summary>Whether it has more words than were read, so that nothing is known of what its last sentences say.</summary>
    public bool IsCut { get; init; }
}
