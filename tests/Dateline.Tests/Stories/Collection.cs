using System.Collections.Immutable;
using Dateline.Articles;
using Dateline.Dates;
using Dateline.Languages;
using Dateline.Pages;
using Dateline.Stories;
using Dateline.Text;

namespace Dateline.Tests.Stories;

/// <summary>Small invented collections of articles that are already cut out.</summary>
internal sealed class Collection
{
    private readonly List<(PageReading, ImmutableArray<AnnotatedArticle>)> pages = [];

    /// <summary>Adds a page with one article; paragraphs are parted by a line break.</summary>
    public Collection Add(string path, string headline, string body, string? day = null, string? outlet = null, string? wire = null, int? update = null)
    {
        var article = Cut(headline, body, day) with { Outlet = outlet, Wire = wire, Update = update };
        var page = new Page { Path = path, Text = article.Text.Page, Format = PageFormat.CutArticle };
        pages.Add((new PageReading { Page = page, Articles = [article] }, [Annotator.Annotate(article, Lexicon.English)]));
        return this;
    }

    public News Read(bool oneStory = false, DateOnly? asOf = null) => NewsReader.Join(pages, oneStory, asOf);

    public News ReadBackwards() => NewsReader.Join(Enumerable.Reverse(pages));

    public static Article Cut(string headline, string body, string? day = null)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>();
        passages.Add(new(PassageKind.Headline, new(0, headline.Length)));
        var at = headline.Length + 1;
        foreach (var paragraph in body.Split('\n'))
        {
            passages.Add(new(PassageKind.Paragraph, new(at, paragraph.Length)));
            at += paragraph.Length + 1;
        }

        return new()
        {
            Headline = headline,
            Language = "en",
            Text = new(headline + "\n" + body, passages.ToImmutable()),
            Published = day is null ? null : new(DateInterval.On(DateOnly.Parse(day)), null, "stated"),
        };
    }
}
