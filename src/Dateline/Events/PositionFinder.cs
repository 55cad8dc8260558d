using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Events;

/// <summary>Finds who demands, supports, opposes, offers, accepts, rejects, warns of or denies what.</summary>
public static class PositionFinder
{
    /// <summary>The positions that an article reports, in page order.</summary>
    public static ImmutableArray<Position> Find(ArticleText text, ImmutableArray<Sentence> sentences, ImmutableArray<Name> names, Lexicon lexicon) => [];
}
