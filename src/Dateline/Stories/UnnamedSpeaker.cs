using Dateline.Languages;
using Dateline.Quotes;
using Dateline.Text;

namespace Dateline.Stories;

/// <summary>Words for somebody without a name, as a reader understands them away from their sentence.</summary>
internal static class UnnamedSpeaker
{
    /// <summary>The report's words; where it is known whose somebody is, with that name: <c>the office of Mara Feld</c> for "her office".</summary>
    /// <param name="speaker">Somebody without a name.</param>
    /// <param name="words">The words that say who it is, in the report's text.</param>
    /// <param name="report">The report's index.</param>
    /// <param name="text">The report's text.</param>
    /// <param name="cast">Whom the report's names stand for.</param>
    /// <param name="lexicon">The report's language.</param>
    public static string Words(Speaker speaker, TextSpan words, int report, ArticleText text, Cast cast, Lexicon lexicon)
    {
        var told = text.Words(words);
        var space = told.IndexOf(' ', StringComparison.Ordinal);
        if (speaker.Owner is not { } owner || space < 0 || lexicon.Figures.OfKnown is not [var of, var the, ..])
            return told;
        var noun = told[(space + 1)..];

        // "Her office in Torrin of Mara Feld" would say that Torrin is hers.
        return noun.Split(' ').Any(lexicon.Speech.Prepositions.Contains) ? told : $"{the} {noun} {of} {cast.Of(report, owner).Name}";
    }
}
