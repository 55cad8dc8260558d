using Dateline.Quotes;
using Dateline.Text;

namespace Dateline.App.Showing;

/// <summary>Words that were said, as they are shown.</summary>
internal static class QuoteWords
{
    /// <summary>The words, without the marks around them and the comma that the sentence around them wanted.</summary>
    public static string Spoken(OutlineQuote quote) => quote.Words.Trim('"', '“', '”').TrimEnd(',');

    /// <summary>The words in quotation marks where they are the speaker's own, else as the reporter tells them.</summary>
    public static string Marked(OutlineQuote quote) => IsSpoken(quote) ? $"“{Spoken(quote)}”" : quote.Words;

    /// <summary>Quoted words with as much of their sentence around them as tells what is said; dots stand for the rest.</summary>
    /// <param name="text">The text of the report.</param>
    /// <param name="words">The quoted words.</param>
    /// <param name="sentence">Their sentence.</param>
    public static string Around(ArticleText text, TextSpan words, TextSpan sentence)
    {
        var before = text[TextSpan.FromBounds(sentence.Start, Math.Max(sentence.Start, words.Start))];
        var after = text[TextSpan.FromBounds(Math.Min(sentence.End, words.End), sentence.End)];
        var start = before.Length <= Most + Spared ? 0 : Cut(before, before.Length - Most) is var from && before[from..].IndexOf(' ') is > 0 and var space ? from + space + 1 : from;
        var stop = after.Length;
        if (stop > Most + Spared)
            stop = after[..Most].LastIndexOf(' ') is > 0 and var last ? last : Most;

        // Without a space to cut at, a letter of two units must stay whole.
        if (start > 0 && char.IsLowSurrogate(before[start]))
            start--;
        if (stop < after.Length && char.IsLowSurrogate(after[stop]))
            stop++;
        return (start > 0 ? "… " : "") + text.Words(TextSpan.FromBounds(sentence.Start + start, words.End + stop)) + (stop < after.Length ? " …" : "");
    }

    // Outlets write sentences of fifty words; sixty characters on each side tell who does what.
    private const int Most = 60;

    // To leave out a word or two costs the reader more than it saves.
    private const int Spared = 20;

    private static int Cut(ReadOnlySpan<char> before, int from)
    {
        var comma = before[from..].IndexOfAny(",;:—–");
        return comma >= 0 && comma < Most / 2 ? from + comma : from;
    }

    /// <summary>Whether the words are the speaker's own and nothing else.</summary>
    public static bool IsSpoken(OutlineQuote quote) => quote.Quote.Quote.Kind != QuoteKind.Reported && !quote.IsFragment;
}
