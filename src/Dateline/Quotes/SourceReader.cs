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

    /// <summary>How many tokens after a number its source may be named.</summary>
    private const int Reach = 40;

    private const double LeastSure = 0.6;

    private readonly Lazy<(TokenRow Row, SubjectReader Subjects, SpeakerReader Speakers)> readers = new(() =>
    {
        var row = new TokenRow(text, sentences, names, lexicon);
        var subjects = new SubjectReader(row);
        var epithets = new Epithets(row, names);
        var actors = new ActorReader(row);
        var speakers = new SpeakerReader(row, new PronounReader(row, subjects, actors, epithets), actors, epithets);
        speakers.NoteAll(subjects, new CueReader(row));
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
        var at = TokenAt(row, sentence, verb.Start);
        if (at <= first || at >= row.FirstOf[sentence + 1] || row.Tokens[at].Span.Start != verb.Start)
            return null;
        var phrase = subjects.Before(at, first);

        // "The port authority let five ships pass. It said …": what spoke is what acted before.
        if (phrase is { Pronoun: "thing" })
            phrase = sentence > 0 && row.Sentences[sentence - 1].Passage == row.Sentences[sentence].Passage ? subjects.OfSentence(sentence - 1) : null;
        return Known(phrase, speakers);
    }

    /// <summary>The source that the sentence names after some words: "31, according to the board", "nine tugs came, said Ana Ruiz".</summary>
    public Speaker? After(int sentence, TextSpan words)
    {
        var (row, subjects, speakers) = readers.Value;
        var end = row.FirstOf[sentence + 1];
        var from = TokenAt(row, sentence, words.End);
        for (var i = from; i < end && i < from + Reach; i++)
        {
            if (row.InQuote[i])
                continue;
            if (row.Word(i) is ";" or ":")
                return null;
            if (row.OpensSource(i))
                return Known(subjects.After(i + 1, end), speakers);
            if (row.Is(i - 1, ",") && lexicon.Speech.Say.Contains(row.Word(i)) && !row.IsGerund(i))
                return Known(subjects.After(i, end), speakers);
        }

        return null;
    }

    /// <summary>Whom "by" names right after some words: "put at 31 by the board"; null where it names nobody.</summary>
    public Speaker? By(int sentence, TextSpan words)
    {
        var (row, subjects, speakers) = readers.Value;
        var end = row.FirstOf[sentence + 1];
        var by = TokenAt(row, sentence, words.End);
        return by < end && row.Is(by, "by") ? Known(subjects.After(by, end), speakers) : null;
    }

    /// <summary>The first token of a sentence that begins at a position or after it; the token after its last where none does.</summary>
    private static int TokenAt(TokenRow row, int sentence, int position)
    {
        var (low, high) = (row.FirstOf[sentence], row.FirstOf[sentence + 1]);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (row.Tokens[middle].Span.Start < position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static Speaker? Known(SpeakerPhrase? phrase, SpeakerReader speakers) =>
        phrase is not null && speakers.Read(phrase) is var (speaker, sure) && sure >= LeastSure && IsKnown(speaker) ? speaker : null;

    private static bool IsKnown(Speaker speaker) => speaker.Name is not null || speaker.Naming is not null;
}
