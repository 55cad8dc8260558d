using System.Collections.Immutable;
using System.Diagnostics;
using System.IO.Compression;
using AngleSharp.Html.Parser;
using Dateline.Articles;
using Dateline.Languages;
using Dateline.Pages;

namespace Dateline.Lab.Speed;

/// <summary>How long each step took for a collection of pages.</summary>
/// <param name="Pages">How many pages were read.</param>
/// <param name="Words">How many words their articles have.</param>
/// <param name="Steps">The name of each step and its processor time in the fastest round.</param>
internal sealed record SpeedRun(int Pages, int Words, ImmutableArray<(string Name, TimeSpan Time)> Steps)
{
    private const string Baseline = "AngleSharp parsing alone";

    /// <summary>Reads all pages several times and keeps the fastest round of each step: the others were disturbed.</summary>
    public static SpeedRun Measure(ImmutableArray<PageSource> sources, int rounds)
    {
        var best = new Dictionary<string, TimeSpan>();
        var (pages, words) = (0, 0);
        for (var round = 0; round < Math.Max(1, rounds); round++)
        {
            var read = Time("pages and blocks", () => sources.SelectMany(source => PageReader.Read(source)).ToImmutableArray());
            var found = Time("articles", () => read.Select(ArticleFinder.Find).ToImmutableArray());
            var annotated = Time("annotation", () => found.Select(p => (p, ImmutableArray.CreateRange(p.Articles, a => Annotator.Annotate(a, Lexicon.For(a.Language))))).ToImmutableArray());
            Time("joining", () => NewsReader.Join(annotated));
            Time(Baseline, () => sources.Where(IsHtml).Sum(Parse));
            pages = read.Length;
            words = found.SelectMany(p => p.Articles).Sum(a => CountWords(a.Text.Body));
        }

        return new(pages, words, [.. best.Select(step => (step.Key, step.Value))]);

        T Time<T>(string step, Func<T> work)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            var result = work();
            var taken = Process.GetCurrentProcess().TotalProcessorTime - before;
            best[step] = best.TryGetValue(step, out var sofar) && sofar < taken ? sofar : taken;
            return result;
        }
    }

    /// <summary>The table.</summary>
    public void Print(TextWriter output)
    {
        output.WriteLine($"{Pages} pages, {Words} words in articles; processor time, fastest round");
        var total = TimeSpan.Zero;
        foreach (var (name, time) in Steps.Where(s => s.Name != Baseline))
        {
            total += time;
            output.WriteLine(Row(name, time));
        }

        output.WriteLine(Row("all of it", total));
        output.WriteLine(Row(Baseline, Steps.First(s => s.Name == Baseline).Time));
    }

    private string Row(string name, TimeSpan time)
    {
        var seconds = Math.Max(0.000001, time.TotalSeconds);
        return $"{name,-20} {time.TotalMilliseconds,9:0.0} ms {Pages / seconds,10:0} pages/s {Words / seconds,12:0} words/s";
    }

    private static bool IsHtml(PageSource source) => source.Path.Contains(".htm", StringComparison.OrdinalIgnoreCase);

    private static int Parse(PageSource source)
    {
        using var bytes = new MemoryStream(source.Bytes.ToArray());
        using Stream page = source.Path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(bytes, CompressionMode.Decompress) : bytes;
        return new HtmlParser().ParseDocument(page).All.Length;
    }

    private static int CountWords(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
