using System.Text;
using Dateline.Articles;
using Dateline.Pages;

namespace Dateline.Tests.Articles;

public sealed class CutArticleTests
{
    [Theory]
    [InlineData("""{"article": true, "text": "Strike over.", "language": "en"}""", "en", false)]
    [InlineData("""{"article": true, "text": "Strike over.", "language": "EN-gb"}""", "en", false)]
    [InlineData("""{"article": true, "text": "Die Fähren von Lund fahren am Montag wieder, sagte die Reederei.", "language": "sv"}""", "sv", false)]
    [InlineData("""{"article": true, "title": "The strike of the ferry crews is over", "text": "Strike over."}""", "en", false)]
    [InlineData("""{"article": true, "text": "Strike over."}""", "und", true)]
    [InlineData("""{"article": true, "text": "Strike over.", "language": "und"}""", "und", true)]
    public void The_language_is_the_one_that_is_stated_and_else_told_or_doubted(string line, string language, bool isDoubted)
    {
        var reading = NewsReader.Read(PageReader.Read(new() { Path = "a.jsonl", Bytes = System.Text.Encoding.UTF8.GetBytes(line) }).Single()).Page;
        Assert.Equal(language, Assert.Single(reading.Articles).Language);
        Assert.Equal(isDoubted, reading.Doubts.Any(doubt => doubt.Message.StartsWith("its language could not be told", StringComparison.Ordinal)));
    }

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
