using System.Text.RegularExpressions;
using Dateline.Dates;
using Dateline.Events;
using Dateline.Stories;

namespace Dateline.EndToEnd.Rendering;

/// <summary>Pages are foreign: whatever they hold, it stays words.</summary>
public sealed partial class HostileTests
{
    private const string Attack = "<script>alert(1)</script>\" onload='x' &lt; \e[2J\u202E\u0000 ]]> --> </style></title>";

    [Fact]
    public void Foreign_words_never_become_markup()
    {
        var html = HtmlTests.Show(Attacked());
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("onload='", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(Control(), html);
        Assert.Single(StyleEnd().Matches(html));
        Assert.Equal(1, html.Split("</title>\n<style>").Length - 1);
    }

    [Fact]
    public void Foreign_words_never_steer_the_terminal() => Assert.DoesNotMatch(Control(), TerminalTests.Show(Attacked(), 60));

    [Fact]
    public void The_page_asks_for_nothing_from_the_network()
    {
        var html = HtmlTests.Show(MadeUpNews.Dam());
        Assert.DoesNotMatch(Outward(), html);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_link_leads_to_an_element_of_the_page()
    {
        var html = HtmlTests.Show(MadeUpNews.Dam());
        var ids = Id().Matches(html).Select(match => match.Groups["id"].Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(Link().Matches(html).Select(match => match.Groups["id"].Value), target => Assert.Contains(target, ids));
    }

    private static News Attacked()
    {
        var news = new MadeUpNews();
        var report = news.Add(Attack, [Attack, Attack + " said.", "Words."], new(DateInterval.Unknown, Attack, DateBasis.Inferred, Attack), Attack, Attack, language: "en\" onload='x'");
        news.Event(Attack, EventStatus.Expected, DateInterval.On(new(2031, 3, 10)), news.Find(report, "Words."));
        news.Event(Attack, EventStatus.Happened, DateInterval.On(new(2031, 3, 9)), news.Find(report, Attack + " said."));
        news.Said(report, Attack, Attack, Attack + " said.");
        news.Counted(Attack, (report, "Words.", 3));
        return news.ToNews(Attack);
    }

    [GeneratedRegex("[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]", RegexOptions.NonBacktracking)]
    private static partial Regex Control();

    [GeneratedRegex("</style>", RegexOptions.NonBacktracking)]
    private static partial Regex StyleEnd();

    [GeneratedRegex("(?:src|href)=\"[^#]|url\\(|@import|<link|<iframe|<script", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Outward();

    [GeneratedRegex(" id=\"(?<id>[^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Id();

    [GeneratedRegex(" href=\"#(?<id>[^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
