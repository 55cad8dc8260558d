using System.Text;
using Dateline.Clippings;

namespace Dateline.Tests.Clippings;

public sealed class ClippingKindTests
{
    private static readonly string[] Told =
    [
        "The council of Port Vale has begun its debate on the new harbour, the mayor's office said, with all 41 members in the hall.",
        "About 200 people have gathered in front of the town hall, the police said, and more of them are coming from the station.",
        "The mayor, Ada Velde, told the council that she needed two more days to read what the harbour company had sent to her.",
        "The vote has been put off until Friday, the speaker said after a break of twenty minutes, because three members had asked for it.",
    ];

    [Fact]
    public void Entries_with_times_of_their_own_make_a_live_blog_and_keep_their_times()
    {
        var clipping = Read("<h1>Harbour vote in Port Vale: what happens</h1>" + string.Concat(Told.Select((words, i) => $"<div class=entry><p><time datetime=\"2023-05-03T1{i}:05:00Z\">1{i}:05</time></p><p>{words}</p></div>")));
        Assert.Equal(ClippingKind.LiveBlog, clipping.Kind);
        Assert.Contains($"<p><time datetime=\"2023-05-03T12:05:00Z\">12:05</time></p>\n<p>{Told[2].Replace("&", "&amp;", StringComparison.Ordinal)}</p>", clipping.ToHtml(), StringComparison.Ordinal);
        Assert.Contains($"*13:05*\n\n{Told[3]}", clipping.ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_in_a_list_are_shown_one_below_the_other_the_first_with_its_heading_and_time()
    {
        string[] heads = ["The debate begins", "A crowd gathers", "Two more days", "Put off until Friday"];
        var clipping = Read("<header><h1>Harbour vote in Port Vale: what happens</h1></header><ol>" + string.Concat(Told.Select((words, i) => $"<li><time datetime=\"2023-05-03T1{i}:05:00Z\">1{i}:05</time><h2>{heads[i]}</h2><p>{words}</p></li>")) + "</ol>");
        Assert.StartsWith(heads[0], clipping.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<li>", clipping.ToHtml(), StringComparison.Ordinal);
        Assert.Equal([.. heads.Select((head, i) => $"*1{i}:05*\n\n## {head}\n\n{Told[i]}")], clipping.ToMarkdown().Split("\n\n*")[1..].Select(entry => "*" + entry.Trim()));
    }

    [Theory]
    [InlineData("Live: Harbour vote in Port Vale", "<div><b>1{0}.05</b><h2>Entry of the hour {0}</h2><p>{1}</p></div>")]
    [InlineData("Liveticker zur Abstimmung in Port Vale", "<p>1{0}:05 Uhr: {1}</p>")]
    public void Entries_with_written_times_under_a_title_that_says_so_make_a_live_blog(string title, string entry) =>
        Assert.Equal(ClippingKind.LiveBlog, Read($"<h1>{title}</h1>" + string.Concat(Told.Select((words, i) =>
            entry.Replace("{0}", $"{i}", StringComparison.Ordinal).Replace("{1}", words, StringComparison.Ordinal)))).Kind);

    [Fact]
    public void A_programme_of_live_music_is_no_live_blog() =>
        Assert.Equal(ClippingKind.Article, Read("<h1>Live music in Port Vale this week</h1>" + string.Concat(Told.Select((words, i) => $"<p>1{i}:05: {words}</p>"))).Kind);

    [Fact]
    public void Structured_data_may_say_that_it_is_a_live_blog() => Assert.Equal(
        ClippingKind.LiveBlog,
        Read("<script type=\"application/ld+json\">{\"@type\":\"LiveBlogPosting\",\"headline\":\"Harbour vote in Port Vale: what happens\"}</script><h1>Harbour vote in Port Vale: what happens</h1>" + string.Concat(Told.Select(words => $"<p>{words}</p>"))).Kind);

    [Fact]
    public void A_report_with_one_time_is_an_article() => Assert.Equal(
        ClippingKind.Article,
        Read("<h1>Harbour vote in Port Vale: what happens</h1><p><time datetime=2023-05-03>3 May</time></p>" + string.Concat(Told.Select(words => $"<p>{words}</p>"))).Kind);

    [Fact]
    public void A_front_page_is_an_index() => Assert.Equal(
        ClippingKind.Index,
        Read(string.Concat(((string[])["Council of Port Vale puts off its vote", "Ferry line to Aldor opens again", "Two boats collide off Cape Morn in fog", "Teachers in Brannick call a strike for Monday", "Old market hall finds a buyer at last", "Rain closes the road over the pass", "Mayor Velde says she will not run again"])
            .Select((title, i) => $"<div class=card><h3><a href=/news/{i}>{title}</a></h3></div>"))).Kind);

    [Fact]
    public void Furniture_alone_is_nothing() => Assert.Equal(ClippingKind.None, Read("<nav><a href=/>Home</a> <a href=/sport>Sport</a></nav>").Kind);

    private static Clipping Read(string body) => ArticleReader.Read(Encoding.UTF8.GetBytes($"<!doctype html><html lang=en><title>Harbour vote in Port Vale: what happens</title><body><main>{body}</main></body></html>"));
}
