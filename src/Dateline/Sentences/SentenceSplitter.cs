using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Sentences;

/// <summary>Cuts the passages of an article into sentences and tokens.</summary>
public static class SentenceSplitter
{
    /// <summary>The sentences of all passages, in page order.</summary>
    public static ImmutableArray<Sentence> Split(ArticleText text, Lexicon lexicon) => [];
}
