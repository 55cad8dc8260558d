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
        var next = PartsOf(0);
        for (var i = 0; i < sentences.Length; i++)
        {
            var current = next;
            next = PartsOf(i + 1);
            if (current is not { } parts)
                continue;
            var isTakenBack = next is { Sentence.Kind: PassageKind.Paragraph } && DenialReader.TakesBack(next);
            found.AddRange(new EventReader(parts, new ClauseTense(parts.Pieces, lexicon.Grammar, lexicon.Times, lexicon.Events, parts.Sentence.Kind), before, claims[i], isTakenBack).Read());
            before = [.. parts.Named.Select(n => n.Name)];
        }

        return found.ToImmutable();

        // What is too long to be a sentence is not read.
        SentenceParts? PartsOf(int i) => i < sentences.Length && sentences[i] is { Span.Length: <= SentenceParts.LongestSentence } sentence
            ? new(text, sentence, mentions[sentence.Index], [.. timesOf[sentence.Index]], lexicon, entries.Contains(sentence.Index)) : null;
    }
}
