using Dateline.Pages;
using Dateline.Text;

namespace Dateline.Tests.Articles;

public sealed class PostTests
{
    [Theory]
    [InlineData("<blockquote class=\"twitter-tweet\"><p>We are sailing on Sunday whatever they say, and every lorry is welcome.</p></blockquote>", true)]
    [InlineData("<blockquote><p>We are sailing on Sunday whatever they say, and every lorry is welcome.</p><p>— Tom Erle (@tomerle) <a href=\"https://example.org/1\">June 6, 2023</a></p></blockquote>", true)]
    [InlineData("<blockquote><p>We are sailing on Sunday whatever they say, and every lorry is welcome.</p></blockquote>", false)]
    public void A_post_set_into_an_article_is_text_but_nothing_that_the_article_tells(string quotation, bool isPost)
    {
        var markup = $"""
            <html lang="en"><title>Ferry crews vote to strike</title><article><h1>Ferry crews vote to strike</h1><p>June 7, 2023</p>
            <p>Ferry crews in Lund voted on Wednesday to strike over night rosters that they say leave them too little rest between sailings.</p>
            {quotation}
            <p>The union said 412 of its members had voted for the walkout and 37 against, and that no ferry had been hired elsewhere.</p>
            <p>The port said that it had no other rosters to offer, and that the lorries would be sent by way of Bremen until further notice.</p></article>
            """;
        var (_, articles) = NewsReader.Read(PageReader.Read(new() { Path = "a.html", Bytes = System.Text.Encoding.UTF8.GetBytes(markup) }).Single());
        var article = Assert.Single(articles);
        Assert.Contains("We are sailing on Sunday", article.Article.Text.Body, StringComparison.Ordinal);
        Assert.Equal(isPost, article.Article.Text.Passages.Any(p => p.Kind == PassageKind.Post));
        Assert.Equal(isPost, !article.Sentences.Any(s => article.Article.Text.Words(s.Span).StartsWith("We are sailing", StringComparison.Ordinal)));
    }
}
