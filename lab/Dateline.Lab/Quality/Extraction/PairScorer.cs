using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Dateline.Articles;
using Dateline.Pages;

namespace Dateline.Lab.Quality.Extraction;

/// <summary>Scores how two articles on one page are told apart: labelled pages are set one below the other, as pages of endless scroll do, and once as their text dumps.</summary>
internal static partial class PairScorer
{
    /// <summary>A found article is the labelled one when their shingles agree at least so well.</summary>
    private const double SameArticle = 0.6;

    /// <summary>What was found on pages of two articles each.</summary>
    /// <param name="Wanted">How many articles there are.</param>
    /// <param name="Found">How many of them were found.</param>
    /// <param name="Invented">How many articles were found that are none of them.</param>
    /// <param name="F1">The mean agreement of the found ones with their labels.</param>
    private sealed record Outcome(int Wanted, int Found, int Invented, double F1);

    /// <summary>Prints the scores of a set, as markup and as text dumps, and how many articles single pages are taken to hold too many.</summary>
    public static void Print(TextWriter output, string folder, IEnumerable<LabelledPage> labelled)
    {
        var pages = labelled.Where(p => p.Text is { Length: > 200 }).Select(p => new Saved(p, Bytes(p.PathIn(folder)))).Where(p => p.IsHtml).ToImmutableArray();
        var pairs = Enumerable.Range(0, pages.Length / 2).Select(i => (First: pages[2 * i], Second: pages[2 * i + 1])).ToImmutableArray();
        Report(output, "two in markup", [.. pairs.Select(pair => Score(Encoding.UTF8.GetBytes(Glued(pair.First.Markup, pair.Second.Markup)), "pair.html", pair))]);
        Report(output, "two in a dump", [.. pairs.Select(pair => Score(Encoding.UTF8.GetBytes(pair.First.Words + "\n\n" + pair.Second.Words), "pair.txt", pair))]);
        output.WriteLine($"single pages   n={pages.Length,-4} articles too many: {pages.Sum(page => Surplus(page.Markup, "page.html"))} in markup, {pages.Sum(page => Surplus(page.Words, "page.txt"))} in dumps");
    }

    /// <summary>A page as it was saved.</summary>
    private sealed class Saved(LabelledPage page, byte[] bytes)
    {
        public LabelledPage Page { get; } = page;

        private Page Read { get; } = PageReader.Read(new PageSource { Path = page.Id, Bytes = bytes }).First();

        public bool IsHtml => Read.Format == PageFormat.Html;

        /// <summary>Its visible words, a block a line.</summary>
        public string Words => Read.Text;

        public string Markup { get; } = Encoding.UTF8.GetString(bytes);
    }

    /// <summary>One document with the content of both, one below the other.</summary>
    private static string Glued(string first, string second)
    {
        var end = LastTag("</body", first);
        return string.Concat(first.AsSpan(0, end < 0 ? first.Length : end), "\n<div>\n", second.AsSpan(BodyStart(second)), "\n</div>");
    }

    private static int LastTag(string tag, string markup) => markup.LastIndexOf(tag, StringComparison.OrdinalIgnoreCase);

    private static int BodyStart(string markup) => BodyTag().Match(markup) is { Success: true } tag ? tag.Index + tag.Length : 0;

    private static Outcome Score(byte[] bytes, string name, (Saved First, Saved Second) pair)
    {
        var found = Articles(bytes, name);
        var truths = new[] { Shingles.Of(pair.First.Page.Text), Shingles.Of(pair.Second.Page.Text) };
        var best = truths.Select(truth => found.Select(text => Agreement(truth, text)).DefaultIfEmpty().Max()).ToArray();
        var invented = found.Count(text => truths.All(truth => Agreement(truth, text) < SameArticle));
        return new(truths.Length, best.Count(b => b >= SameArticle), invented, best.Where(b => b >= SameArticle).Sum());
    }

    private static double Agreement(Shingles truth, Shingles found)
    {
        double shared = truth.Shared(found);
        return PageScore.Harmonic(shared / Math.Max(1, found.Count), shared / Math.Max(1, truth.Count));
    }

    private static ImmutableArray<Shingles> Articles(byte[] bytes, string name) =>
        [.. PageReader.Read(new PageSource { Path = name, Bytes = bytes }).SelectMany(page => ArticleFinder.Find(page).Articles).Select(a => Shingles.Of(a.Text.Body))];

    private static int Surplus(string page, string name) => Math.Max(0, Articles(Encoding.UTF8.GetBytes(page), name).Length - 1);

    private static void Report(TextWriter output, string name, ImmutableArray<Outcome> outcomes)
    {
        double wanted = outcomes.Sum(o => o.Wanted), found = outcomes.Sum(o => o.Found);
        output.WriteLine($"{name,-14} n={wanted,-4} found {found / Math.Max(1, wanted):0.000}  invented {outcomes.Sum(o => o.Invented) / Math.Max(1, wanted):0.000}  F1 of found {outcomes.Sum(o => o.F1) / Math.Max(1, found):0.000}  both {outcomes.Count(o => o.Found == 2)} of {outcomes.Length}");
    }

    private static byte[] Bytes(string path)
    {
        using var file = System.IO.File.OpenRead(path);
        using var packed = new GZipStream(file, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        return bytes.ToArray();
    }

    [GeneratedRegex("<body[^>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BodyTag();
}
