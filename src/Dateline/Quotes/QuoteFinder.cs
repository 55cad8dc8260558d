using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Quotes;

/// <summary>Finds what was said, and who said it.</summary>
public static class QuoteFinder
{
    /// <summary>The quotes of an article, in page order.</summary>
    public static ImmutableArray<Quote> Find(ArticleText text, ImmutableArray<Sentence> sentences, ImmutableArray<Name> names, Lexicon lexicon) => [];
}
