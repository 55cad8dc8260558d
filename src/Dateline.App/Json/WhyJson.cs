using Dateline.App.Showing;
using Dateline.Stories;

namespace Dateline.App.Json;

/// <summary>What <c>dateline why --format json</c> prints. Ids are those of <c>read</c> over the same pages.</summary>
internal sealed record WhyJson(int Version, IEnumerable<WhyArticleJson> Articles, WhyCopyJson Copy, WhySameJson Story, WhyHappeningJson Happening)
{
    public static WhyJson From(WhyOutline outline)
    {
        var (news, comparison) = (outline.News, outline.Comparison);
        var ids = new Ids(news);
        return new(
            Version: 1,
            outline.Articles.Select(source => WhyArticleJson.From(news, source.Report)),
            WhyCopyJson.From(outline),
            new(comparison.AreOfOneStory, [Ids.Story(comparison.Stories.One), Ids.Story(comparison.Stories.Other)], outline.Story),
            WhyHappeningJson.From(outline, ids));
    }
}

/// <summary>One of the two; <see cref="CopyOf"/> is what it is told to copy among all pages.</summary>
internal sealed record WhyArticleJson(string Id, string Title, string? Outlet, string Path, PublishedJson Published, CopyJson? CopyOf)
{
    public static WhyArticleJson From(News news, Report report) => new(
        Ids.Article(report.Index),
        report.Article.Article.Headline,
        report.Article.Article.Outlet,
        news.PageOf(report.Index).Page.Path,
        PublishedJson.From(report.Published),
        report.CopyOf is { } copy ? CopyJson.From(news, report.Index, copy) : null);
}

/// <summary>Whether one of the two copies the other, were they alone; <see cref="Kind"/> is null where neither does.</summary>
internal sealed record WhyCopyJson(
    string? Kind,
    string Original,
    double SharedOfOriginal,
    double SharedOfOther,
    double Common,
    int NamesAndNumbersKept,
    int NamesAndNumbersExchanged,
    int? DaysApart,
    string Why,
    int? WordsKept,
    int? WordsAdded,
    int? WordsRemoved,
    IEnumerable<ChangeJson>? Changes)
{
    public static WhyCopyJson From(WhyOutline outline)
    {
        var copy = outline.Comparison.Copy;
        return new(
            copy.Kind is { } kind ? Words.Of(kind) : null,
            Ids.Article(copy.Original),
            Math.Round(copy.SharedOfOriginal, 3),
            Math.Round(copy.SharedOfOther, 3),
            Math.Round(copy.Common, 3),
            copy.TellingKept,
            copy.TellingExchanged,
            copy.DaysApart,
            copy.Why,
            copy.Changes?.Kept,
            copy.Changes?.Added,
            copy.Changes?.Removed,
            copy.Changes?.Places.Select(place => ChangeJson.From(outline.News, place, copy.Original, outline.Later)));
    }
}

/// <summary>Whether both are of one; the ids of those of each.</summary>
internal sealed record WhySameJson(bool Same, IEnumerable<string> Ids, string Why);

/// <summary>What one clue says, in nats; against one happening where less than 0.</summary>
internal sealed record ClueJson(string Clue, double Value, double Weight);

/// <summary>Whether both are of one happening; an id is null where a report is in none, and the last four are null where copies decide.</summary>
internal sealed record WhyHappeningJson(bool Same, IEnumerable<string?> Ids, string Why, double? Likelihood, double? Most, double? Needed, IEnumerable<ClueJson>? Clues)
{
    public static WhyHappeningJson From(WhyOutline outline, Ids ids)
    {
        var (stories, happenings) = (outline.Comparison.Stories, outline.Comparison.Happenings);
        return new(
            outline.Comparison.AreOfOneHappening,
            [
                happenings.One is { } one ? ids.Happening(stories.One, one) : null,
                happenings.Other is { } other ? ids.Happening(stories.Other, other) : null,
            ],
            outline.Happening,
            Rounded(outline.Comparison.Evidence?.Likelihood),
            Rounded(outline.Comparison.Evidence?.Most),
            outline.Comparison.Evidence?.Needed,
            outline.Comparison.Evidence?.Clues.Select(clue => new ClueJson(clue.Name, Math.Round(clue.Value, 3), Math.Round(clue.Nats, 3))));
    }

    private static double? Rounded(double? share) => share is { } value ? Math.Round(value, 3) : null;
}
