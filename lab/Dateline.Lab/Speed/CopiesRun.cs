using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Dateline.Articles;
using Dateline.Copies;
using Dateline.Dates;
using Dateline.Lab.Training;
using Dateline.Text;

namespace Dateline.Lab.Speed;

/// <summary>How many articles a second of processor time are searched for copies, in generated streams.</summary>
internal static class CopiesRun
{
    private const int Words = 300;

    /// <summary>A word in so many is a name or a number.</summary>
    private const int Telling = 9;

    private const int Vocabulary = 20_000;

    private static readonly string[] Syllables = ["ba", "ren", "tol", "mi", "ka", "ves", "dor", "lin", "su", "pra", "ne", "gol", "fi", "ha", "zer", "ton"];
    private static readonly string[] Frequent = ["the", "of", "to", "in", "and", "said", "a", "for", "on", "that"];

    /// <summary>The streams by name: so many articles, made by a fixed seed.</summary>
    public static ImmutableArray<(string Name, Func<int, ImmutableArray<Article>> Build)> Streams { get; } =
    [
        ("a stream, a fifth of it copies", Stream),
        ("one page so many times", count => [.. Enumerable.Repeat(Body(new SplitMix(7), Words), count).Select((body, i) => Cut("Lock closed", body, i))]),
        ("one title, other words", Titles),
        ("one form, filled in so many times", Forms),
        ("one notice under all pages", Notices),
    ];

    /// <summary>Measures each stream and prints how fast it went.</summary>
    public static void Print(TextWriter output, int count, int rounds, string? only)
    {
        output.WriteLine($"articles of {Words} words; processor time of the fastest round");
        foreach (var (name, build) in Streams.Where(stream => only is null || stream.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))
        {
            var articles = build(count);
            ImmutableArray<string> pages = [.. Enumerable.Range(0, count).Select(i => $"page {i}")];
            var (best, copies) = (TimeSpan.MaxValue, 0);
            for (var round = 0; round < Math.Max(1, rounds); round++)
            {
                var before = Process.GetCurrentProcess().TotalProcessorTime;
                copies = CopyFinder.Find(articles, pages).Count(copy => copy is not null);
                var taken = Process.GetCurrentProcess().TotalProcessorTime - before;
                best = taken < best ? taken : best;
            }

            output.WriteLine($"{name,-36} {count,7} articles {copies,7} copies {best.TotalMilliseconds,8:0} ms {count / Math.Max(0.000001, best.TotalSeconds),9:0} articles/s");
        }
    }

    private static ImmutableArray<Article> Stream(int count)
    {
        var random = new SplitMix(1);
        var bodies = new List<string>();
        for (var i = 0; i < count; i++)
        {
            var original = bodies.Count == 0 ? "" : bodies[random.Next(bodies.Count)];
            var words = original.Split(' ');
            bodies.Add(random.Next(15) switch
            {
                // Word for word, with a paragraph more, and shortened.
                0 when original.Length > 0 => original,
                1 when original.Length > 0 => original + " " + Body(random, Words / 5),
                2 when original.Length > 0 => string.Join(' ', words[..(words.Length / 2)]),
                _ => Body(random, Words),
            });
        }

        return [.. bodies.Select((body, i) => Cut($"Report {i}", body, i))];
    }

    private static ImmutableArray<Article> Titles(int count)
    {
        var random = new SplitMix(2);
        return [.. Enumerable.Range(0, count).Select(i => Cut("News in brief", Body(random, Words), i))];
    }

    private static ImmutableArray<Article> Forms(int count)
    {
        var random = new SplitMix(3);
        var form = Body(random, Words).Split(' ');
        return [.. Enumerable.Range(0, count).Select(i => Cut("Closing prices", string.Join(' ', form.Select((word, k) => k % 12 == 5 ? random.Next(1000).ToString() : word)), i))];
    }

    private static ImmutableArray<Article> Notices(int count)
    {
        var random = new SplitMix(4);
        var notice = Body(random, Words / 2);
        return [.. Enumerable.Range(0, count).Select(i => Cut($"Report {i}", Body(random, Words / 2) + " " + notice, i))];
    }

    private static string Body(SplitMix random, int words)
    {
        var body = new StringBuilder();
        for (var i = 0; i < words; i++)
        {
            var ends = i % 20 == 19;
            var word = random.Next(2) == 0 ? Frequent[random.Next(Frequent.Length)]
                : random.Next(Telling) == 0 ? random.Next(2) == 0 ? $"{random.Next(5000)}" : char.ToUpperInvariant('k') + Made(random) : Made(random);
            body.Append(word).Append(ends ? ". " : " ");
        }

        return body.ToString().TrimEnd();
    }

    private static string Made(SplitMix random)
    {
        // Rank by a fraction of a fraction: few words stand often, most of them hardly ever.
        var rank = random.Next(1 + random.Next(Vocabulary));
        var word = Syllables[rank % Syllables.Length];
        for (rank /= Syllables.Length; rank > 0; rank /= Syllables.Length)
            word += Syllables[rank % Syllables.Length];
        return word;
    }

    private static Article Cut(string headline, string body, int number) => new()
    {
        Headline = headline,
        Language = "en",
        Outlet = $"Outlet {number % 20}",
        Text = new(body, [new(PassageKind.Paragraph, new(0, body.Length))]),
        Published = new(DateInterval.On(new DateOnly(2024, 3, 1).AddDays(number % 3)), null, "stated"),
    };
}
