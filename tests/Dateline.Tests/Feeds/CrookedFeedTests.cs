using System.Text;
using Dateline.Feeds;

namespace Dateline.Tests.Feeds;

public sealed class CrookedFeedTests
{
    [Fact]
    public void Entries_without_an_id_have_one_that_stays_the_same()
    {
        var rss = MadeFeeds.Rss("<item><title>One</title><link>/1</link></item><item><title>Two</title><description>Words</description></item><item><title>Three</title><link>/1</link></item>");
        var feed = MadeFeeds.Read(rss);
        Assert.Equal("https://post.example/1", feed.Entries[0].Id);
        Assert.StartsWith("urn:sha256:", feed.Entries[1].Id, StringComparison.Ordinal);
        Assert.Equal(3, feed.Entries.Select(e => e.Id).Distinct().Count());
        Assert.Equal(feed.Entries.Select(e => e.Id), MadeFeeds.Read(rss).Entries.Select(e => e.Id));
        Assert.All(feed.Entries, e => Assert.False(e.IsIdGiven));
        Assert.Equal("an entry gives no address that can be followed", Assert.Single(feed.Doubts).Message);
    }

    [Fact]
    public void Of_two_versions_of_an_entry_the_newer_is_kept()
    {
        var feed = MadeFeeds.Read(MadeFeeds.Rss("""
            <item><title>Old</title><link>/1</link><guid>a</guid><pubDate>2022-01-28T10:00:00Z</pubDate></item>
            <item><title>New</title><link>/1</link><guid>a</guid><pubDate>2022-01-28T12:00:00Z</pubDate></item>
            """));
        Assert.Equal("New", Assert.Single(feed.Entries).Title);
        Assert.Equal("an entry stands in it again, of which the newest version was kept", Assert.Single(feed.Doubts).Message);
    }

