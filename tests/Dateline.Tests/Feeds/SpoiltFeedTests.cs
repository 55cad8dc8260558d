using System.Text;
using Dateline.Feeds;
using Dateline.Pages;

namespace Dateline.Tests.Feeds;

public sealed class SpoiltFeedTests
{
    private const int Trials = 500;
    private const double MostGrowth = 5.5;

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples", "feeds")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public void No_spoilt_feed_is_too_much(string name)
    {
        var whole = File.ReadAllBytes(Path.Combine(Repository.Root, "samples", "feeds", name));
        var random = new Random(20_260);
        for (var trial = 0; trial < Trials; trial++)
        {
            var bytes = Spoil(whole, random);
            var feed = FeedReader.Read(bytes, null, MadeFeeds.Address);
            Assert.Equal(feed.Entries.Length, feed.Entries.Select(e => e.Id).Distinct().Count());
            Assert.All(feed.Entries, e => Assert.True(e.Address is null || Uri.TryCreate(e.Address, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https")));
            Assert.NotEmpty(FeedPages.Read(new() { Path = name, Bytes = bytes }));
            FeedPages.IsFeed(new() { Path = name, Bytes = bytes });
            SitemapReader.Read(bytes);
            OpmlReader.Read(bytes);
        }
    }

    public static TheoryData<string, string, string, string> Hard => new()
    {
        { "entries", "<rss><channel>", "<item><title>Words of a title</title><link>https://a.example/</link><description>&lt;p&gt;Words</description></item>", "" },
        { "open tags", "<rss><channel><item>", "<a>", "" },
        { "ends that fit nothing", "<rss><channel>" + string.Concat(Enumerable.Repeat("<q>", 250)), "</x>", "" },
        { "open ends", "<rss><channel><item>", "</a>", "" },
        { "open tags in content", "<rss><channel><item><description>", "<p><b>", "" },
        { "stretches", "<rss><channel><item><title>", "<![CDATA[a]]>", "</title></item></channel></rss>" },
        { "references", "<rss><channel><item><title>", "&amp;amp;", "</title></item></channel></rss>" },
        { "angle brackets", "<rss><channel><item><title><![CDATA[", "<b ", "]]></title></item></channel></rss>" },
        { "declarations", "<?xml version=\"1.0\"?>", "<!ENTITY a \"&a;\">", "<rss><channel/></rss>" },
        { "attributes", "<rss><channel ", "xmlns:a=\"b\" ", "/></rss>" },
        { "scopes", "<rss>", "<channel xmlns:a=\"b\">", "" },
        { "json", "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [", "{\"id\": \"1\"},", "" },
        { "deep json", "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [", "[", "" },
        { "links", "<html><body>", "<a href=\"/feed\">a", "" },
    };

    [Theory, MemberData(nameof(Hard))]
    public void Four_times_the_feed_is_about_four_times_the_work(string name, string head, string part, string end)
    {
        Work(2_000);
        var small = Work(20_000);
        var large = Work(80_000);
        Assert.True(large < 1_000_000 || large <= MostGrowth * small, $"{name}: {small:N0} bytes, for four times the feed {large:N0}");

        long Work(int size)
        {
            var bytes = Encoding.UTF8.GetBytes(head + string.Concat(Enumerable.Repeat(part, size / part.Length)) + end);
            var before = GC.GetAllocatedBytesForCurrentThread();
            FeedReader.Read(bytes);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static byte[] Spoil(byte[] whole, Random random)
    {
        var bytes = whole.ToList();
        for (var i = random.Next(1, 9); i > 0 && bytes.Count > 10; i--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 80), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                case 3:
                    bytes.InsertRange(at, "<>&\"]]><![CDATA[</item>{}[]"u8[..random.Next(1, 27)].ToArray());
                    break;
                case 4:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    bytes.InsertRange(at, Enumerable.Repeat((byte)0, random.Next(1, 5)));
                    break;
            }
        }

        return [.. bytes];
    }
}
