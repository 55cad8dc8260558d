namespace Dateline.Tests.Stories;

public sealed class HappeningTests
{
    private const string Announced = "Prime Minister Ilse Marrand will meet President Marek Tolland in Corvaine on Friday, May 19, to discuss the grain harbour, both governments said.\nMarrand and Tolland have quarrelled for weeks over the grain ships that wait outside the Corvaine harbour.";
    private const string Held = "Prime Minister Ilse Marrand met President Marek Tolland in Corvaine on Friday and agreed with him on the fees of the grain harbour.\nMarrand and Tolland had quarrelled for weeks over the grain ships that wait outside the Corvaine harbour.";
    private const string CalledOff = "Prime Minister Ilse Marrand on Thursday called off a meeting with President Marek Tolland that was to be held in Corvaine on Friday.\nMarrand and Tolland have quarrelled for weeks over the grain ships that wait outside the Corvaine harbour.";
    private const string Voted = "Parliament approved the agreement of Prime Minister Ilse Marrand and President Marek Tolland on the Corvaine grain harbour by 70 votes to 51 on Wednesday.\nMarrand and Tolland had quarrelled for weeks over the grain ships that waited outside the Corvaine harbour.";

    [Fact]
    public void What_is_announced_and_what_came_of_it_are_one_happening() =>
        Assert.Equal(["0 1"], Happenings(("Marrand to meet Tolland on grain harbour", Announced, "2023-05-08"), ("Marrand and Tolland agree on grain harbour", Held, "2023-05-19")));

    [Fact]
    public void What_follows_weeks_later_is_a_happening_of_its_own() =>
        Assert.Equal(["0 1", "2"], Happenings(("Marrand and Tolland agree on grain harbour", Held, "2023-05-19"), ("Marrand, Tolland settle grain harbour quarrel", Held.Replace("met", "saw"), "2023-05-20"), ("Parliament backs grain harbour agreement", Voted, "2023-06-07")));

    [Fact]
    public void That_a_thing_is_called_off_is_another_happening_than_its_announcement() =>
        Assert.Equal(["0", "1"], Happenings(("Marrand to meet Tolland on grain harbour", Announced, "2023-05-08"), ("Marrand calls off meeting with Tolland", CalledOff, "2023-05-18")));

    [Fact]
    public void Reports_that_nothing_dates_are_left_together() =>
        Assert.Equal(["0 1"], Happenings(("Marrand and Tolland agree on grain harbour", "Prime Minister Ilse Marrand and President Marek Tolland agreed on the fees of the Corvaine grain harbour.", null), ("Grain harbour fees agreed", "The fees of the Corvaine grain harbour were agreed by Prime Minister Ilse Marrand and President Marek Tolland.", null)));

    [Fact]
    public void A_story_is_titled_by_the_newest_of_its_typical_headlines_and_an_undated_one_is_not_the_newest()
    {
        var news = new Collection()
            .Add("a", "Marrand and Tolland to meet on grain harbour", Announced, "2023-05-08")
            .Add("b", "Marrand and Tolland agree on grain harbour", Held, "2023-05-19")
            .Add("c", "Marrand and Tolland quarrel on grain harbour", "Ilse Marrand and Marek Tolland have quarrelled over the grain ships that wait outside the Corvaine harbour, and nobody knows who began it.")
            .Read(oneStory: true);
        Assert.Equal("Marrand and Tolland agree on grain harbour", Assert.Single(news.Stories).Title);
    }

    private static IEnumerable<string> Happenings(params (string Headline, string Body, string? Day)[] reports)
    {
        var collection = new Collection();
        for (var i = 0; i < reports.Length; i++)
            collection.Add($"{i}", reports[i].Headline, reports[i].Body, reports[i].Day);
        return Assert.Single(collection.Read().Stories).Happenings.Select(h => string.Join(" ", h.Reports));
    }
}
