using Dateline.Feeds;

namespace Dateline.Tests.Feeds;

public sealed class FeedFormsTests
{
    [Fact]
    public void Rss_2_is_read_with_all_its_modules()
    {
        var feed = MadeFeeds.Read(MadeFeeds.Rss("""
            <item>
              <title>Lock opens</title><link>/world/lock</link><guid isPermaLink="false">4711</guid>
              <dc:creator>Jana Solt</dc:creator><author>desk@post.example (Per Lind)</author>
              <pubDate>Fri, 28 Jan 2022 16:05:00 +0100</pubDate><atom:updated>2022-01-29T08:00:00Z</atom:updated>
              <category>World</category><category>World</category><dc:subject>Canals</dc:subject>
              <description>A lock &lt;em&gt;opens&lt;/em&gt;.</description>
              <content:encoded><![CDATA[<p>The lock opened.</p>]]></content:encoded>
              <source url="https://marlin.example/rss">Marlin News</source>
              <enclosure url="/a.mp3" type="audio/mpeg" length="1234"/>
              <media:group><media:content url="/b.jpg" type="image/jpeg"/><media:thumbnail url="/c.jpg"/></media:group>
              <comments>https://post.example/c</comments><slash:comments>5</slash:comments>
            </item>
            """, """
            <description>All of Vesland</description><language>en-gb</language><lastBuildDate>Fri, 28 Jan 2022 17:00:00 GMT</lastBuildDate><ttl>45</ttl>
            <atom:link rel="self" href="https://post.example/feeds/world.xml"/><atom:link rel="hub" href="https://hub.example/"/>
            <skipHours><hour>3</hour><hour>24</hour></skipHours><skipDays><day>Sunday</day></skipDays><image><url>/logo.png</url><title>Logo</title><link>https://other.example/</link></image>
            """));
        Assert.Equal((FeedForm.Rss, "Vesland Post", "All of Vesland", "https://post.example/", "https://post.example/feeds/world.xml", "en-GB"),
            (feed.Form, feed.Title, feed.Description, feed.Home, feed.Self, feed.Language));
        Assert.Equal((TimeSpan.FromMinutes(45), "https://post.example/logo.png", new DateTimeOffset(2022, 1, 28, 17, 0, 0, TimeSpan.Zero)), (feed.Ttl, feed.Icon, feed.Updated?.Moment));
        Assert.Equal(["https://hub.example/"], feed.Hubs);
        Assert.Equal([0, 3], feed.SkipHours);
        Assert.Equal([DayOfWeek.Sunday], feed.SkipDays);
        var entry = Assert.Single(feed.Entries);
        Assert.Equal(("4711", true, "Lock opens", "https://post.example/world/lock", "en-GB"), (entry.Id, entry.IsIdGiven, entry.Title, entry.Address, entry.Language));
        Assert.Equal(["Per Lind", "Jana Solt"], entry.Authors);
        Assert.Equal(new DateTimeOffset(2022, 1, 28, 16, 5, 0, TimeSpan.FromHours(1)), entry.Published?.Moment);
        Assert.Equal("2022-01-29", entry.Updated?.Date.Day.ToString());
        Assert.Equal(("A lock <em>opens</em>.", "<p>The lock opened.</p>"), (entry.Summary, entry.Content));
        Assert.Equal(["World", "Canals"], entry.Categories);
        Assert.Equal(new("Marlin News", "https://marlin.example/rss"), entry.Source);
        Assert.Equal([new("https://post.example/a.mp3", "audio/mpeg", 1234), new("https://post.example/b.jpg", "image/jpeg", null), new("https://post.example/c.jpg", "image", null)], entry.Enclosures);
        Assert.Empty(feed.Doubts);
    }

