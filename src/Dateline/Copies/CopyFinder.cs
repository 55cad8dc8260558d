using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Articles;

namespace Dateline.Copies;

/// <summary>Finds which article is a reprint, an update or an excerpt of which.</summary>
/// <remarks>Articles are compared by the runs of words they share: each only with the few that an index of runs names, so that ten thousand pages take little longer for each than ten.</remarks>
public static class CopyFinder
{
    /// <summary>An article with fewer words is compared only word for word: a sentence or two are too little to tell a reprint from a coincidence.</summary>
    private const int FewWords = 25;

    /// <summary>Two articles of about one length are the same report when this share of all their runs is common.</summary>
    private const double SameReport = 0.4;

    /// <summary>An article is part of a longer one when this share of its runs stands in it.</summary>
    private const double Contained = 0.7;

    /// <summary>The least agreement of names and numbers: below it, one form was filled in twice.</summary>
    private const double LeastAgreement = 0.6;

    /// <summary>The same for reports that are further apart than a reprint usually is.</summary>
    private const double LeastAgreementLater = 0.85;

    /// <summary>A shorter text than this share of the longest is an excerpt unless it came first.</summary>
    private const double LeastOfRoot = 0.7;

    /// <summary>A reprint that keeps less of the report than this leaves more out than a signature or a stock paragraph.</summary>
    private const double LeastKept = 0.85;

    private const int ReprintDays = 5;

    private const int Compared = 6;

    /// <summary>For every article, in order, what it is a copy of; null for one that is nobody's copy.</summary>
    /// <param name="articles">The articles, in page order.</param>
    /// <param name="pages">For each the name of its page, for the reasons.</param>
    public static ImmutableArray<Copy?> Find(ImmutableArray<Article> articles, ImmutableArray<string> pages)
    {
        var drafts = articles.Select((article, i) => new Draft(i, article)).ToArray();
        var copies = new Copy?[articles.Length];
        foreach (var family in Families(drafts))
        {
            var root = Root(family);
            foreach (var draft in family)
            {
                if (draft != root)
                    copies[draft.Index] = Describe(draft, root, pages[root.Index]);
            }
        }

        return [.. copies];
    }

    /// <summary>Puts every article to the longest one that it shares its words with. Only those longest are indexed, so a page that thousands reprint costs each of them one comparison.</summary>
    private static IEnumerable<List<Draft>> Families(Draft[] drafts)
    {
        var families = new Dictionary<int, List<Draft>>();
        var whole = new Dictionary<string, int>(StringComparer.Ordinal);
        var index = new RunIndex();
        foreach (var draft in drafts.Where(d => d.Runs.Words > 0).OrderByDescending(d => d.Runs.Words).ThenBy(d => d.Index))
        {
            var body = draft.Article.Text.Body;
            if (!whole.TryGetValue(body, out var head))
            {
                head = draft.Runs.Words < FewWords
                    ? draft.Index
                    : index.Nearest(draft.Runs, Compared).Where(near => IsCopy(draft, drafts[near])).DefaultIfEmpty(draft.Index).First();
                whole[body] = head;
            }

            if (head == draft.Index)
            {
                families[head] = [draft];
                if (draft.Runs.Words >= FewWords)
                    index.Add(head, draft.Runs);
            }
            else
            {
                families[head].Add(draft);
            }
        }

        return families.Values.Where(family => family.Count > 1);
    }

    private static bool IsCopy(Draft shorter, Draft longer)
    {
        var shared = shorter.Runs.SharedWith(longer.Runs);
        var own = shared / (double)shorter.Runs.Numbers.Length;
        var common = shared / (double)(shorter.Runs.Numbers.Length + longer.Runs.Numbers.Length - shared);
        if (common < SameReport && own < Contained)
            return false;
        var apart = shorter.Article.Published?.Day.Earliest is { } one && longer.Article.Published?.Day.Earliest is { } other
            ? Math.Abs(one.DayNumber - other.DayNumber)
            : 0;
        return TellingWords.Agreement(shorter.Telling, longer.Telling) >= (apart > ReprintDays ? LeastAgreementLater : LeastAgreement);
    }

    /// <summary>The one that the others come from: not a later version, the wire's own, the earliest, the most complete, in this order.</summary>
    private static Draft Root(List<Draft> family)
    {
        var longest = family.Max(d => d.Runs.Words);
        return family
            .OrderBy(d => d.Article.Update is null ? 0 : 1 + d.Article.Update.Value)
            .ThenBy(d => d.IsWiresOwn ? 0 : 1)
            .ThenBy(d => d.Runs.Words < LeastOfRoot * longest && !family.TrueForAll(o => o.Runs.Words <= d.Runs.Words || o.Day > d.Day) ? 1 : 0)
            .ThenBy(d => d.Day ?? DateOnly.MaxValue)
            .ThenBy(d => d.Article.Published?.Time ?? "~", StringComparer.Ordinal)
            .ThenByDescending(d => d.Runs.Words)
            .ThenBy(d => d.Index)
            .First();
    }

    private static Copy Describe(Draft draft, Draft root, string page)
    {
        var runs = draft.Runs.SharedWith(root.Runs);
        var shared = draft.Runs.Numbers.Length == 0 ? 1 : runs / (double)draft.Runs.Numbers.Length;
        var kept = root.Runs.Numbers.Length == 0 ? 1 : runs / (double)root.Runs.Numbers.Length;
        var kind =
            draft.Article.Update is not null && draft.Article.Update != root.Article.Update ? CopyKind.Updated
            : draft.Runs.Words < LeastOfRoot * root.Runs.Words || kept < LeastKept && draft.Runs.Words < LeastKept * root.Runs.Words ? CopyKind.Excerpt
            : shared < 0.9 && draft.Day is { } day && root.Day is { } first && day >= first && draft.Runs.Words > root.Runs.Words ? CopyKind.Updated
            : CopyKind.Same;
        return new(root.Index, kind, shared, Reason(kind, shared, root, page));
    }

    private static string Reason(CopyKind kind, double shared, Draft root, string page)
    {
        var report = root.Article.Wire is { } wire ? $"the {wire} report on {page}" : $"the report on {page}";
        var runs = shared >= 0.995 ? "all its runs of four words" : $"{Math.Clamp((int)Math.Round(shared * 100), 1, 99)} of 100 of its runs of four words";
        return kind switch
        {
            CopyKind.Updated => $"a later version of {report}: {runs} stand there",
            CopyKind.Excerpt => $"shorter than {report}: {runs} stand there",
            _ => $"{runs} stand in {report}",
        };
    }

    /// <summary>An article as it is compared.</summary>
    private sealed class Draft(int index, Article article)
    {
        private readonly Lazy<FrozenSet<string>> telling = new(() => TellingWords.Of(article.Text.Body));

        public int Index => index;

        public Article Article => article;

        public WordRuns Runs { get; } = WordRuns.Of(article.Text.Body);

        public FrozenSet<string> Telling => telling.Value;

        public DateOnly? Day => article.Published?.Day.Earliest;

        public bool IsWiresOwn => article.Wire is { } wire && string.Equals(wire, article.Outlet, StringComparison.OrdinalIgnoreCase);
    }
}
