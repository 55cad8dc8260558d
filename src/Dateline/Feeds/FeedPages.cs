using System.Collections.Immutable;
using Dateline.Pages;
using Dateline.Text;

namespace Dateline.Feeds;

/// <summary>Reads the entries of a feed that hold the whole text of a report, each as a page of its own.</summary>
public static class FeedPages
{
    /// <summary>A paragraph of a report has so many letters at least; signs that stand for syllables or words count as several.</summary>
    private const int ShortestParagraph = 80;

    /// <summary>One paragraph alone is a report only if it is so long.</summary>
    private const int ShortestReport = 500;

    private const int LettersPerSign = 3;

    /// <summary>So many blocks at the end may say where to read on.</summary>
    private const int LastBlocks = 3;

    private static readonly string[] CutMarks = ["[…]", "[...]", "(…)", "(...)", "[&#8230;]", "[ … ]"];

    /// <summary>Whether bytes begin as a feed does; the first few thousand are enough.</summary>
    public static bool IsFeed(PageSource source)
    {
        var head = Compression.Head(source.Bytes);
        if (head.IsEmpty || PageKinds.SaysLines(source))
            return false;
        var opening = TextDecoder.Decode(head.Span, source.MediaType, isHtml: true, out _).TrimStart('\ufeff', ' ', '\t', '\r', '\n');
        return opening.StartsWith('{') ? opening.Contains("jsonfeed.org/version", StringComparison.OrdinalIgnoreCase)
            : (opening.StartsWith('<') || opening.Contains("<?xml", StringComparison.Ordinal)) && FeedReader.BeginsFeed(new FeedMarkup(opening, null, MarkupFeed.Units));
    }

    /// <summary>The pages of a feed. Never throws for what the bytes hold.</summary>
    /// <param name="source">The bytes of a feed.</param>
    /// <returns>A page for each entry with a report's whole text, named by the feed's path and the entry's number;
    /// one page whose <see cref="Page.Problem"/> is set where there is none.</returns>
    public static IEnumerable<Page> Read(PageSource source)
    {
        var feed = FeedReader.Read(source.Bytes, source.MediaType, source.Address);
        var pages = new List<Page>();
        for (var i = 0; i < feed.Entries.Length; i++)
        {
            if (PageOf(source with { Path = $"{source.Path}:{i + 1}" }, feed, feed.Entries[i]) is { } page)
                pages.Add(page);
        }

        var teasers = feed.Entries.Length - pages.Count;
        if (pages.Count == 0)
        {
            return [PageReader.Unreadable(source, teasers == 0 ? "it is a feed in which no entry could be read; fetch it again"
                : $"it is a feed, of which {Teasers(teasers)}") with { Doubts = feed.Doubts }];
        }

        var doubts = feed.Doubts;
        if (teasers > 0)
            doubts = doubts.Add(new(Teasers(teasers)));
        if (source.Doubt is { } known)
            doubts = doubts.Add(new(known));

        // What is doubtful about the feed is told once, with the first of its pages.
        pages[0] = pages[0] with { Doubts = [.. doubts.Select(doubt => new Doubt("its feed: " + doubt.Message)), .. pages[0].Doubts] };
        return pages;
    }

    private static string Teasers(int count) => count == 1 ? "1 entry is a teaser only; fetch its page" : $"{count} entries are teasers only; fetch their pages";

    /// <summary>The page of an entry; null where it holds a teaser only.</summary>
    private static Page? PageOf(PageSource feedSource, Feed feed, FeedEntry entry)
    {
        var source = feedSource with { Bytes = default, WholeLength = null, Address = entry.Address, MediaType = null, Doubt = null };
        foreach (var markup in new[] { entry.Content, entry.Summary })
        {
            if (markup is null)
                continue;
            var page = HtmlPage.Read(source, $"<article><h1>{FeedText.Escape(entry.Title ?? "")}</h1>{markup}</article>", []);
            if (IsReport(page, entry.Title))
                return page with { Declared = Declared(feed, entry), Base = entry.Base ?? entry.Address };
        }

        return null;
    }

    private static DeclaredMetadata Declared(Feed feed, FeedEntry entry)
    {
        var outlet = entry.Source?.Name ?? feed.Publisher ?? feed.Title;
        ImmutableArray<string> authors = [.. entry.Authors.SelectMany(author => AuthorNames.In(author, outlet, penNames: true)).Distinct(StringComparer.OrdinalIgnoreCase)];
        return new()
        {
            Title = entry.Title,
            TitleBasis = entry.Title is null ? TitleBasis.None : TitleBasis.Agreed,
            IsFromFeed = true,
            Published = (entry.Published ?? entry.Updated)?.Plain,
            IsPublishedVague = entry.Published is null,
            Modified = entry.Updated?.Plain,
            Authors = authors,
            AreAuthorsMarked = !authors.IsEmpty,
            Desk = authors.IsEmpty ? entry.Authors.Select(AuthorNames.Desk).FirstOrDefault(desk => desk is not null) : null,
            Outlet = outlet,
            Language = entry.Language,
            Address = entry.Address,
            Description = entry.Content is null || FeedText.Plain(entry.Summary) is not { Length: > 0 } summary ? null : summary,
            Kind = "article",
        };
    }

    /// <summary>Whether a page holds a report rather than the beginning of one.</summary>
    private static bool IsReport(Page page, string? title)
    {
        var (paragraphs, letters) = (0, 0);
        var texts = page.Blocks.Select(block => page.Text.Substring(block.Span.Start, block.Span.Length).Trim()).Where(text => text != title).ToList();
        foreach (var text in texts)
        {
            var weight = text.Sum(c => c >= 0x2e80 ? LettersPerSign : 1);
            if (weight < ShortestParagraph)
                continue;
            paragraphs++;
            letters += weight;
        }

        if (paragraphs < 2 && letters < ShortestReport)
            return false;
        var last = texts.FindLast(text => text.Length >= ShortestParagraph) ?? texts[^1];
        return !last.EndsWith('…') && !last.EndsWith("...", StringComparison.Ordinal)
            && !texts.TakeLast(LastBlocks).Any(text => CutMarks.Any(mark => text.EndsWith(mark, StringComparison.Ordinal)));
    }
}
