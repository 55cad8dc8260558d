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
    public static ImmutableArray<Event> Find(ArticleText text, ImmutableArray<Sentence> sentences, ImmutableArray<Name> names, ImmutableArray<Quote> quotes,
        ImmutableArray<TimeExpression> times, Lexicon lexicon)
    {
        if (!lexicon.IsKnown)
            return [];
        var mentions = names.SelectMany(name => name.Mentions.Select(mention => (Name: name, Mention: mention))).OrderBy(m => m.Mention.Words).ToLookup(m => m.Mention.Sentence);
        var timesOf = times.Where(time => time.Reading is not UndatedReading).ToLookup(time => time.Sentence);
        var found = ImmutableArray.CreateBuilder<Event>();
        var before = ImmutableArray<Name>.Empty;
        var entries = ChronologyReader.Entries(text, sentences, times);
        var claims = FactCheckReader.Read(text, sentences, lexicon.Events.Denials);
        for (var i = 0; i < sentences.Length; i++)
        {
            var sentence = sentences[i];
            if (sentence.Span.Length > SentenceParts.LongestSentence)
                continue;
            var parts = new SentenceParts(text, sentence, mentions[sentence.Index], [.. timesOf[sentence.Index]], lexicon, entries.Contains(sentence.Index));
            found.AddRange(new EventReader(parts, new ClauseTense(parts.Pieces, lexicon.Grammar, lexicon.Times, sentence.Kind), before, claims[i]).Read());
            before = [.. parts.Named.Select(n => n.Name)];
        }

        return found.ToImmutable();
    }
}
