using System.Collections.Immutable;
using System.Diagnostics;
using Dateline.App.Input;
using Dateline.Articles;
using Dateline.Pages;
using Dateline.Stories;

namespace Dateline.App.Commands;

/// <summary>What a person named to be read and joined to stories.</summary>
internal sealed record NewsRequest
{
    /// <summary>Files, folders, patterns, or <c>-</c> for standard input.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The media type of standard input; null when the reader is to find out.</summary>
    public string? InputType { get; init; }

    /// <summary>Whether all reports are taken as one story.</summary>
    public bool OneStory { get; init; }

    /// <summary>The day after which no report counts; null where all do.</summary>
    public DateOnly? AsOf { get; init; }

    public required int Threads { get; init; }
}

/// <summary>Pages that were read and joined.</summary>
/// <param name="News">The collection.</param>
/// <param name="Work">The work of reading, for statistics.</param>
/// <param name="ReadingTime">How long the pages took.</param>
/// <param name="JoiningTime">How long it took to join them.</param>
/// <param name="IsWhole">Whether every page could be read.</param>
internal sealed record GatheredNews(News News, PageWork Work, TimeSpan ReadingTime, TimeSpan JoiningTime, bool IsWhole);

/// <summary>Reads and joins pages for the commands that show stories, and tells on standard error which could not be read.</summary>
internal static class NewsGathering
{
    public static GatheredNews Gather(NewsRequest request, Progress progress, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        var (files, unreadable) = PageFinder.Find(request.Paths.Where(path => path != PageFinder.StandardInput));
        var work = new PageWork();
        progress.Begin(work);
        var sources = unreadable.Select(found => ((PageSource?)null, (Page?)PageSources.Unread(found.Path, found.Problem)))
            .Concat(files.SelectMany(PageSources.Open))
            .Concat(request.Paths.Contains(PageFinder.StandardInput) ? PageSources.OpenStandardInput(request.InputType) : []);
        var pages = work.Read(sources, Understand, request.Threads, cancel).ToList();
        var afterPages = clock.Elapsed;
        var news = NewsReader.Join(pages, request.OneStory, request.AsOf);
        var afterJoining = clock.Elapsed;
        cancel.ThrowIfCancellationRequested();
        progress.End();

        var failures = news.Pages.Where(page => page.Page.Problem is not null).ToList();
        foreach (var page in failures)
            Messages.Write($"{PageByPage.Name(page.Page)}: {page.Page.Problem}");
        return new(news, work, afterPages, afterJoining - afterPages, failures.Count == 0);
    }

    private static (PageReading Page, ImmutableArray<AnnotatedArticle> Articles) Understand(Page page) =>
        page.Problem is null ? NewsReader.Read(page) : (new PageReading { Page = page, Doubts = page.Doubts }, []);
}
