using System.Text;
using Dateline.Articles;
using Dateline.Pages;

namespace Dateline.Tests.Articles;

public sealed class CutArticleTests
{
    [Theory]
    [InlineData("1987-03-06T15:07:13", "1987-03-06")]
    [InlineData("2031-05-02", "2031-05-02")]
    [InlineData("1587-03-06", null)]
    [InlineData("", null)]
    public void The_day_given_with_an_article_is_kept_however_old(string date, string? day)
    {
        var line = $"{{\"article\": true, \"title\": \"Lock opens\", \"text\": \"The lock was opened.\", \"date\": \"{date}\", \"modified\": \"{date}\"}}";
        var page = PageReader.Read(new PageSource { Path = "a.jsonl", Bytes = Encoding.UTF8.GetBytes(line) }).Single();
        var article = Assert.Single(ArticleFinder.Find(page).Articles);
        Assert.Equal(day, article.Published?.Day.Day?.ToString("yyyy-MM-dd"));
        Assert.Equal(day, article.Modified?.Day.Day?.ToString("yyyy-MM-dd"));
    }
}
