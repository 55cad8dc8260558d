using Dateline.Stories;
using Dateline.Text;

namespace Dateline.Lab.Quality;

/// <summary>Scores which article copies which, and which teaser announces the page's own article.</summary>
internal static class CopyScorer
{
    public static void Score(Scorecard card, News news, Gold gold, GoldLines lines, Dictionary<string, Report> found)
    {
        foreach (var (name, page) in gold.Pages)
        {
            for (var i = 0; i < page.Articles.Length; i++)
            {
                if (page.Articles[i].CopyOf is not { } wanted || !found.TryGetValue($"{name}#{i}", out var report))
                    continue;
                var copy = report.CopyOf;
                var right = copy is not null && found.TryGetValue(wanted.Article, out var original) && SameRoot(news, copy.Of, original.Index);
                card.Ask("copy", right, $"{name}#{i}: {(copy is null ? "nobody's" : "of " + news.PageOf(news.Reports[copy.Of]))}, wanted {wanted.Article}");
                card.Ask("kind of copy", right && copy!.Kind.ToString().Equals(wanted.Kind, StringComparison.OrdinalIgnoreCase), $"{name}#{i}: {copy?.Kind}, wanted {wanted.Kind}", 0.5);
            }

            if (page.Teasers?.CopyOfMainAtLine is { } line && found.TryGetValue($"{name}#0", out var main))
                card.Ask("teaser of the article", AnnouncesMain(news, name, lines.Folded(name, line), main.Index), $"{name}: {line}", 0.5);
        }

        foreach (var report in news.Reports.Where(r => r.CopyOf is not null))
        {
            var key = found.FirstOrDefault(f => f.Value.Index == report.Index).Key;
            if (key is not null && Wanted(gold, key).CopyOf is null && !Originals(gold).Contains(key))
                card.Blame("called a copy that is none", $"{key} of {news.PageOf(news.Reports[report.CopyOf!.Of])}", 0.5);
        }
    }

    private static bool AnnouncesMain(News news, string name, string line, int main)
    {
        var page = news.Pages.Select((p, i) => (p, i)).First(p => NewsExtensions.FileName(p.p) == name).i;
        var teasers = news.Pages[page].Teasers;
        for (var t = 0; t < teasers.Length; t++)
        {
            if (news.TeaserCopies[page][t] == main && line.Contains(Folding.Fold(news.Pages[page].Page.Text.AsSpan(teasers[t].Headline.Start, teasers[t].Headline.Length)), StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Whether two reports are the same, or copies of the same: which of several reprints is named is a matter of taste.</summary>
    private static bool SameRoot(News news, int one, int other) => Root(news, one) == Root(news, other);

    private static int Root(News news, int report)
    {
        for (var steps = 0; news.Reports[report].CopyOf is { } copy && steps < news.Reports.Length; steps++)
            report = copy.Of;
        return report;
    }

    /// <summary>Articles that the gold names as copied: where the wire's own report is not at hand, which reprint is the first cannot always be told.</summary>
    private static HashSet<string> Originals(Gold gold) =>
        [.. gold.Pages.Values.SelectMany(p => p.Articles).Select(a => a.CopyOf?.Article).OfType<string>()];

    private static GoldArticle Wanted(Gold gold, string key)
    {
        var hash = key.LastIndexOf('#');
        return gold.Pages[key[..hash]].Articles[int.Parse(key[(hash + 1)..])];
    }
}