    [Fact]
    public void Rss_1_is_read_whose_entries_stand_beside_the_channel()
    {
        var feed = MadeFeeds.Read("""
            <?xml version="1.0"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
              <channel rdf:about="https://post.example/"><title>Vesland Post</title><link>https://post.example/</link><dc:language>de</dc:language><dc:publisher>Vesland Press</dc:publisher>
                <sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency><items><rdf:Seq><rdf:li rdf:resource="https://post.example/1"/></rdf:Seq></items></channel>
              <image><url>https://post.example/logo.gif</url></image>
              <item rdf:about="https://post.example/1"><title>Schleuse offen</title><link>https://post.example/1</link><dc:date>2022-01-28T16:05:00+01:00</dc:date><dc:creator>Jana Solt</dc:creator></item>
            </rdf:RDF>
            """);
        Assert.Equal((FeedForm.Rdf, "Vesland Post", "de", "Vesland Press", TimeSpan.FromHours(6), "https://post.example/logo.gif"),
            (feed.Form, feed.Title, feed.Language, feed.Publisher, feed.Ttl, feed.Icon));
        var entry = Assert.Single(feed.Entries);
        Assert.Equal(("https://post.example/1", "Schleuse offen", "de", "2022-01-28"), (entry.Id, entry.Title, entry.Language, entry.Published?.Date.Day.ToString()));
        Assert.Equal(["Jana Solt"], entry.Authors);
    }

    [Fact]
    public void Rss_0_91_is_read_with_its_document_type()
    {
        var feed = MadeFeeds.Read("<?xml version=\"1.0\"?><!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://my.netscape.com/publish/formats/rss-0.91.dtd\">"
            + "<rss version=\"0.91\"><channel><title>Post</title><item><title>One</title><link>https://post.example/1</link></item></channel></rss>");
        Assert.Equal(("One", "https://post.example/1", false), (feed.Entries[0].Title, feed.Entries[0].Id, feed.Entries[0].IsIdGiven));
        Assert.Empty(feed.Doubts);
    }

    [Fact]
    public void Atom_is_read()
    {
        var feed = MadeFeeds.Read("""
            <a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:lang="en-US" xml:base="https://base.example/x/">
              <a:title type="html">Vesland &amp;amp; Post</a:title><a:link href="/"/><a:link rel="self" href="atom.xml"/><a:link rel="next" href="atom.xml?2"/>
              <a:updated>2022-01-28T16:05:00Z</a:updated><a:icon>icon.png</a:icon><a:author><a:name>Jana Solt</a:name><a:email>jana@post.example</a:email></a:author>
              <a:entry xml:base="world/">
                <a:title type="text">Lock opens</a:title><a:link rel="edit" href="edit"/><a:link rel="alternate" type="application/pdf" href="lock.pdf"/><a:link type="text/html" href="lock"/>
                <a:link rel="enclosure" href="a.mp3" type="audio/mpeg" length="9"/><a:id>urn:1</a:id><a:published>2022-01-28T15:00:00Z</a:published><a:updated>2022-01-28T16:00:00Z</a:updated>
                <a:category term="world" label="World"/><a:summary>x &lt; y</a:summary>
                <a:content type="xhtml" xml:base="text/"><xhtml:div xmlns:xhtml="http://www.w3.org/1999/xhtml"><xhtml:p>The <a href="z">lock</a> opened.</xhtml:p></xhtml:div></a:content>
                <a:source><a:title>Marlin</a:title><a:link href="https://marlin.example/"/></a:source>
              </a:entry>
            </a:feed>
            """);
        Assert.Equal((FeedForm.Atom, "Vesland & Post", "https://base.example/", "https://base.example/x/atom.xml", "https://base.example/x/atom.xml?2", "en-US", "https://base.example/x/icon.png"),
            (feed.Form, feed.Title, feed.Home, feed.Self, feed.Next, feed.Language, feed.Icon));
        var entry = Assert.Single(feed.Entries);
        Assert.Equal(("urn:1", "Lock opens", "https://base.example/x/world/lock", "https://base.example/x/world/text/"), (entry.Id, entry.Title, entry.Address, entry.Base));
        Assert.Equal(("x &lt; y", "<div xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"><p>The <a href=\"z\">lock</a> opened.</p></div>"), (entry.Summary, entry.Content));
        Assert.Equal(["Jana Solt"], entry.Authors);
        Assert.Equal(["World"], entry.Categories);
        Assert.Equal(new("Marlin", "https://marlin.example/"), entry.Source);
        Assert.Equal([new("https://base.example/x/world/a.mp3", "audio/mpeg", 9)], entry.Enclosures);
    }

