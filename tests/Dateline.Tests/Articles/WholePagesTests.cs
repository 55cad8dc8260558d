using System.Text;
using Dateline.Articles;
using Dateline.Pages;

namespace Dateline.Tests.Articles;

/// <summary>Reports of a few sentences that are all of their page.</summary>
public sealed class WholePagesTests
{
    private const string Headline = "Lock at Elmsund closed after cracks found";

    [Theory]
    [InlineData("ELMSUND — The eastern lock was shut on Monday.\n\nBarges will have to wait nine days, port manager Hedda Brannock said.\n\nRepairs have begun, she said.")]
    [InlineData("March 6, 2023\n\nELMSUND — The eastern lock was shut on Monday.\n\nBarges will have to wait nine days, port manager Hedda Brannock said.\n\nRepairs have begun, she said.")]
    [InlineData("The eastern lock was shut on Monday.\nBarges will have to wait nine days, port manager Hedda Brannock said.\nRepairs have begun, she said.")]
    [InlineData("ELMSUND, March 6 (Northwire) - The eastern lock was shut on Monday.\n\n“We are sorry,” port manager Hedda Brannock said.\n\nRepairs have begun.")]
    public void A_headline_over_a_few_sentences_is_an_article(string text)
    {
        var article = Assert.Single(Read("a.txt", Headline + "\n\n" + text).Articles);
        Assert.Equal(Headline, article.Headline);
        Assert.EndsWith("have begun", article.Text.Body.Replace(", she said", "", StringComparison.Ordinal).TrimEnd('.'), StringComparison.Ordinal);
        Assert.Contains("eastern lock", article.Text.Body, StringComparison.Ordinal);
        var markup = string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"<p>{line}</p>"));
        Assert.Equal(article.Text.Body, Assert.Single(Read("a.html", $"<html><body><h2>{Headline}</h2>{markup}</body></html>").Articles).Text.Body);
    }

    [Theory]
    [InlineData("a.txt", "Lock at Elmsund closed\n\nDivers found cracks in both gates.\n\nChoir sings in Brannick\n\nThe new organ was heard for the first time.\n\nMayor stays away\n\nShe was ill, her office said.")]
    [InlineData("a.txt", "News of the day\n\nFrom the valley\n\nDivers found cracks in both gates.\n\nThe new organ was heard for the first time.")]
    [InlineData("a.html", "<html><body><h2>News of the day</h2><p>Divers found cracks in both gates. <a href=/1>More</a></p><p>The new organ was heard for the first time. <a href=/2>More</a></p></body></html>")]
    public void Headlines_and_sentences_of_several_are_no_article(string path, string text) => Assert.Empty(Read(path, text).Articles);

    private static PageReading Read(string path, string text) => ArticleFinder.Find(Assert.Single(PageReader.Read(new() { Path = path, Bytes = Encoding.UTF8.GetBytes(text) })));
}
