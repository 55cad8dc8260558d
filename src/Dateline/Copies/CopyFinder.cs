using System.Collections.Immutable;

namespace Dateline.Copies;

/// <summary>Finds which article is a reprint, an update or an excerpt of which.</summary>
public static class CopyFinder
{
    /// <summary>For every article, in order, what it is a copy of; null for one that is nobody's copy.</summary>
    public static ImmutableArray<Copy?> Find(ImmutableArray<AnnotatedArticle> articles) => [.. articles.Select(_ => (Copy?)null)];
}