    [Fact]
    public void Atom_0_3_is_read()
    {
        var feed = MadeFeeds.Read("<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\"><title>Post</title><link rel=\"alternate\" type=\"text/html\" href=\"https://post.example/\"/><tagline>News</tagline>"
            + "<entry><title mode=\"escaped\" type=\"text/html\">A &amp;amp; B</title><link rel=\"alternate\" href=\"https://post.example/1\"/><id>1</id><issued>2004-03-05T10:00:00Z</issued><modified>2004-03-06T10:00:00Z</modified>"
            + "<content type=\"text/html\" mode=\"escaped\">&lt;p&gt;Words&lt;/p&gt;</content></entry></feed>");
        var entry = Assert.Single(feed.Entries);
        Assert.Equal(("News", "A & B", "2004-03-05", "2004-03-06", "<p>Words</p>"),
            (feed.Description, entry.Title, entry.Published?.Date.Day.ToString(), entry.Updated?.Date.Day.ToString(), entry.Content));
    }

    [Fact]
    public void Json_feeds_are_read()
    {
        var feed = MadeFeeds.Read("""
            {"version": "https://jsonfeed.org/version/1.1", "title": "Vesland &amp; Post", "home_page_url": "https://post.example/", "feed_url": "https://post.example/feed.json", "next_url": "feed2.json",
             "language": "en", "icon": "/icon.png", "authors": [{"name": "The desk"}], "hubs": [{"type": "WebSub", "url": "https://hub.example/"}],
             "items": [
              {"id": 17, "url": "/1", "title": "Lock opens", "content_html": "<p>Words</p>", "summary": "A & B", "date_published": "2022-01-28T16:05:00+01:00", "date_modified": "2022-01-28T17:05:00+01:00",
               "author": {"name": "Jana Solt"}, "tags": ["World"], "image": "/a.jpg", "attachments": [{"url": "/b.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 7}], "language": "de"},
              {"id": "https://post.example/2", "content_text": "One\n\nTwo < 3"},
             ]}
            """);
        Assert.Equal((FeedForm.Json, "Vesland & Post", "https://post.example/", "https://post.example/feed.json", "https://post.example/feeds/feed2.json", "https://post.example/icon.png"),
            (feed.Form, feed.Title, feed.Home, feed.Self, feed.Next, feed.Icon));
        Assert.Equal(["https://hub.example/"], feed.Hubs);
        var first = feed.Entries[0];
        Assert.Equal(("17", "https://post.example/1", "Lock opens", "A &amp; B", "<p>Words</p>", "de"), (first.Id, first.Address, first.Title, first.Summary, first.Content, first.Language));
        Assert.Equal(["Jana Solt"], first.Authors);
        Assert.Equal([new("https://post.example/b.mp3", "audio/mpeg", 7), new("https://post.example/a.jpg", "image", null)], first.Enclosures);
        Assert.Equal(("https://post.example/2", "https://post.example/2", "<p>One</p>\n<p>Two &lt; 3</p>", "en"), (feed.Entries[1].Id, feed.Entries[1].Address, feed.Entries[1].Content, feed.Entries[1].Language));
        Assert.Equal(["The desk"], feed.Entries[1].Authors);
        Assert.Empty(feed.Doubts);
    }

    [Fact]
    public void A_language_that_is_stated_behind_the_entries_is_theirs_too() =>
        Assert.Equal("fr", MadeFeeds.Read("<rss><channel><item><link>/1</link></item><language>fr</language></channel></rss>").Entries[0].Language);

    [Theory, Cases("Feeds/titles.cases")]
    public void Titles_are_plain_words(string written, string expected) => Assert.Equal(expected, MadeFeeds.Item($"<title>{written}</title><link>/1</link>").Title);

    [Theory, Cases("Feeds/dates.cases")]
    public void Crooked_dates_are_read_or_left_out(string written, string day, string moment)
    {
        var feed = MadeFeeds.Read(MadeFeeds.Rss($"<item><link>/1</link><pubDate>{written}</pubDate></item>"));
        var date = feed.Entries[0].Published;
        Assert.Equal((day, moment), (date?.Date.Day.Day is null ? "-" : date.Date.Day.ToString(), date?.Moment?.ToString("yyyy-MM-ddTHH:mm:sszzz") ?? "-"));
        Assert.Equal(date is null, feed.Doubts.Any(doubt => doubt.Message.Contains("could not be read", StringComparison.Ordinal)));
    }
}
