using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Names;

/// <summary>Finds who and what an article names, and joins the mentions of one.</summary>
public static class NameFinder
{
    /// <summary>The names of an article, in order of their first mention.</summary>
    public static ImmutableArray<Name> Find(ArticleText text, ImmutableArray<Sentence> sentences, Lexicon lexicon) => [];
}
