using Dateline.Stories;

namespace Dateline.Lab.Quality;

/// <summary>Scores one story of the gold: its reports and happenings, and what is told of it.</summary>
internal static class StoryScorer
{
    public static void Score(Scorecard card, News news, GoldStory wanted, GoldLines lines, Dictionary<string, Report> found)
    {
        var reports = wanted.Articles.Where(found.ContainsKey).Select(a => found[a].Index).ToHashSet();
        if (reports.Count == 0)
            return;
        var story = news.Stories.MaxBy(s => s.Reports.Count(reports.Contains));
        var inside = story is null ? [] : story.Reports.ToHashSet();
        foreach (var article in wanted.Articles)
            card.Ask("in its story", found.TryGetValue(article, out var report) && inside.Contains(report.Index), article);
        var strangers = found.Where(f => inside.Contains(f.Value.Index) && !reports.Contains(f.Value.Index)).Select(f => f.Key).ToList();
        card.Ask("story without strangers", strangers.Count == 0, $"{wanted.Id}: {string.Join(", ", strangers)}", 2);
        if (wanted.Happenings.Length > 1 && story is not null)
            ScoreHappenings(card, wanted, story, found);
        TimelineScorer.Score(card, news, wanted, news.Stories.Where(s => s == story || s.Reports.Any(reports.Contains)));
        SpeechScorer.Score(card, news, wanted, lines);
        FigureScorer.Score(card, news, wanted);
    }

    private static void ScoreHappenings(Scorecard card, GoldStory wanted, Story story, Dictionary<string, Report> found)
    {
        var told = story.Happenings.Select(h => h.Reports.ToHashSet()).ToList();
        var groups = wanted.Happenings.Select(h => h.Where(found.ContainsKey).Select(a => found[a].Index).ToHashSet()).ToList();
        card.Ask("happenings joined", told.Count > 0 && groups.All(group => told.Any(group.IsSubsetOf)), wanted.Id);
        card.Ask("happenings apart", told.Count > 0 && told.All(t => groups.Count(group => group.Overlaps(t)) <= 1), wanted.Id);
    }
}
