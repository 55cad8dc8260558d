using System.Collections.Immutable;
using System.Diagnostics;
using Dateline.Articles;
using Dateline.Languages;
using Dateline.Pages;
using Dateline.Text;

namespace Dateline.Lab.Speed;

/// <summary>How the work for hard pages grows with their size: four times the size should be about four times the work.</summary>
internal static class Growth
{
    /// <summary>The steps by name, each on what the one before it found.</summary>
    public static ImmutableArray<string> Steps { get; } = ["pages", "articles", "annotation", "joining"];

    /// <summary>Bytes allocated by each step for pages, on this thread.</summary>
    public static long[] Allocated(ImmutableArray<PageSource> sources) => Measure(sources, GC.GetAllocatedBytesForCurrentThread);

    /// <summary>Prints the milliseconds of processor time of each step for a size and four times that size.</summary>
    public static void Print(TextWriter output, int size, string? only)
    {
        output.WriteLine($"{"milliseconds at n and 4n",-30}{string.Concat(Steps.Select(s => $"{s,20}"))}");
        foreach (var hard in HardPages.All.Where(h => only is null || h.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))
        {
            Measure(hard.Build(Math.Min(size, 50)), ProcessorTicks);
            var small = Measure(hard.Build(size), ProcessorTicks);
            var large = Measure(hard.Build(4 * size), ProcessorTicks);
            output.WriteLine($"{hard.Name,-30}{string.Concat(small.Zip(large, (a, b) => $"{Milliseconds(a),9:0}{Milliseconds(b),9:0}{(Milliseconds(b) > 50 && b > 8 * a ? " !" : "  ")}"))}");
        }
    }

    private static double Milliseconds(long ticks) => TimeSpan.FromTicks(ticks).TotalMilliseconds;

    private static long ProcessorTicks() => Process.GetCurrentProcess().TotalProcessorTime.Ticks;

    private static long[] Measure(ImmutableArray<PageSource> sources, Func<long> meter)
    {
        var start = meter();
        var pages = sources.SelectMany(source => PageReader.Read(source)).ToImmutableArray();
        var read = meter();
        var found = pages.Select(ArticleFinder.Find).ToImmutableArray();
        var labelled = meter();
        foreach (var page in pages)
            Annotator.Annotate(AsOneArticle(page), Lexicon.English);
        var learnt = meter();
        var annotated = found.Select(p => (p, ImmutableArray.CreateRange(p.Articles, a => Annotator.Annotate(a, Lexicon.For(a.Language))))).ToImmutableArray();
        var joining = meter();
        NewsReader.Join(annotated);
        return [read - start, labelled - read, learnt - labelled, meter() - joining];
    }

    /// <summary>All blocks of a page as one article, so that annotation is put to the test whatever was taken for furniture.</summary>
    private static Article AsOneArticle(Page page) => new()
    {
        Headline = "",
        Language = "en",
        Text = new(page.Text, ImmutableArray.CreateRange(page.Blocks, b => new Passage(PassageKind.Paragraph, b.Span))),
    };
}