    [Fact]
    public void Entries_that_share_an_id_by_mistake_are_all_kept()
    {
        var feed = MadeFeeds.Read(MadeFeeds.Rss("<item><title>One</title><link>/1</link><guid isPermaLink=\"false\">0</guid></item><item><title>Two</title><link>/2</link><guid isPermaLink=\"false\">0</guid></item>"));
        Assert.Equal([("0", "One", true), ("https://post.example/2", "Two", false)], feed.Entries.Select(e => (e.Id, e.Title!, e.IsIdGiven)));
        Assert.Contains("the id of another", Assert.Single(feed.Doubts).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<guid>https://post.example/9</guid>", "https://post.example/9")]
    [InlineData("<guid isPermaLink=\"false\">https://post.example/9</guid>", null)]
    [InlineData("<link>\n  //post.example/9 \n</link>", "https://post.example/9")]
    [InlineData("<link>www.post.example/9</link>", "http://www.post.example/9")]
    [InlineData("<link>javascript:alert(1)</link>", null)]
    [InlineData("<link>../9?a=1&b=2&amp;c=3</link>", "https://post.example/9?a=1&b=2&c=3")]
    [InlineData("<atom:link href=\"/9\"/>", "https://post.example/9")]
    [InlineData("<link>/r?x</link><feedburner:origLink>https://post.example/9</feedburner:origLink>", "https://post.example/9")]
    public void The_address_is_found_and_made_whole(string content, string? address) => Assert.Equal(address, MadeFeeds.Item("<title>x</title>" + content).Address);

    [Theory]
    [InlineData("\ufeff  \n")]
    [InlineData("\n\n<!-- made by hand -->\n")]
    [InlineData("<br />\n<b>Warning</b>: division by zero in <b>/srv/feed.php</b> on line 3<br />\n")]
    [InlineData("Notice: undefined index\n")]
    public void Junk_before_the_feed_does_not_matter(string junk) =>
        Assert.Equal("One", Assert.Single(MadeFeeds.Read(junk + MadeFeeds.Rss("<item><title>One</title><link>/1</link></item>")).Entries).Title);

    [Theory]
    [InlineData("windows-1252", "windows-1252")]
    [InlineData("utf-8", "windows-1252")]
    [InlineData("iso-8859-1", "utf-8")]
    [InlineData("utf-8", "utf-16")]
    public void A_declared_charset_is_believed_only_where_it_fits(string declared, string used)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var rss = MadeFeeds.Rss("<item><title>Les élèves dînent à l’école après la fête</title><link>/1</link></item>").Replace("version=\"1.0\"?>", $"version=\"1.0\" encoding=\"{declared}\"?>", StringComparison.Ordinal);
        var feed = FeedReader.Read(Encoding.GetEncoding(used).GetBytes(rss));
        Assert.Equal("Les élèves dînent à l’école après la fête", feed.Entries[0].Title);
    }

    [Fact]
    public void Of_a_feed_that_is_cut_off_what_is_whole_is_read()
    {
        var whole = MadeFeeds.Rss("<item><title>One</title><link>/1</link><description>Words</description></item><item><title>Two</title><link>/2</link><description>Half of the words");
        var feed = MadeFeeds.Read(whole[..whole.IndexOf(" of the", StringComparison.Ordinal)]);
        Assert.Equal([("One", "Words"), ("Two", null)], feed.Entries.Select(e => (e.Title!, e.Summary)));
        Assert.Equal("Vesland Post", feed.Title);
        Assert.Equal("it is cut off within an entry, of which only what came before was read; fetch it again", Assert.Single(feed.Doubts).Message);
    }

    [Fact]
    public void Of_json_that_is_cut_off_what_is_whole_is_read()
    {
        var feed = MadeFeeds.Read("{\"version\": \"https://jsonfeed.org/version/1\", \"title\": \"Post\", \"items\": [{\"id\": \"1\", \"title\": \"A \\\"}\\\" B\", \"url\": \"/1\"}, {\"id\": \"2\", \"title\": \"Hal");
        Assert.Equal(("Post", "A \"}\" B"), (feed.Title, Assert.Single(feed.Entries).Title));
        Assert.Contains("cut off", Assert.Single(feed.Doubts).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_end_of_an_entry_or_its_content_loses_no_other()
    {
        var feed = MadeFeeds.Read(MadeFeeds.Rss("<item><title>One</title><link>/1</link><item><title>Two</title><link>/2</link><description><p>Words<br>more</item><item><title>Three</title><link>/3</link></item>"));
        Assert.Equal(["One", "Two", "Three"], feed.Entries.Select(e => e.Title));
        Assert.Equal("<p>Words<br>more", feed.Entries[1].Summary);
    }

    [Fact]
    public void Markup_that_was_escaped_twice_is_markup() =>
        Assert.Equal("<p>Words &amp; more</p>", MadeFeeds.Item("<link>/1</link><description>&amp;lt;p&amp;gt;Words &amp;amp;amp; more&amp;lt;/p&amp;gt;</description>").Summary);

    [Fact]
    public void Prefixes_count_by_what_they_are_declared_to_mean()
    {
        var entry = MadeFeeds.Item("<link>/1</link><x:encoded xmlns:x=\"http://purl.org/rss/1.0/modules/content/\">Words</x:encoded><dc:title xmlns:dc=\"https://other.example/\">Other</dc:title>");
        Assert.Equal(("Words", null), (entry.Content, entry.Title));
    }

    [Fact]
    public void No_entity_of_a_document_is_ever_expanded()
    {
        const string Bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + "<rss><channel><title>&c;</title><item><title>&x;</title><link>/1</link></item></channel></rss>";
        var feed = MadeFeeds.Read(Bomb);
        Assert.Equal(("&c;", "&x;"), (feed.Title, feed.Entries[0].Title));
        Assert.Equal("it declares entities of its own; none of them was expanded", Assert.Single(feed.Doubts).Message);
    }

    [Fact]
    public void Nesting_without_end_is_cut_with_a_doubt()
    {
        var deep = string.Concat(Enumerable.Repeat("<x>", 100_000));
        var feed = MadeFeeds.Read(MadeFeeds.Rss($"<item><title>One</title><link>/1</link>{deep}</item><item><title>Two</title><link>/2</link></item>"));
        Assert.Equal(["One", "Two"], feed.Entries.Select(e => e.Title));
        Assert.Contains(feed.Doubts, doubt => doubt.Message.Contains("deeper than 256", StringComparison.Ordinal));
    }

    [Fact]
    public void No_more_than_ten_thousand_entries_are_read()
    {
        var feed = MadeFeeds.Read(MadeFeeds.Rss(string.Concat(Enumerable.Range(0, 10_005).Select(i => $"<item><link>/{i}</link></item>"))));
        Assert.Equal(10_000, feed.Entries.Length);
        Assert.Contains(feed.Doubts, doubt => doubt.Message.StartsWith("it has more than 10,000 entries", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("]}")]
    [InlineData("{\"id\": \"cut")]
    public void Nor_are_more_of_json(string end)
    {
        var feed = MadeFeeds.Read("{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [" + string.Concat(Enumerable.Range(0, 10_005).Select(i => $"{{\"url\": \"/{i}\"}},")) + end);
        Assert.Equal(10_000, feed.Entries.Length);
        Assert.Contains(feed.Doubts, doubt => doubt.Message.StartsWith("it has more than 10,000 entries", StringComparison.Ordinal));
    }

    [Fact]
    public void No_more_than_fifteen_megabytes_are_read()
    {
        var feed = MadeFeeds.Read(MadeFeeds.Rss($"<item><title>One</title><link>/1</link></item><item><title>{new string('x', 16 << 20)}</title></item>"));
        Assert.Equal("One", Assert.Single(feed.Entries).Title);
        Assert.StartsWith("it has more than 15 MB", feed.Doubts[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "it is empty (0 bytes)")]
    [InlineData(" \n ", "it holds nothing but white space")]
    [InlineData("Just words", "it is no feed")]
    [InlineData("{\"a\": 1}", "it is no feed")]
    [InlineData("{\"items\": [", "it is no feed")]
    [InlineData("<opml><body/></opml>", "it is a list of feeds (OPML)")]
    [InlineData("<urlset></urlset>", "it is a sitemap")]
    public void What_is_no_feed_is_told(string text, string doubt)
    {
        var feed = MadeFeeds.Read(text);
        Assert.Null(feed.Form);
        Assert.StartsWith(doubt, Assert.Single(feed.Doubts).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_no_feed() =>
        Assert.Null(FeedReader.Read(Enumerable.Range(0, 5_000).Select(i => (byte)(i * 91 % 251)).ToArray()).Form);

    [Fact]
    public void A_page_in_the_place_of_a_feed_is_told_with_the_feeds_that_it_links_to()
    {
        var feed = MadeFeeds.Read("""
            <!doctype html><html><head><title>Post</title><base href="https://post.example/world/">
            <link rel="alternate" type="application/rss+xml" title="World &amp; more" href="../world.xml"><link rel=alternate hreflang=de href="/de"><link rel="alternate" type="application/json" href="/wp-json/1">
            <script>var a = '<a href="/script/feed">no</a>';</script></head>
            <body><a href="/about">About</a> <a href="rss"><b>Our</b> feed</a> <a href="/world.xml">again</a> <a href="/feedback">no</a></body></html>
            """);
        Assert.Equal([new("https://post.example/world.xml", "World & more", "application/rss+xml"), new("https://post.example/world/rss", "Our feed", null)], feed.Links);
        Assert.Equal("it is an HTML page, not a feed; it links to 2 feeds: https://post.example/world.xml, https://post.example/world/rss", Assert.Single(feed.Doubts).Message);
    }

    [Theory]
    [InlineData("desk@post.example (Jana Solt)", "Jana Solt")]
    [InlineData("Jana Solt <jana@post.example>", "Jana Solt")]
    [InlineData("jana@post.example", null)]
    [InlineData("Jana Solt", "Jana Solt")]
    public void Authors_are_names_without_mailboxes(string written, string? name) =>
        Assert.Equal(name is null ? [] : [name], MadeFeeds.Item($"<link>/1</link><author>{FeedText.Escape(written)}</author>").Authors);
}
