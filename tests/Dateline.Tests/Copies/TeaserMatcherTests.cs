using System.Collections.Immutable;
using Dateline.Articles;
using Dateline.Copies;
using Dateline.Pages;
using Dateline.Tests.Stories;
using Dateline.Text;

namespace Dateline.Tests.Copies;

public sealed class TeaserMatcherTests
{
    private const string Lock = "The harbour master of Elmsund closed the eastern lock on Monday after divers found cracks in both gates, officials said. Barges will have to wait.";
    private const string Water = "Residents of the old town spent a second night without water after a pipe burst under the market square, the mayor said. Schools stay shut.";

    private static readonly ImmutableArray<Article> Articles = [Collection.Cut("Lock closed", Lock), Collection.Cut("Old town without water", Water), Collection.Cut("Lock closed at Elmsund", Lock)];
    private static readonly ImmutableArray<Copy?> Copies = CopyFinder.Find(Articles, ["a", "b", "c"]);

    [Theory]
    [InlineData("Divers find cracks", "The harbour master of Elmsund closed the eastern lock on Monday after divers found cracks in both gates …", 0)]
    [InlineData("No water", "Residents of the old town spent a second night without water after a pipe burst under the market square.", 1)]
    [InlineData("Lock closed", "A regatta of forty boats opens the season on Saturday, and the town will close the quay to cars.", null)]
    [InlineData("LOCK CLOSED", null, 0)]
    [InlineData("UPDATE 1-Lock closed", null, 0)]
    [InlineData("Lock closed", "Nine days.", 0)]
    [InlineData("Regatta opens", null, null)]
    public void A_teaser_leads_to_the_article_that_has_its_words(string headline, string? summary, int? expected)
    {
        var text = headline + "\n" + summary;
        TextSpan? words = summary is null ? null : new(headline.Length + 1, summary.Length);
        var teaser = new Teaser(new(0, text.Length), new(0, headline.Length), words);
        var page = new PageReading { Page = new Page { Path = "front", Text = text, Format = PageFormat.Html }, Teasers = [teaser] };
        Assert.Equal(expected, new TeaserMatcher(Articles, Copies, [page, page]).Find(teaser, text));
    }
}
