using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Events;

/// <summary>Finds who demands, supports, opposes, offers, accepts, rejects, warns of, denies or confirms what.</summary>
public static class PositionFinder
{
    /// <summary>The positions that an article reports, in page order.</summary>
    public static ImmutableArray<Position> Find(ArticleText text, ImmutableArray<Sentence> sentences, ImmutableArray<Name> names, Lexicon lexicon)
    {
        if (!lexicon.IsKnown)
            return [];
        var mentions = names.SelectMany(name => name.Mentions.Select(mention => (Name: name, Mention: mention))).OrderBy(m => m.Mention.Words).ToLookup(m => m.Mention.Sentence);
        var found = ImmutableArray.CreateBuilder<Position>();
        foreach (var sentence in sentences)
        {
            if (!mentions.Contains(sentence.Index) || sentence.Span.Length > SentenceParts.LongestSentence)
                continue;
            var parts = new SentenceParts(text, sentence, mentions[sentence.Index], [], lexicon);
            found.AddRange(new PositionReader(parts, lexicon.Stances, lexicon.Speech).Read());
        }

        return found.ToImmutable();
    }
}
