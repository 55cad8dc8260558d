using Dateline.Quotes;

namespace Dateline.App.Showing;

/// <summary>Words that were said, as they are shown.</summary>
internal static class QuoteWords
{
    /// <summary>The words, without the marks around them and the comma that the sentence around them wanted.</summary>
    public static string Spoken(OutlineQuote quote) => quote.Words.Trim('"', '“', '”').TrimEnd(',');

    /// <summary>The words in quotation marks where they are the speaker's own, else as the reporter tells them.</summary>
    public static string Marked(OutlineQuote quote) => IsSpoken(quote) ? $"“{Spoken(quote)}”" : quote.Words;

    /// <summary>Whether the words are the speaker's own and nothing else.</summary>
    public static bool IsSpoken(OutlineQuote quote) => quote.Quote.Quote.Kind != QuoteKind.Reported && !quote.IsFragment;
}
