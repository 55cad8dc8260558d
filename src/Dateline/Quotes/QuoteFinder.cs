using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Quotes;

/// <summary>Finds what was said, and who said it.</summary>
public static class QuoteFinder
{
    // A wrong quote is worse than a missing one.
    private const double LeastConfidence = 0.5;

    /// <summary>The quotes of an article, in page order.</summary>
    public static ImmutableArray<Quote> Find(ArticleText text, ImmutableArray<Sentence> sentences, ImmutableArray<Name> names, Lexicon lexicon)
    {
        if (!lexicon.IsKnown)
            return [];
        var row = new TokenRow(text, sentences, names, lexicon);
        var subjects = new SubjectReader(row);
        var cues = new CueReader(row);
        var attributions = new AttributionReader(row, cues, subjects);
        var epithets = new Epithets(row, names);
        var actors = new ActorReader(row);
        var speakers = new SpeakerReader(row, new PronounReader(row, subjects, actors, epithets), actors, epithets);
        var marked = MarkedWords.Find(row);
        speakers.NoteAll(subjects, cues);
        var quotes = new MarkedQuotes(row, attributions, speakers).Find(marked);
        quotes.AddRange(new ReportedSpeech(row, cues, subjects, attributions, speakers).Find(quotes));
        return [.. quotes.Where(q => q.Confidence >= LeastConfidence).OrderBy(q => q.Words)];
    }
}
