using System.Text;
using Dateline.Feeds;

namespace Dateline.Tests.Feeds;

public sealed class OpmlTests
{
    [Fact]
    public void Folders_and_feeds_are_read()
    {
        var list = Read("""
            <?xml version="1.0"?><opml version="1.0"><head><title>My feeds &amp; more</title></head><body>
              <outline text="World"><outline text="Vesland Post" title="Post" type="rss" xmlUrl="https://post.example/feed?a=1&amp;b=2" htmlUrl="https://post.example/" language="en" description="News"/>
                <outline text="Broken" xmlUrl="file:///etc/feed"/></outline>
              <outline title="Old" XMLURL="feed://old.example/rss"/>
            </body></opml>
            """);
        Assert.Equal("My feeds & more", list.Title);
        Assert.Equal(["World", "Old"], list.Entries.Select(e => e.Title));
        Assert.Equal(new() { Title = "Vesland Post", Feed = "https://post.example/feed?a=1&b=2", Home = "https://post.example/", Description = "News", Language = "en", Entries = [] },
            Assert.Single(list.Entries[0].Entries) with { Entries = [] }, EntryComparer);
        Assert.Equal(["https://post.example/feed?a=1&b=2", "http://old.example/rss"], list.Feeds().Select(f => f.Feed));
        Assert.Equal("a feed has no address that can be followed, and is left out", Assert.Single(list.Doubts).Message);
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var list = new FeedList
        {
            Title = "\"Mine\" & <yours>",
            Entries =
            [
                new() { Title = "World & “more”", Entries = [new() { Title = "A <b", Feed = "https://a.example/?x=1&y=2", Home = "https://a.example/", Description = "x > y", Language = "de-AT" }, new() { Title = "Empty" }] },
                new() { Title = "B", Feed = "https://b.example/" },
            ],
        };
        var again = Read(OpmlWriter.Write(list));
        Assert.Empty(again.Doubts);
        Assert.Equal(OpmlWriter.Write(list), OpmlWriter.Write(again));
        Assert.Equal(list.Title, again.Title);
        Assert.Equal(["World & “more”", "B"], again.Entries.Select(e => e.Title));
        Assert.Equal(list.Entries[0].Entries[0], again.Entries[0].Entries[0], EntryComparer);
        Assert.Equal(4, System.Xml.Linq.XDocument.Parse(OpmlWriter.Write(list)).Descendants("outline").Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("words")]
    [InlineData("<rss/>")]
    public void What_is_no_list_is_told(string text) => Assert.Single(Read(text).Doubts);

    [Fact]
    public void A_list_that_is_cut_off_keeps_what_came_before() =>
        Assert.Equal("https://a.example/", Assert.Single(Read("<opml><body><outline text=\"W\"><outline xmlUrl=\"https://a.example/\"/><outline xmlUrl=\"https://b").Feeds()).Feed);

    private static readonly IEqualityComparer<FeedListEntry> EntryComparer = EqualityComparer<FeedListEntry>.Create(
        (a, b) => (a!.Title, a.Feed, a.Home, a.Description, a.Language, a.Entries.Length) == (b!.Title, b.Feed, b.Home, b.Description, b.Language, b.Entries.Length));

    private static FeedList Read(string text) => OpmlReader.Read(Encoding.UTF8.GetBytes(text));
}
