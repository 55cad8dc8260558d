using System.Collections.Immutable;
using Dateline.Articles;

namespace Dateline.Stories;

/// <summary>Copies, stories, dates and timelines of a collection, in the order in which each needs the other.</summary>
internal static class StoryTeller
{
    public static News Tell(ImmutableArray<(PageReading Page, ImmutableArray<AnnotatedArticle> Articles)> pages, bool oneStory) => new()
    {
        Pages = [.. pages.Select(p => p.Page)],
        Reports = [],
        TeaserCopies = [.. pages.Select(p => ImmutableArray.CreateRange(p.Page.Teasers, _ => (int?)null))],
        People = [],
        Stories = [],
    };
}
