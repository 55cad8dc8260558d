using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Quotes;

/// <summary>Tells from whom the words at some place of an article come.</summary>
internal sealed class SourceReader(ArticleText text, ImmutableArray<Sentence> sentences, ImmutableArray<Name> names, ImmutableArray<Quote> quotes, Lexicon lexicon)
{
    /// <summary>Quotes that hold one another are few.</summary>
    private const int MostNested = 4;

    private readonly Lazy<(TokenRow Row, SubjectReader Subjects, SpeakerReader Speakers)> readers = new(() =>
    {
        var row = new TokenRow(text, sentences, names, lexicon);
        var subjects = new SubjectReader(row);
        var speakers = new SpeakerReader(row, new PronounReader(row, subjects), new Epithets(row, names));
        speakers.NoteAll(subjects, new AttributionReader(row, subjects));
        return (row, subjects, speakers);
    });

    /// <summary>Who says the words, where they stand in a quote; null where they are the reporter's.</summary>
    public Speaker? Of(TextSpan words)
    {
        var (low, high) = (0, quotes.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (quotes[middle].Words.Start <= words.Start)
                low = middle + 1;
            else
                high = middle;
        }

        for (var i = low - 1; i >= 0 && i >= low - MostNested; i--)
        {
            if (quotes[i].Words.Contains(words) && quotes[i].Speaker is { } speaker && IsKnown(speaker))
                return speaker;
        }

        return null;
    }

    /// <summary>Whom the verb at <paramref name="verb"/> has as its subject; null where none that can give numbers stands before it.</summary>
    public Speaker? SubjectOf(int sentence, TextSpan verb)
    {
        var (row, subjects, speakers) = readers.Value;
        var first = row.FirstOf[sentence];
        for (var i = first + 1; i < row.FirstOf[sentence + 1] && row.Tokens[i].Span.Start <= verb.Start; i++)
        {
            if (row.Tokens[i].Span.Start == verb.Start)
                return subjects.Before(i, first) is { } phrase && speakers.Read(phrase) is var (speaker, sure) && sure >= 0.6 && IsKnown(speaker) ? speaker : null;
        }

        return null;
    }

    private static bool IsKnown(Speaker speaker) => speaker.Name is not null || speaker.Naming is not null;
}
