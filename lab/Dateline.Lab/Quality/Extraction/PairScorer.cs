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
    /// <param name="First">How well the best article found agrees with the label of the first page.</param>
    /// <param name="Second">The same for the second.</param>
    /// <param name="Articles">How many articles were found.</param>
    /// <param name="Invented">How many of these are neither.</param>
    private sealed record Outcome(double First, double Second, int Articles, int Invented)
    {
        public int Found => (First >= SameArticle ? 1 : 0) + (Second >= SameArticle ? 1 : 0);

        /// <summary>The agreement of those found, added up.</summary>
        public double F1 => (First >= SameArticle ? First : 0) + (Second >= SameArticle ? Second : 0);
    }

    /// <summary>Prints the scores of a set, as markup and as text dumps, and how many articles single pages are taken to hold too many.</summary>
    /// <param name="output">Where to print.</param>
    /// <param name="folder">The folder of the set.</param>
    /// <param name="labelled">Its pages.</param>
    /// <param name="misses">Whether each article that is not found is named as well, with how well it is found on its page alone.</param>
    public static void Print(TextWriter output, string folder, IEnumerable<LabelledPage> labelled, bool misses)
    {
        var pages = labelled.Where(p => p.Text is { Length: > 200 }).Select(p => new Saved(p, Bytes(p.PathIn(folder)))).Where(p => p.IsHtml).ToImmutableArray();
        var pairs = Enumerable.Range(0, pages.Length / 2).Select(i => (First: pages[2 * i], Second: pages[2 * i + 1])).ToImmutableArray();
        Report("two in markup", "page.html", page => page.Markup, pair => Glued(pair.First.Markup, pair.Second.Markup));
        Report("two in a dump", "page.txt", page => page.Words, pair => pair.First.Words + "\n\n" + pair.Second.Words);

        void Report(string title, string name, Func<Saved, string> alone, Func<(Saved First, Saved Second), string> together)
        {
            var outcomes = pairs.Select(pair => Score(Articles(together(pair), name), pair)).ToList();
            var singles = pages.ToDictionary(page => page, page => Articles(alone(page), name));
            double wanted = 2 * outcomes.Count, found = outcomes.Sum(o => o.Found);
            output.WriteLine($"{title,-14} n={wanted,-4} found {found / Math.Max(1, wanted):0.000}  invented {outcomes.Sum(o => o.Invented) / Math.Max(1, wanted):0.000}  F1 of found {outcomes.Sum(o => o.F1) / Math.Max(1, found):0.000}  both {outcomes.Count(o => o.Found == 2)} of {outcomes.Count}");
            output.WriteLine($"  alone        n={pages.Length,-4} found {(double)pages.Count(page => Best(page, singles[page]) >= SameArticle) / Math.Max(1, pages.Length):0.000}  articles too many: {singles.Values.Sum(found => Math.Max(0, found.Length - 1))}");
            foreach (var (pair, outcome) in misses ? pairs.Zip(outcomes) : [])
            {
                if (outcome.Found < 2 || outcome.Invented > 0)
                    output.WriteLine($"  {pair.First.Page.Id} {outcome.First:0.00} (alone {Best(pair.First, singles[pair.First]):0.00})  {pair.Second.Page.Id} {outcome.Second:0.00} (alone {Best(pair.Second, singles[pair.Second]):0.00})  articles {outcome.Articles}, invented {outcome.Invented}");
            }

            foreach (var (page, articles) in misses ? singles : [])
            {
                if (articles.Length > 1)
                    output.WriteLine($"  {page.Page.Id} alone: {articles.Length} articles");
            }
        }
    }

    /// <summary>A page as it was saved.</summary>
    private sealed class Saved(LabelledPage page, byte[] bytes)
    {
        public LabelledPage Page { get; } = page;

        private Page Read { get; } = PageReader.Read(new PageSource { Path = page.Id, Bytes = bytes }).First();

        public bool IsHtml => Read.Format == PageFormat.Html;

        /// <summary>Its visible words, a block a line.</summary>
        public string Words => Read.Text;

        public Shingles Truth { get; } = Shingles.Of(page.Text);

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

    private static Outcome Score(ImmutableArray<Shingles> found, (Saved First, Saved Second) pair) =>
        new(Best(pair.First, found), Best(pair.Second, found), found.Length, found.Count(text => Agreement(pair.First.Truth, text) < SameArticle && Agreement(pair.Second.Truth, text) < SameArticle));

    private static double Best(Saved page, ImmutableArray<Shingles> found) => found.Select(text => Agreement(page.Truth, text)).DefaultIfEmpty().Max();

    private static double Agreement(Shingles truth, Shingles found)
    {
        double shared = truth.Shared(found);
        return PageScore.Harmonic(shared / Math.Max(1, found.Count), shared / Math.Max(1, truth.Count));
    }

    private static ImmutableArray<Shingles> Articles(string page, string name) =>
        [.. PageReader.Read(new PageSource { Path = name, Bytes = Encoding.UTF8.GetBytes(page) }).SelectMany(p => ArticleFinder.Find(p).Articles).Select(a => Shingles.Of(a.Text.Body))];

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
