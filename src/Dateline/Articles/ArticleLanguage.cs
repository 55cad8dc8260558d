using System.Text;
using Dateline.Languages;
using Dateline.Pages;
using Dateline.Text;

namespace Dateline.Articles;

/// <summary>Tells the language of an article by its own words; what its page declares decides only where these do not.</summary>
internal static class ArticleLanguage
{
    /// <summary>So many characters of each paragraph are enough to tell.</summary>
    private const int LongestSample = 400;

    /// <summary>So many paragraphs are enough to tell.</summary>
    private const int MostParagraphs = 8;

    /// <summary>A code has two or three letters.</summary>
    private const int LongestCode = 3;

    /// <summary>The ISO 639 code; <c>und</c> when it cannot be told.</summary>
    public static string Of(Page page, IEnumerable<TextSpan> paragraphs)
    {
        var sample = new StringBuilder();
        foreach (var paragraph in paragraphs.Take(MostParagraphs))
            sample.Append(page.Text, paragraph.Start, Math.Min(paragraph.Length, LongestSample)).Append(' ');
        return LanguageGuesser.Guess(sample.ToString()) ?? Primary(page.Declared.Language) ?? "und";
    }

    /// <summary>The ISO 639 code of an article that was cut out: as stated with it, else by its words; <c>und</c> when it cannot be told.</summary>
    public static string OfCut(Page page)
    {
        if (Primary(page.Declared.Language) is { Length: <= LongestCode } stated && stated != "und" && stated.All(char.IsAsciiLetterLower))
            return stated;
        var language = Of(page, page.Blocks.Select(b => b.Span));
        return language == "und" ? LanguageGuesser.Guess($"{page.Declared.Title} {page.Text.AsSpan(0, Math.Min(page.Text.Length, LongestSample))}") ?? language : language;
    }

    /// <summary>The code of a block's words; null when they are too few to tell.</summary>
    public static string? Of(Page page, TextSpan block) => LanguageGuesser.Guess(page.Text.AsSpan(block.Start, Math.Min(block.Length, LongestSample)));

    private static string? Primary(string? declared) => declared is { Length: >= 2 } ? declared.Split('-', '_')[0].ToLowerInvariant() : null;
}
