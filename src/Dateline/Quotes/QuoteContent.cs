using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Quotes;

/// <summary>The words of a quote as corpora of attribution mark them: with the quotation marks, and with the word that joins them to the verb (<c>that the bridge is shut</c>).</summary>
/// <remarks>Source of the convention: Pareti, "PARC 3.0: A Corpus of Attribution Relations" (2016).</remarks>
public static class QuoteContent
{
    private const string Marks = "\"“”„‟‘’‚'«»‹›「」『』";

    /// <summary>Where the content of a quote stands in the text of its page: one piece, or two around those who say it.</summary>
    /// <param name="quote">The quote.</param>
    /// <param name="text">The article it stands in.</param>
    /// <param name="lexicon">The language of the article.</param>
    public static ImmutableArray<TextSpan> Of(Quote quote, ArticleText text, Lexicon lexicon)
    {
        var page = text.Page;
        if (quote is { Kind: QuoteKind.Reported, Cue: { } inserted } && quote.Words.Contains(inserted))
            return Around(quote, inserted, page);
        var (start, end) = (quote.Words.Start, quote.Words.End);
        if (start > 0 && Marks.Contains(page[start - 1], StringComparison.Ordinal))
            start--;
        if (quote.Kind != QuoteKind.Reported && end < page.Length && Marks.Contains(page[end], StringComparison.Ordinal))
            end++;
        if (quote is { Kind: QuoteKind.Mixed, Cue: { } cue })
            (start, end) = WithReporter(quote, cue, page, start, end);
        var joiner = lexicon.Grammar.Complementizer;
        var before = page.AsSpan(0, start).TrimEnd(" ,");
        if (joiner.Length > 0 && start - before.Length is 1 or 2 && before.EndsWith(joiner, StringComparison.OrdinalIgnoreCase)
            && (before.Length == joiner.Length || !char.IsLetterOrDigit(before[^(joiner.Length + 1)])))
            start = before.Length - joiner.Length;
        return [TextSpan.FromBounds(start, end)];
    }

    /// <summary>"The bridge, Ana Ruiz said, is shut": what stands before and behind the saying.</summary>
    private static ImmutableArray<TextSpan> Around(Quote quote, TextSpan cue, string page)
    {
        var teller = quote.Speaker?.Words is { } words && quote.Words.Contains(words) ? cue.Union(words) : cue;
        var before = page.AsSpan(quote.Words.Start, teller.Start - quote.Words.Start).TrimEnd(" ,");
        var behind = page.AsSpan(teller.End, quote.Words.End - teller.End).TrimStart(" ,");
        return [new(quote.Words.Start, before.Length), new(quote.Words.End - behind.Length, behind.Length)];
    }

    /// <summary>Words between marks inside the reporter's sentence: what was said is the sentence but for who said it and how.</summary>
    private static (int Start, int End) WithReporter(Quote quote, TextSpan cue, string page, int start, int end)
    {
        if (cue.End <= start && cue.Start >= quote.Evidence.Start)
        {
            // "According to the mayor, Ana Ruiz, he …": what was said begins behind the source.
            var first = quote.Speaker?.Words is { } source && source.Start >= cue.End && source.End <= start ? source.End : cue.End;
            while (first < start && page[first] is ' ' or ',' or ':')
                first++;
            return (first, end);
        }

        var teller = Math.Min(cue.Start, quote.Speaker?.Words.Start ?? cue.Start);
        if (cue.Start < end || teller < end || quote.Evidence.Start > start)
            return (start, end);
        return (quote.Evidence.Start, quote.Evidence.Start + page.AsSpan(quote.Evidence.Start, teller - quote.Evidence.Start).TrimEnd(" ,—–-").Length);
    }
}
