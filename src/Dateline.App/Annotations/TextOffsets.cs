using Dateline.Articles;
using Dateline.Pages;
using Dateline.Text;

namespace Dateline.App.Annotations;

/// <summary>Where the words of a page stand in the text that is printed of an article: its body, or, where somebody had cut the article out before, all of what was handed in.</summary>
internal sealed class TextOffsets
{
    private const string Between = "\n\n";

    private readonly List<(TextSpan Span, int At)> parts = [];

    /// <summary>For each UTF-16 unit of the text how many code points stand before it; null where units are counted.</summary>
    private readonly int[]? codePoints;

    /// <param name="page">The page.</param>
    /// <param name="article">One of its articles.</param>
    /// <param name="inCodePoints">Whether offsets count code points instead of UTF-16 units.</param>
    public TextOffsets(Page page, Article article, bool inCodePoints)
    {
        if (page.Format == PageFormat.CutArticle)
        {
            Text = page.Text;
            parts.Add((new(0, page.Text.Length), 0));
        }
        else
        {
            Text = article.Text.Body;
            var at = 0;
            foreach (var passage in article.Text.Passages.Where(p => p.IsBody))
            {
                parts.Add((passage.Span, at));
                at += passage.Span.Length + Between.Length;
            }
        }

        codePoints = inCodePoints ? CountCodePoints(Text) : null;
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The offsets of words of the page, end exclusive; null where they are not of the text, as those of a headline or caption.</summary>
    public (int Start, int End)? Of(TextSpan words)
    {
        var (low, high) = (0, parts.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var (span, at) = parts[middle];
            if (words.Start >= span.End)
                low = middle + 1;
            else if (words.Start < span.Start)
                high = middle - 1;
            else
                return words.End <= span.End ? (Counted(at + words.Start - span.Start), Counted(at + words.End - span.Start)) : null;
        }

        return null;
    }

    private int Counted(int unit) => codePoints?[unit] ?? unit;

    private static int[] CountCodePoints(string text)
    {
        var before = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
            before[i + 1] = before[i] + (char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]) ? 0 : 1);
        return before;
    }
}
