using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using Dateline.Articles;
using Dateline.Pages;

namespace Dateline.App.Input;

/// <summary>Reads pages on several threads; what comes out is in the order of what went in.</summary>
internal sealed class PageWork
{
    // A page may be nested as deep as its server likes, and a library may walk it by recursion.
    private const int StackBytes = 16 << 20;

    private readonly List<(int Place, PageReading Page, ImmutableArray<AnnotatedArticle> Articles)> read = [];
    private long cuttingTicks;
    private long readingTicks;
    private int done;
    private bool isDone;

    /// <summary>How many pages have been read so far.</summary>
    public int Done => Volatile.Read(ref done);

    /// <summary>Whether all pages have been read.</summary>
    public bool IsDone => Volatile.Read(ref isDone);

    /// <summary>Time in all threads from bytes to blocks.</summary>
    public TimeSpan Cutting => Stopwatch.GetElapsedTime(0, Volatile.Read(ref cuttingTicks));

    /// <summary>Time in all threads from blocks to annotated articles.</summary>
    public TimeSpan Reading => Stopwatch.GetElapsedTime(0, Volatile.Read(ref readingTicks));

    /// <summary>Reads all pages of all sources. Sources are taken one by one as threads come free, so that only few are held.</summary>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public IEnumerable<(PageReading Page, ImmutableArray<AnnotatedArticle> Articles)> Read(
        IEnumerable<(PageSource? Source, Page? Unread)> sources, int threads, CancellationToken cancel)
    {
        using var waiting = new BlockingCollection<(int Place, PageSource? Source, Page? Unread)>(boundedCapacity: threads * 4);
        var workers = Enumerable.Range(0, threads).Select(_ => new Thread(() => Work(waiting, cancel), StackBytes) { IsBackground = true }).ToList();
        workers.ForEach(worker => worker.Start());
        try
        {
            var place = 0;
            foreach (var (source, unread) in sources)
                waiting.Add((place++, source, unread), cancel);
        }
        finally
        {
            waiting.CompleteAdding();
            workers.ForEach(worker => worker.Join());
        }

        cancel.ThrowIfCancellationRequested();
        Volatile.Write(ref isDone, true);
        return read.OrderBy(page => page.Place).Select(page => (page.Page, page.Articles));
    }

    private void Work(BlockingCollection<(int Place, PageSource? Source, Page? Unread)> waiting, CancellationToken cancel)
    {
        foreach (var (place, source, unread) in waiting.GetConsumingEnumerable(CancellationToken.None))
        {
            if (cancel.IsCancellationRequested)
                continue;
            var start = Stopwatch.GetTimestamp();
            ImmutableArray<Page> pages = unread is null ? Cut(source!) : [unread];
            Interlocked.Add(ref cuttingTicks, Stopwatch.GetTimestamp() - start);
            foreach (var page in pages)
            {
                start = Stopwatch.GetTimestamp();
                var (reading, articles) = Understand(page);
                Interlocked.Add(ref readingTicks, Stopwatch.GetTimestamp() - start);
                lock (read)
                    read.Add((place, reading, articles));
                Interlocked.Increment(ref done);
            }
        }
    }

    private static ImmutableArray<Page> Cut(PageSource source)
    {
        try
        {
            return [.. PageReader.Read(source)];
        }
        catch (Exception e)
        {
            return [PageSources.Unread(source.Path, OurMistake(e))];
        }
    }

    private static (PageReading Page, ImmutableArray<AnnotatedArticle> Articles) Understand(Page page)
    {
        if (page.Problem is not null)
            return (new PageReading { Page = page, Doubts = page.Doubts }, []);
        try
        {
            return NewsReader.Read(page);
        }
        catch (Exception e)
        {
            var unread = page with { Problem = OurMistake(e), Blocks = [] };
            return (new PageReading { Page = unread }, []);
        }
    }

    // One page must not lose the others, not even through a mistake of ours.
    private static string OurMistake(Exception e) =>
        $"it made Dateline stumble ({e.GetType().Name}: {e.Message}). The fault is Dateline's: please report it with this page.";
}
