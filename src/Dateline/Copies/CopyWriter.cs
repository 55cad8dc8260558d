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

    /// <summary>That the later of two articles copies the earlier.</summary>
    /// <param name="pair">The two.</param>
    /// <param name="page">The name of the earlier one's page.</param>
    public static Copy Describe(ArticlePair pair, string page)
    {
        var isWhole = pair.New.Wording.HasWordsOf(pair.Old.Wording);
        var shared = isWhole ? 1 : pair.OfNew;
        var kind = KindOf(pair);
        var changes = kind == CopyKind.Updated && !isWhole ? pair.Words.Changes() : null;
        return new(pair.Old.Index, kind, shared, Reason(pair, kind, shared, page, changes)) { Changes = changes };
    }

    /// <summary>Whether one of two articles copies the other, in numbers and words.</summary>
    public static CopyExplanation Explain(ComparedArticle first, ComparedArticle second)
    {
        var pair = new ArticlePair(first, second);
        var isCopy = CopyFamilies.AreCopies(first, second);
        var changes = pair.SharesWords ? pair.Words.Changes() : null;
        return new()
        {
            Kind = isCopy ? KindOf(pair) : null,
            SharedOfFirst = pair.OfOld,
            SharedOfSecond = pair.OfNew,
            Common = pair.Common,
            TellingKept = pair.SharesWords ? pair.Words.Kept.Names + pair.Words.Kept.Numbers : 0,
            TellingExchanged = pair.SharesWords ? pair.Words.Exchanged.Names + pair.Words.Exchanged.Numbers : 0,
            DaysApart = pair.DaysApart,
            Changes = changes,
            Why = isCopy ? Reason(pair, KindOf(pair), pair.OfNew, "the first page", changes) : ReasonAgainst(pair),
        };
    }

    private static CopyKind KindOf(ArticlePair pair)
    {
        var (old, copy) = (pair.Old, pair.New);
        if (copy.Article.Update is not null && copy.Article.Update != old.Article.Update)
            return CopyKind.Updated;
        if (copy.Runs.Words < LeastOfOriginal * old.Runs.Words || pair.OfOld < LeastKept && copy.Runs.Words < LeastKept * old.Runs.Words)
            return CopyKind.Excerpt;
        return pair.OfNew < SameWords && copy.IsLaterThan(old) && copy.Runs.Words > old.Runs.Words ? CopyKind.Updated : CopyKind.Same;
    }

    private static string Reason(ArticlePair pair, CopyKind kind, double shared, string page, WordChanges? changes)
    {
        var report = pair.Old.Article.Wire is { } wire ? $"the {wire} report on {page}" : $"the report on {page}";
        var runs = shared >= 0.995 ? "all its runs of four words" : $"{Math.Clamp((int)Math.Round(shared * 100), 1, 99)} of 100 of its runs of four words";
        var words = kind switch
        {
            CopyKind.Updated => $"a later version of {report}: {runs} stand there",
            CopyKind.Excerpt => $"shorter than {report}: {runs} stand there",
            _ => $"{runs} stand in {report}",
        };
        return words;
    }

    private static string ReasonAgainst(ArticlePair pair) => "";
}
