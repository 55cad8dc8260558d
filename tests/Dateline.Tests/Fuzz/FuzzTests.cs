using System.Collections.Immutable;
using System.Text;
using Dateline.Clippings;
using Dateline.Lab.Quality;
using Dateline.Lab.Speed;
using Dateline.Pages;
using Dateline.Tests.Invariants;

namespace Dateline.Tests.Fuzz;

public sealed class FuzzTests
{
    private const int Spoilt = 10_000;
    private const int Joined = 5;

    [Fact]
    public void Ten_thousand_spoilt_pages_are_read_without_a_throw_and_every_span_lies_inside_its_text()
    {
        var pages = Sources();
        var failures = new Failures();
        var articles = 0;
        Parallel.For(0, Spoilt / Joined, group =>
        {
            var mutator = new PageMutator(pages, group);
            var together = new List<PageSource>();
            for (var i = 0; i < Joined; i++)
                together.Add(new() { Path = $"{group}-{i}.{Endings[(group + i) % Endings.Length]}", Bytes = mutator.Next() });
            if (Problem(together, thoroughly: group % 4 == 0, count => Interlocked.Add(ref articles, count)) is { } problem)
                failures.Add(group, problem, together);
        });
        Assert.Equal("", failures.ToString());
        Assert.True(articles > Spoilt / 10, $"only {articles} articles were left to annotate: the pages are spoilt too much to test anything");
    }

    [Fact]
    public void Hard_pages_are_read_without_a_throw() =>
        Assert.All(HardPages.All, hard => Assert.Null(Problem([.. hard.Build(60)])));

    [Fact]
    public void The_same_seed_spoils_in_the_same_way() =>
        Assert.Equal(new PageMutator(Sources(), 7).Next(), new PageMutator(Sources(), 7).Next());

    private static readonly string[] Endings = ["html", "txt", "html", "txt", "jsonl"];

    /// <summary>Everything under samples that is a page, and pieces of what the samples have none of.</summary>
    private static ImmutableArray<byte[]> Sources() =>
    [
        .. PageFolder.Sources(Samples.Path("harbour-talks")).Select(s => s.Bytes.ToArray()),
        .. PageFolder.Sources(Samples.Path("mixed")).Select(s => s.Bytes.ToArray()),
        .. HardPages.All.SelectMany(hard => hard.Build(4).Take(1)).Select(s => s.Bytes.ToArray()),
        """{"id": "one", "url": "https://example.org/a", "fetched": "2023-05-03T10:00:00Z", "html": "<h1>Vote put off</h1><p>The council met on Friday.</p>"}"""u8.ToArray(),
        """{"id": "two", "article": true, "title": "Vote put off", "text": "The council met on Friday, Mayor Ada Velde said.\n\n“We will vote in May,” she added.", "date": "2023-05-03", "language": "en"}"""u8.ToArray(),
    ];

    /// <summary>What goes wrong when pages are read and joined; null where nothing does.</summary>
    private static string? Problem(IReadOnlyList<PageSource> sources, bool thoroughly = true, Action<int>? count = null)
    {
        try
        {
            var read = sources.SelectMany(s => PageReader.Read(s)).Select(NewsReader.Read).ToList();
            foreach (var (page, _) in read)
                _ = Clipping.Of(page.Page) is var clipping ? (clipping.ToHtml(), clipping.ToMarkdown()) : default;
            count?.Invoke(read.Sum(r => r.Articles.Length));
            if (!thoroughly)
                return null; // joining few pages, and walking all that was found in them, takes longer than finding it
            var news = NewsReader.Join(read);
            var outside = read.SelectMany(r => Spans.Outside(r.Page, r.Page.Page.Text, "page").Concat(Spans.Outside(r.Articles, r.Page.Page.Text, "article")))
                .Concat(Spans.Outside(news));
            return outside.FirstOrDefault();
        }
#pragma warning disable CA1031 // Whatever is thrown is what is looked for.
        catch (Exception thrown)
        {
            return thrown.ToString();
        }
    }

    /// <summary>The first failures, each with the shortest page that still shows it.</summary>
    private sealed class Failures
    {
        private const int Most = 5;
        private readonly SortedDictionary<int, string> found = [];
        private readonly HashSet<string> kinds = new(StringComparer.Ordinal);

        public void Add(int seed, string problem, List<PageSource> together)
        {
            var kind = string.Join('\n', problem.Split('\n').Where(l => l.Contains("Dateline.", StringComparison.Ordinal)).Take(2));
            lock (found)
            {
                if (found.Count >= Most || !kinds.Add(kind))
                    return;
            }

            var alone = together.FirstOrDefault(s => Problem([s]) is not null);
            var message = alone is null ? "(only together)" : Describe(Shortest(alone));
            lock (found)
                found[seed] = $"seed {seed}: {message}\n{problem}\n";
        }

        public override string ToString() => string.Join('\n', found.Values);

        private static PageSource Shortest(PageSource source)
        {
            for (var piece = source.Bytes.Length / 2; piece > 0; piece /= 2)
            {
                for (var at = 0; at + piece <= source.Bytes.Length;)
                {
                    var bytes = source.Bytes.Span;
                    var without = source with { Bytes = (byte[])[.. bytes[..at], .. bytes[(at + piece)..]] };
                    if (Problem([without]) is not null)
                        source = without;
                    else
                        at += piece;
                }
            }

            return source;
        }

        private static string Describe(PageSource source) =>
            $"{source.Path}, {source.Bytes.Length} bytes: {Encoding.UTF8.GetString(source.Bytes.Span[..Math.Min(600, source.Bytes.Length)])}\n(base 64: {Convert.ToBase64String(source.Bytes.Span[..Math.Min(600, source.Bytes.Length)])})";
    }
}
