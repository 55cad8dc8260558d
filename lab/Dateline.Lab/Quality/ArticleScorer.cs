using System.Text.RegularExpressions;
using Dateline.Articles;
using Dateline.Stories;
using Dateline.Text;

namespace Dateline.Lab.Quality;

/// <summary>Scores the articles of the pages: which were found, and what each of them is.</summary>
internal static partial class ArticleScorer
{
    /// <summary>A body line counts as kept by its beginning: the end may be a credit that was cut off it.</summary>
    private const int Telling = 300;

    /// <summary>The same for a caption.</summary>
    private const int CaptionBeginning = 60;

    /// <summary>Lines so short, folded, say too little to be called foreign.</summary>
    private const int ShortLine = 20;

    /// <summary>A piece of up to so many words is no invented article.</summary>
    private const int ShortArticle = 60;

    /// <summary>Scores every article of the gold.</summary>
    /// <returns>The report that each article of the gold, as <c>page#index</c>, was found as.</returns>
    public static Dictionary<string, Report> Score(Scorecard card, News news, Gold gold, GoldLines lines)
    {
        var found = new Dictionary<string, Report>(StringComparer.Ordinal);
        foreach (var (name, page) in gold.Pages)
        {
            var rest = news.Reports.Where(r => news.PageOf(r) == name).ToList();
            for (var i = 0; i < page.Articles.Length; i++)
            {
                var wanted = page.Articles[i];
                var paragraphs = wanted.Body.Select(words => WithoutDateline(lines.Words(name, words), wanted.Wire)).ToList();
                var report = rest.MaxBy(r => Kept(r, paragraphs));
                if (report is not null && 2 * Kept(report, paragraphs) < paragraphs.Count)
                    report = null;
                card.Ask("article found", report is not null, $"{name}: {wanted.Title}", 3);
                if (report is null)
                    continue;
                rest.Remove(report);
                found[$"{name}#{i}"] = report;
                ScoreBody(card, name, report, wanted, paragraphs, lines);
                ScoreOrigin(card, name, report.Article.Article, wanted);
                ScoreCaptions(card, name, report.Article.Article, wanted, lines);
                ScoreDate(card, name, report.Published, wanted.Published);
            }

            foreach (var invented in rest.Where(r => r.CopyOf is null && WordCount(r) > ShortArticle))
                card.Blame("article invented", $"{name}: {invented.Article.Article.Headline}", 0.5);
            if (page.Teasers is not null)
                card.Ask("teasers seen as such", news.Pages.Any(p => NewsExtensions.FileName(p) == name && p.Blocks.Any(b => b.Label == BlockLabel.Teaser)), name, 0.5);
        }

        return found;
    }

    private static int Kept(Report report, List<string> paragraphs)
    {
        var body = Folding.Fold(report.Article.Article.Text.Body);
        return paragraphs.Count(p => body.Contains(Beginning(p, Telling), StringComparison.Ordinal));
    }

    private static void ScoreBody(Scorecard card, string name, Report report, GoldArticle wanted, List<string> paragraphs, GoldLines lines)
    {
        var article = report.Article.Article;
        card.Ask("title", Folding.Fold(article.Headline) == Folding.Fold(wanted.Title), $"{name}: '{article.Headline}'");

        var body = Folding.Fold(article.Text.Body);
        for (var i = 0; i < paragraphs.Count; i++)
            card.Ask("body kept", body.Contains(Beginning(paragraphs[i], Telling), StringComparison.Ordinal), $"{name}: {wanted.Body[i]}", 0.25);

        var allowed = string.Join(' ', wanted.Body.Concat(wanted.Subheads).Select(words => lines.Folded(name, words)));
        var foreign = article.Text.Passages
            .Where(p => p.Kind is PassageKind.Paragraph or PassageKind.Subhead)
            .Where(p => Folding.Fold(article.Text[p.Span]) is { Length: > ShortLine } words && !allowed.Contains(words, StringComparison.Ordinal))
            .Select(p => $"'{Beginning(article.Text.Words(p.Span), 50)}'")
            .ToList();
        card.Ask("body clean", foreign.Count == 0, $"{name}: {foreign.Count} foreign lines: {string.Join(", ", foreign.Take(8))}", 2);
    }

