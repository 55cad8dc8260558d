using Dateline.Stories;

namespace Dateline.App.Showing;

/// <summary>That a collection is told as of a day, in words.</summary>
internal static class AsOfWords
{
    /// <summary>The day and how many reports it leaves out: <c>as of Fri 4 Feb 2022 · 3 reports of later days set aside</c>; null where all reports count.</summary>
    public static string? Of(News news) => news.AsOf is { } day ? $"as of {DateWords.DayWithWeekday(day)}{(SetAside(news) is { } aside ? " · " + aside : "")}" : null;

    /// <summary>How many reports are left out; null where none is.</summary>
    public static string? SetAside(News news) => news.SetAside > 0 ? $"{StoryOutline.Count(news.SetAside, "report")} of later days set aside" : null;
}
