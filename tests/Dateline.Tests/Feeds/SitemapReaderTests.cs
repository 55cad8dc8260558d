using System.Text;
using Dateline.Feeds;

namespace Dateline.Tests.Feeds;

public sealed class SitemapReaderTests
{
    [Fact]
    public void Pages_are_listed_with_what_is_said_of_them_as_news()
    {
        var map = Read("""
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
              <url><image:image><image:loc>https://post.example/a.jpg</image:loc></image:image><loc> https://post.example/1?a=1&amp;b=2 </loc><lastmod>2022-01-28</lastmod>
                <news:news><news:publication><news:name>Vesland Post</news:name><news:language>en</news:language></news:publication>
                  <news:publication_date>2022-01-28T16:05:00+01:00</news:publication_date><news:title>Lock &amp; bridge</news:title></news:news></url>
              <url><loc>/2</loc><lastmod>20226-01-01</lastmod></url>
              <url><lastmod>2022-01-28</lastmod></url>
            </urlset>
            """);
        Assert.Equal(["https://post.example/1?a=1&b=2", "https://post.example/2"], map.Pages.Select(p => p.Address));
        Assert.Equal("2022-01-28", map.Pages[0].Modified?.Date.Day.ToString());
        var news = map.Pages[0].News!;
        Assert.Equal(("Lock & bridge", "Vesland Post", "en", new DateTimeOffset(2022, 1, 28, 16, 5, 0, TimeSpan.FromHours(1))), (news.Title, news.Outlet, news.Language, news.Published?.Moment));
        Assert.Equal((null, null), (map.Pages[1].Modified, map.Pages[1].News));
        Assert.Equal(["an entry gives no address that can be followed", "a date could not be read (“20226-01-01”), so nothing is said of that day"], map.Doubts.Select(d => d.Message));
    }

    [Fact]
    public void An_index_lists_sitemaps()
    {
        var map = Read("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>https://post.example/s1.xml.gz</loc><lastmod>2022-01-28</lastmod></sitemap></sitemapindex>");
        Assert.Equal("https://post.example/s1.xml.gz", Assert.Single(map.Maps).Address);
        Assert.Empty(map.Pages);
    }

    [Fact]
    public void A_list_of_addresses_is_a_sitemap_too() =>
        Assert.Equal(["https://post.example/1", "https://post.example/2"], Read("https://post.example/1\r\nhttps://post.example/2\n").Pages.Select(p => p.Address));

    [Fact]
    public void Of_a_sitemap_that_is_cut_off_what_is_whole_is_read()
    {
        var map = Read("<urlset><url><loc>https://post.example/1</loc></url><url><loc>https://post.exa");
        Assert.Equal("https://post.example/1", Assert.Single(map.Pages).Address);
        Assert.Contains(map.Doubts, d => d.Message.Contains("cut off", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("words")]
    [InlineData("<html><body>no</body></html>")]
    [InlineData("<rss><channel/></rss>")]
    public void What_is_no_sitemap_is_told(string text)
    {
        var map = Read(text);
        Assert.True(map.Pages.IsEmpty && map.Maps.IsEmpty);
        Assert.Single(map.Doubts);
    }

    private static Sitemap Read(string text) => SitemapReader.Read(Encoding.UTF8.GetBytes(text), null, "https://post.example/sitemap.xml");
}