    private static void ScoreOrigin(Scorecard card, string name, Article article, GoldArticle wanted)
    {
        if (wanted.Wire is { } wire)
            card.Ask("wire", Folding.Fold(article.Wire) == Folding.Fold(wire), $"{name}: {article.Wire ?? "none"}, wanted {wire}");
        if (!wanted.Authors.IsEmpty)
            card.Ask("authors", article.Authors.Select(a => Folding.Fold(a)).ToHashSet().SetEquals(wanted.Authors.Select(a => Folding.Fold(a))), $"{name}: {string.Join(", ", article.Authors)}");
        foreach (var (role, people) in wanted.PeopleCredited)
        {
            var credited = article.Credits.Where(c => Folding.Fold(c.Role) == Folding.Fold(role)).Select(c => Folding.Fold(c.Name)).ToHashSet();
            card.Ask("credit", people.All(p => credited.Contains(Folding.Fold(p))), $"{name}: {role}", 0.5);
        }
    }

    private static void ScoreCaptions(Scorecard card, string name, Article article, GoldArticle wanted, GoldLines lines)
    {
        if (wanted.Captions.IsEmpty)
            return;
        var whole = lines.Folded(name, wanted.Captions[0]);
        var times = article.Captions.Count(c => Folding.Fold(article.Text[c.Span]) is var words && (Tells(words, whole) || Tells(whole, words)));
        card.Ask("caption, once", times == 1, $"{name}: {times} times among {article.Captions.Length} captions");
        if (wanted.CaptionDate is { } date)
            card.Ask("caption date", article.Captions.Any(c => c.Taken?.ToString("yyyy-MM-dd") == date), name, 0.5);
    }

    private static void ScoreDate(Scorecard card, string name, PublicationDate published, GoldDate wanted)
    {
        var (first, last) = IsoDays.Bounds(published.Days);
        if (wanted.Truth is { } truth)
        {
            var right = IsoDays.NotAfter(first, truth) && IsoDays.NotAfter(truth, last);
            card.Ask("date not wrong", right, $"{name}: {first}..{last}, truly {truth}");
            if (!right)
                card.Blame("wrong date", $"{name}: {first}..{last}");
            if (wanted.Bounds is [var low, var high])
                card.Ask("date as close as follows", right && IsoDays.NotAfter(IsoDays.Low(low), first) && (high is null || IsoDays.NotAfter(last, high)), $"{name}: {first}..{last}, follows {low ?? "open"}..{high ?? "open"}");
        }
    }

    /// <summary>A body may begin with its dateline or without it: that is told elsewhere.</summary>
    private static string WithoutDateline(string words, string? wire)
    {
        var bare = Folding.Fold(Dateline().Replace(words, ""));
        return wire is null ? bare : Regex.Replace(bare, $"^[a-z ]{{3,40}} {Regex.Escape(Folding.Fold(wire))} ", "", RegexOptions.None, TimeSpan.FromSeconds(1));
    }

    /// <summary>Whether a caption holds the other's beginning: one of them may have a label before it or a credit behind.</summary>
    private static bool Tells(string caption, string other) =>
        (other.Length > ShortLine || caption == other) && caption.Contains(Beginning(other, CaptionBeginning), StringComparison.Ordinal);

    private static string Beginning(string words, int length) => words.Length <= length ? words : words[..length];

    private static int WordCount(Report report) => Folding.Fold(report.Article.Article.Text.Body).Count(c => c == ' ') + 1;

    [GeneratedRegex(@"^\s*[^()]{3,60} \([^()]{2,40}\)\s*[-\u2013\u2014]+\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dateline();
}
