using System.Globalization;
using Dateline.Articles;
using Dateline.Text;

namespace Dateline.Copies;

/// <summary>Says in what way an article copies another, and why.</summary>
internal static class CopyWriter
{
    /// <summary>A shorter text than this share of the other is an excerpt.</summary>
    private const double LeastOfOriginal = 0.7;

    /// <summary>A reprint that keeps less of the report than this leaves more out than a signature or a stock paragraph.</summary>
    private const double LeastKept = 0.85;

    /// <summary>A later report of which more than this share is old words is the same report, not a version of it.</summary>
    private const double SameWords = 0.9;

    /// <summary>One number that is another may be a slip; so many make a later report a new version.</summary>
    private const int FewestMoved = 2;

    /// <summary>So many words that differ are named one by one.</summary>
    private const int MostNamed = 8;

    /// <summary>Of names and numbers that are exchanged so many are named.</summary>
    private const int MostExchanged = 4;

    /// <summary>A place with more characters on one side is not named.</summary>
    private const int LongestExchange = 60;

    /// <summary>That the later of two articles copies the earlier.</summary>
    /// <param name="pair">The two.</param>
    /// <param name="page">The name of the earlier one's page.</param>
    /// <param name="nearest">The earlier copy that it is nearer to than to the root, if that is known.</param>
    /// <param name="nearestPage">The name of that one's page.</param>
    public static Copy Describe(ArticlePair pair, string page, NearestCopy? nearest = null, string? nearestPage = null)
    {
        var kind = KindOf(pair);
        var changes = kind == CopyKind.Updated ? pair.Changes() : null;
        var why = Reason(pair, kind, page, changes);
        if (nearest is { } near)
            why += string.Create(
                CultureInfo.InvariantCulture, $"; nearer still to the earlier copy on {nearestPage}, which has {near.Shared} of the {near.Added} runs that it adds");
        return new(pair.Old.Index, kind, pair.OfNew, why)
        {
            Changes = changes,
            Nearest = nearest?.Article,
            Exchanged = pair.AreSame ? [] : pair.Words.Places,
        };
    }

    /// <summary>That an article is the translation of another.</summary>
    public static string Translated(Article original, string page, string why) =>
        original.Wire is { } wire ? $"a translation of the {wire} report on {page}: {why}" : $"a translation of the report on {page}: {why}";

    /// <summary>Whether the later of two articles copies the earlier, in numbers and words.</summary>
    public static CopyExplanation Explain(ArticlePair pair, string page)
    {
        var isCopy = CopyFamilies.AreCopies(pair);
        var isCompared = isCopy || pair.SharesWords;
        var changes = isCompared ? pair.Changes() : null;
        return new()
        {
            Kind = isCopy ? KindOf(pair) : null,
            Original = pair.Old.Index,
            SharedOfOriginal = pair.OfOld,
            SharedOfOther = pair.OfNew,
            Common = pair.Common,
            TellingKept = isCompared ? pair.Words.Kept.Names + pair.Words.Kept.Numbers : 0,
            TellingExchanged = isCompared ? pair.Words.Exchanged.Names + pair.Words.Exchanged.Numbers : 0,
            DaysApart = pair.DaysApart,
            Changes = changes,
            Why = isCopy ? Reason(pair, KindOf(pair), page, changes) : ReasonAgainst(pair),
        };
    }

    private static CopyKind KindOf(ArticlePair pair)
    {
        var (old, copy) = (pair.Old, pair.New);
        if (pair.AreSame)
            return CopyKind.Same;
        if (copy.Article.Update is not null && copy.Article.Update != old.Article.Update)
            return CopyKind.Updated;
        if (copy.Runs.Words < LeastOfOriginal * old.Runs.Words || pair.OfOld < LeastKept && copy.Runs.Words < LeastKept * old.Runs.Words)
            return CopyKind.Excerpt;

        // What another outlet changes in a report is its editing; what its own outlet changes is a new version, and so are numbers that moved on.
        return copy.IsLaterThan(old)
            && (pair.OfNew < SameWords && (copy.Runs.Words > old.Runs.Words || copy.IsOfPublisherOf(old)) || pair.Words.Exchanged.Numbers >= FewestMoved)
            ? CopyKind.Updated : CopyKind.Same;
    }

