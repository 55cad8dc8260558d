using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using Dateline.Feeds;
using Dateline.Pages;

namespace Dateline.App.Input;

/// <summary>Reads pages on several threads; what comes out is in the order of what went in.</summary>
internal sealed class PageWork
{
    // A page may be nested as deep as its server likes, and a library may walk it by recursion.
    private const int StackBytes = 16 << 20;

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

    /// <summary>Time in all threads from blocks to what is made of them.</summary>
    public TimeSpan Reading => Stopwatch.GetElapsedTime(0, Volatile.Read(ref readingTicks));

    /// <summary>Reads all pages of all sources. Sources are taken one by one as threads come free, so that only few are held.</summary>
    /// <param name="sources">Where the pages come from.</param>
    /// <param name="understand">What is made of a page, on any thread; also of a page that could not be read.</param>
    /// <param name="threads">How many pages are read at a time.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>What was made of the pages, in their order, each as soon as it and those before it are ready.</returns>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public IEnumerable<T> Read<T>(IEnumerable<(PageSource? Source, Page? Unread)> sources, Func<Page, T> understand, int threads, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var waiting = new BlockingCollection<Job<T>>(threads);
        using var inOrder = new BlockingCollection<Job<T>>(threads * 4);
        var failure = default(ExceptionDispatchInfo);
        var workers = Enumerable.Range(0, threads).Select(_ => Start(() => Work(waiting, understand, stop.Token))).ToList();
        workers.Add(Start(() => failure = Feed(sources, waiting, inOrder, stop.Token)));
        try
        {
            foreach (var job in inOrder.GetConsumingEnumerable(cancel))
            {
                job.Ready.Task.Wait(cancel);
                foreach (var result in job.Ready.Task.Result)
                    yield return result;
            }

            failure?.Throw();
            cancel.ThrowIfCancellationRequested();
            Volatile.Write(ref isDone, true);
        }
        finally
        {
            // Whoever asks for no more pages ends the work too.
            stop.Cancel();
            workers.ForEach(worker => worker.Join());
        }
    }

    private static Thread Start(ThreadStart work)
    {
        var thread = new Thread(work, StackBytes) { IsBackground = true };
        thread.Start();
        return thread;
    }

    private static ExceptionDispatchInfo? Feed<T>(
        IEnumerable<(PageSource? Source, Page? Unread)> sources, BlockingCollection<Job<T>> waiting, BlockingCollection<Job<T>> inOrder, CancellationToken stop)
    {
        try
        {
            foreach (var (source, unread) in sources)
            {
                var job = new Job<T> { Source = source, Unread = unread };
                inOrder.Add(job, stop);
                waiting.Add(job, stop);
            }

            return null;
        }
        catch (Exception e)
        {
            return ExceptionDispatchInfo.Capture(e);
        }
        finally
        {
            waiting.CompleteAdding();
            inOrder.CompleteAdding();
        }
    }

    private void Work<T>(BlockingCollection<Job<T>> waiting, Func<Page, T> understand, CancellationToken stop)
    {
        foreach (var job in waiting.GetConsumingEnumerable(CancellationToken.None))
        {
            if (stop.IsCancellationRequested)
                continue;
            try
            {
                job.Ready.SetResult(Do(job, understand));
            }
            catch (Exception e)
            {
                job.Ready.SetException(e);
            }
        }
    }

    private List<T> Do<T>(Job<T> job, Func<Page, T> understand)
    {
        var start = Stopwatch.GetTimestamp();
        ImmutableArray<Page> pages = job.Unread is { } unread ? [unread] : Cut(job.Source! with { NotAfter = DateTimeOffset.UtcNow });

        // Results wait for those before them; the bytes they came from need not.
        (job.Source, job.Unread) = (null, null);
        Interlocked.Add(ref cuttingTicks, Stopwatch.GetTimestamp() - start);
        var results = new List<T>(pages.Length);
        foreach (var page in pages)
        {
            start = Stopwatch.GetTimestamp();
            results.Add(Understand(page, understand));
            Interlocked.Add(ref readingTicks, Stopwatch.GetTimestamp() - start);
            Interlocked.Increment(ref done);
        }

        return results;
    }

    private static ImmutableArray<Page> Cut(PageSource source)
    {
        try
        {
            return [.. FeedPages.IsFeed(source) ? FeedPages.Read(source) : PageReader.Read(source)];
        }
        catch (Exception e)
        {
            return [PageSources.Unread(source.Path, OurMistake(e))];
        }
    }

    private static T Understand<T>(Page page, Func<Page, T> understand)
    {
        try
        {
            return understand(page);
        }
        catch (Exception e) when (page.Problem is null)
        {
            return understand(page with { Problem = OurMistake(e), Blocks = [] });
        }
    }

    // One page must not lose the others, not even through a mistake of ours.
    private static string OurMistake(Exception e) =>
        $"it made Dateline stumble ({e.GetType().Name}: {e.Message}). The fault is Dateline's: please report it with this page.";

    /// <summary>A source on its way through the threads.</summary>
    private sealed class Job<T>
    {
        public PageSource? Source { get; set; }

        public Page? Unread { get; set; }

        public TaskCompletionSource<List<T>> Ready { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
