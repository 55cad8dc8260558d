using System.Collections.Immutable;
using Dateline.Articles;
using Dateline.Names;
using Dateline.Quotes;
using Dateline.Text;

namespace Dateline.Stories;

/// <summary>Who said what in a story; what several reports repeat is told once.</summary>
internal static class StoryWords
{
    /// <summary>A quote that stands whole inside a longer one of the same speaker is left out when it has at least so many words.</summary>
    private const int FewWords = 4;

    /// <summary>Each quote is compared with so many of its speaker's.</summary>
    private const int MostCompared = 300;

    /// <param name="order">The story's reports, oldest first.</param>
    /// <param name="reports">All reports of the collection.</param>
    /// <param name="cast">Whom the reports' names stand for.</param>
    /// <param name="own">What each report says with its own words.</param>
    public static ImmutableArray<StoryQuote> Quotes(ImmutableArray<int> order, ImmutableArray<Report> reports, Cast cast, OwnWords own)
    {
        var roles = new Dictionary<string, string>(StringComparer.Ordinal);
        var kept = new List<(StoryQuote Quote, string Folded)>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var report in order)
        {
            var article = reports[report].Article;
            foreach (var quote in article.Quotes.Select(q => WithoutDateline(q, article.Article.Text)))
            {
                var speaker = quote.Speaker is not { } s ? null : s.Name is { } name ? NameOf(cast.Of(report, name), name, s, article.Article.Text)
                    : s.Naming is { } words ? article.Article.Text.Words(words) : null;
                var role = quote.Speaker?.Role ?? quote.Speaker?.Name?.Role;

                // "The coastguard said": what names the speaker already says what the speaker is.
                if (role is not null && quote.Speaker?.Name is null)
                    role = null;
                if (speaker is not null && role is not null)
                    roles.TryAdd(speaker, role);
                var folded = Folding.Fold(article.Article.Text[quote.Words]);
                if (folded.Length == 0 || !own.Has(report, quote.Evidence))
                    continue;
                var told = new StoryQuote(quote, speaker, role, new(report, quote.Evidence))
                {
                    By = quote.Speaker?.Name is { } by ? cast.Of(report, by) : null,
                    About = cast.Named(report, article, quote.Words),
                };
                if (seen.TryGetValue(folded, out var at))
                {
                    // Of two reports of the same words the one that names the speaker is kept.
                    var first = kept[at].Quote;
                    if (first.Speaker is null && speaker is not null)
                        kept[at] = (told with { Also = [.. first.Also, first.Evidence] }, folded);
                    else if (speaker is null || speaker == first.Speaker)
                        kept[at] = (first with { Also = [.. first.Also, told.Evidence] }, folded);
                    continue;
                }

                seen[folded] = kept.Count;
                kept.Add((told, folded));
            }
        }

        return [.. WithoutParts(kept).Select(q => q.Role is null && q.Speaker is not null && roles.TryGetValue(q.Speaker, out var role) ? q with { Role = role } : q)];
    }

    /// <summary>A person goes by the name that the collection uses; a country or body by the one that this sentence uses.</summary>
    private static string NameOf(Player player, Name name, Speaker speaker, ArticleText text)
    {
        if (player.Kind == NameKind.Person)
            return player.Name;
        foreach (var mention in name.Mentions)
        {
            if (speaker.Words.Contains(mention.Words))
                return text.Words(mention.Words);
        }

        return player.Name;
    }

    /// <summary>Leaves out what stands whole in a longer quote of the same speaker, which gets its evidence.</summary>
    private static IEnumerable<StoryQuote> WithoutParts(List<(StoryQuote Quote, string Folded)> quotes)
    {
        var bySpeaker = Enumerable.Range(0, quotes.Count).ToLookup(i => quotes[i].Quote.Speaker ?? "", StringComparer.Ordinal);
        var whole = Enumerable.Range(0, quotes.Count).ToArray();
        for (var i = 0; i < quotes.Count; i++)
        {
            var (quote, folded) = quotes[i];
            if (quote.Speaker is null)
                continue;
            foreach (var other in bySpeaker[quote.Speaker].Take(MostCompared))
            {
                if (quotes[other].Folded.Length > folded.Length && IsPart(quote, folded, quotes[other]) && whole[other] == other)
                    whole[i] = other;
            }
        }

        var parts = Enumerable.Range(0, quotes.Count).Where(i => whole[i] != i).ToLookup(i => whole[i], i => quotes[i].Quote);
        for (var i = 0; i < quotes.Count; i++)
        {
            if (whole[i] == i)
                yield return quotes[i].Quote with { Also = [.. quotes[i].Quote.Also.Concat(parts[i].SelectMany(part => part.Also.Prepend(part.Evidence)))
                        .Where(e => e != quotes[i].Quote.Evidence).Distinct()] };
        }
    }

    /// <summary>Whether a quote stands whole in a longer one. A few words do by chance, unless it is the same sentence that both come from.</summary>
    private static bool IsPart(StoryQuote quote, string folded, (StoryQuote Quote, string Folded) longer) =>
        (folded.Count(c => c == ' ') + 1 >= FewWords || quote.Evidence == longer.Quote.Evidence && longer.Quote.Quote.Words.Contains(quote.Quote.Words))
        && $" {longer.Folded} ".Contains($" {folded} ", StringComparison.Ordinal);

    /// <summary>A report that reports speech in its first sentence says whence before that.</summary>
    private static Quote WithoutDateline(Quote quote, ArticleText text) =>
        quote.Kind == QuoteKind.Reported && DatelineReader.Read(text[quote.Words]) is { Length: var length } && length < quote.Words.Length
            ? quote with { Words = Trimmed(TextSpan.FromBounds(quote.Words.Start + length, quote.Words.End), text) }
            : quote;

    private static TextSpan Trimmed(TextSpan span, ArticleText text)
    {
        var blank = text[span].Length - text[span].TrimStart().Length;
        return TextSpan.FromBounds(span.Start + blank, span.End);
    }
}