    private static string Reason(ArticlePair pair, CopyKind kind, string page, WordChanges? changes)
    {
        var (old, copy) = (pair.Old.Article, pair.New.Article);
        var report = old.Wire is { } wire ? $"the {wire} report on {page}" : $"the report on {page}";
        var runs = pair.OfNew >= 0.995 ? "all its runs of four words" : $"{InHundred(pair.OfNew)} of its runs of four words";
        var words = kind switch
        {
            CopyKind.Updated => $"a later version of {report}: {runs} stand there",
            CopyKind.Excerpt => $"shorter than {report}: {runs} stand there",
            _ => $"{runs} stand in {report}",
        };
        if (kind == CopyKind.Updated && changes is not null)
            words += $"; {InWords(pair, changes)}";
        if (!pair.AreSame && (kind != CopyKind.Updated || changes is null || changes.Added + changes.Removed > MostNamed))
            words += Exchanged(pair, ExchangeKind.Number, "with other numbers") + Exchanged(pair, ExchangeKind.Name, "with other names or days");
        if (old.Address is { } address && string.Equals(address, copy.Address, StringComparison.Ordinal))
            words += "; both pages name the same address";
        else if (pair.New.IsOfPublisherOf(pair.Old) && !string.Equals(old.Outlet, copy.Outlet, StringComparison.OrdinalIgnoreCase))
            words += "; both outlets have one publisher";
        return words;
    }

    /// <summary>What differs: the words themselves where they are few, else how many they are.</summary>
    private static string InWords(ArticlePair pair, WordChanges changes)
    {
        if (changes.Added + changes.Removed > MostNamed)
            return $"{Words(changes.Added)} new, {Words(changes.Removed)} gone";
        var (old, copy) = (pair.Old.Article.Text, pair.New.Article.Text);
        return string.Join(", ", changes.Places.Select(place => place switch
        {
            { Old: { } left, New: { } come } => $"“{Plain(copy, come)}” for “{Plain(old, left)}”",
            { New: { } come } => $"“{Plain(copy, come)}” is new",
            { Old: { } left } => $"“{Plain(old, left)}” is gone",
            _ => "",
        }));
    }

    /// <summary>Which numbers or names stand in the place of others: <c>; with other numbers: 12 → 14</c>; empty where none do.</summary>
    private static string Exchanged(ArticlePair pair, ExchangeKind kind, string label)
    {
        var places = pair.Words.Places.Where(place => place.Kind == kind).ToList();
        if (places.Count == 0)
            return "";
        var named = places.Where(place => Math.Max(place.Old.Length, place.New.Length) <= LongestExchange).Take(MostExchanged)
            .Select(place => $"{Plain(pair.Old.Article.Text, place.Old)} → {Plain(pair.New.Article.Text, place.New)}").ToList();
        var rest = places.Count - named.Count;
        var count = rest.ToString(CultureInfo.InvariantCulture);
        var more = rest == 0 ? "" : named.Count > 0 ? $" and {count} more" : rest == 1 ? "in 1 place" : $"in {count} places";
        return $"; {label}: {string.Join(", ", named)}{more}";
    }

    /// <summary>Words in one line, however their text is wrapped.</summary>
    private static string Plain(ArticleText text, TextSpan span) => string.Join(' ', text.Words(span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string ReasonAgainst(ArticlePair pair)
    {
        if (pair.Old.Runs.Words == 0 || pair.New.Runs.Words == 0)
            return "one has no words but those that many pages of its outlet carry";
        if (Math.Min(pair.Old.Runs.Words, pair.New.Runs.Words) < CopyFamilies.FewWords)
            return $"one has fewer than {CopyFamilies.FewWords} words, and they are not the other's under a headline that agrees";
        if (!pair.SharesWords)
            return $"{InHundred(pair.Common)} of all their runs of four words stand in both, and "
                + $"{InHundred(Math.Max(pair.OfNew, pair.OfOld))} of those of the one that shares more: too few for a copy";
        if (pair.AreShortAndFar)
            return string.Create(CultureInfo.InvariantCulture, $"both are short and {pair.DaysApart} days apart: the same words may tell of two occasions");
        if (!pair.IsFormFilledAnew && pair.RestsOnNotices)
            return "what stands in both is a notice of their sites to readers";
        return $"their sentences agree, but {InHundred(pair.Exchanged)} of the names and numbers in them are exchanged: a form filled in anew";
    }

    private static string InHundred(double share) => $"{(share <= 0 ? 0 : Math.Clamp((int)Math.Round(share * 100), 1, 99))} of 100";

    private static string Words(int count) => count == 1 ? "1 word is" : string.Create(CultureInfo.InvariantCulture, $"{count} words are");
}
