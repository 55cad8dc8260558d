using System.Text;
using Dateline.Feeds;

namespace Dateline.Tests.Feeds;

/// <summary>Feeds as their servers might send them, from a few words.</summary>
internal static class MadeFeeds
{
    public const string Address = "https://post.example/feeds/world.xml";

    public static Feed Read(string text, string? contentType = null) => FeedReader.Read(Encoding.UTF8.GetBytes(text), contentType, Address);

    public static string Rss(string items, string head = "") =>
        $"<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:media=\"http://search.yahoo.com/mrss/\" "
        + $"xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel><title>Vesland Post</title><link>https://post.example/</link>{head}{items}</channel></rss>";

    public static FeedEntry Item(string content) => Assert.Single(Read(Rss($"<item>{content}</item>")).Entries);

    public static string Atom(string entries, string head = "") =>
        $"<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Vesland Post</title><id>urn:x</id>{head}{entries}</feed>";

    public static FeedEntry Entry(string content) => Assert.Single(Read(Atom($"<entry>{content}</entry>")).Entries);
}
