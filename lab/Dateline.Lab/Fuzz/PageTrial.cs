using System.Text;
using Dateline.Clippings;
using Dateline.Events;
using Dateline.Languages;
using Dateline.Pages;

namespace Dateline.Lab.Fuzz;

/// <summary>Reads pages all the way and tells what goes wrong: something is thrown, or a span lies outside its text.</summary>
internal static class PageTrial
{
    private const int MostShown = 600;

    /// <summary>What goes wrong when pages are read and joined; null where nothing does.</summary>
    /// <param name="sources">The pages.</param>
    /// <param name="thoroughly">Whether to join them and to walk all that was found, which takes longer than finding it.</param>
    /// <param name="count">Told how many articles were found.</param>
    public static string? Problem(IReadOnlyList<PageSource> sources, bool thoroughly = true, Action<int>? count = null)
    {
        try
        {
            var read = sources.SelectMany(s => PageReader.Read(s)).Select(NewsReader.Read).ToList();
            foreach (var (page, _) in read)
                _ = Clipping.Of(page.Page) is var clipping ? (clipping.ToHtml(), clipping.ToMarkdown()) : default;
            count?.Invoke(read.Sum(r => r.Articles.Length));
            if (!thoroughly)
                return null;
            var news = NewsReader.Join(read);
            var outside = read.SelectMany(r => Spans.Outside(r.Page, r.Page.Page.Text, "page").Concat(Spans.Outside(r.Articles, r.Page.Page.Text, "article")).Concat(Spans.Outside(r.Articles.Select(Records), r.Page.Page.Text, "record")))
                .Concat(Spans.Outside(news));
            return outside.FirstOrDefault();
        }
#pragma warning disable CA1031 // Whatever is thrown is what is looked for.
        catch (Exception thrown)
        {
            return thrown.ToString();
        }
    }

    private static IEnumerable<EventRecord> Records(AnnotatedArticle article) => EventRecorder.Record(
        article.Article.Text, article.Sentences, article.Names, article.Quotes, article.Times, article.Events, null, Lexicon.For(article.Article.Language));

    /// <summary>A page with everything left out that it does not need to go wrong.</summary>
    public static PageSource Shortest(PageSource source)
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

    /// <summary>A page in words, so that it can be made again.</summary>
    public static string Describe(PageSource source)
    {
        var head = source.Bytes.Span[..Math.Min(MostShown, source.Bytes.Length)];
        return $"{source.Path}, {source.Bytes.Length} bytes: {Encoding.UTF8.GetString(head)}\n(base 64: {Convert.ToBase64String(head)})";
    }
}
