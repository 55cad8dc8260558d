using System.Collections.Frozen;
using Dateline.Languages;
using Dateline.Pages;
using Dateline.Text;

namespace Dateline.Articles;

/// <summary>Tells the language of an article by its page's word and its commonest words.</summary>
internal static class ArticleLanguage
{
    /// <summary>Of English text about every fourth word is one of the table; of other languages few are.</summary>
    private const double LeastShare = 0.12;

    /// <summary>So many paragraphs are enough to tell.</summary>
    private const int LongestArticle = 30;

    private static readonly FrozenSet<string> English = WordTable.Shipped("English/common.txt").Set("common");

    /// <summary>So many characters of each paragraph are enough to tell.</summary>
    private const int LongestSample = 2000;

    /// <summary>The ISO 639 code; <c>und</c> when it cannot be told.</summary>
    public static string Of(Page page, IEnumerable<TextSpan> paragraphs)
    {
        if (page.Declared.Language is { Length: >= 2 } declared)
            return declared.Split('-', '_')[0].ToLowerInvariant();
        var lookup = English.GetAlternateLookup<ReadOnlySpan<char>>();
        var (words, common) = (0, 0);
        foreach (var paragraph in paragraphs.Take(LongestArticle))
        {
            var text = page.Text.AsSpan(paragraph.Start, Math.Min(paragraph.Length, LongestSample));
            foreach (var part in text.Split(' '))
            {
                words++;
                common += lookup.Contains(text[part]) ? 1 : 0;
            }
        }

        return words > 0 && common >= LeastShare * words ? "en" : "und";
    }
}
