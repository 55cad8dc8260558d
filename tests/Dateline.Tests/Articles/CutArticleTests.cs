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
}
