namespace Dateline.Tests.Stories;

public sealed class StoryFinderTests
{
    private const string FireInTolme = "Fire crews in Tolme fought a blaze at the Carrow paper mill through the night, and two workers were taken to hospital, the mill's owner Greta Carrow said.\nThe Carrow mill employs 80 people in Tolme and had been inspected in March.";
    private const string MoreOnTolme = "Investigators searched the ruins of the Carrow paper mill in Tolme for the cause of the blaze that injured two workers.\nGreta Carrow, who owns the mill, promised its 80 employees in Tolme that it would be rebuilt.";
    private const string FireInUskin = "Fire crews in Uskin fought a blaze at a carpet warehouse through the night, and a guard was taken to hospital, police inspector Pavel Dorn said.\nThe warehouse of Lorimer Brothers in Uskin stood empty while it was repaired.";

    [Fact]
    public void Two_reports_on_one_fire_are_one_happening_and_another_towns_fire_is_another_story()
    {
        var news = new Collection()
            .Add("a", "Blaze at Tolme paper mill injures two", FireInTolme, "2022-05-03")
            .Add("b", "Cause of Tolme mill blaze sought", MoreOnTolme, "2022-05-04")
            .Add("c", "Blaze guts Uskin warehouse", FireInUskin, "2022-05-03")
            .Read();
        Assert.Equal(["0 1", "2"], news.Stories.Select(s => string.Join(" ", s.Reports.Order())));
        Assert.Single(news.Stories[0].Happenings);
    }

    [Theory]
    [InlineData("2024-04-22", "2024-04-23", "2024-04-24")]
    [InlineData(null, null, null)]
    public void A_town_that_two_reports_name_makes_them_no_story(string? first, string? second, string? third)
    {
        var news = new Collection()
            .Add("a", "Harl Bay man fined for feeding seals", "A court in Harl Bay fined a retired fisherman 300 crowns on Tuesday for feeding seals from the harbour wall.\nJudge Peter Lomas said that the man had been warned four times. The seals of Harl Bay have lost their fear of people, a vet told the court.", first)
            .Add("b", "Bus drivers in Harl Bay call two-day strike", "Bus drivers in Harl Bay will stop work on Thursday and Friday in a dispute over night shifts, their union said on Monday.\nThe company, Coastline Buses, said that school services would run. Talks on the shifts broke down last week, union secretary Ada Munk said.", second)
            .Add("c", "Bus strike in Harl Bay called off", "A strike of bus drivers in Harl Bay planned for Thursday has been called off after Coastline Buses offered a bonus for night shifts, their union said on Wednesday.\n“Nobody has to walk to school,” union secretary Ada Munk said.", third)
            .Read();
        Assert.Equal(["1 2", "0"], news.Stories.Select(s => string.Join(" ", s.Reports.Order())));
    }

    [Fact]
    public void An_undated_preview_is_in_the_story_of_what_it_announces_and_a_neighbours_matter_is_not()
    {
        var news = new Collection()
            .Add("a", "Tolme rowers keep cup after appeal over oar", "The Tolme eight kept the Uskin lake cup on Wednesday after a panel found that their oars had been measured while wet.\nThe crew had been stripped of the cup after winning the race by half a length.", "2024-05-22")
            .Add("b", "Tolme to hear ruling on oar appeal", "The rowers of Tolme will hear tomorrow whether they keep the lake cup that they lost because their oars were too long, the panel said.\nTheir cox has said that nobody had measured the oars for years.")
            .Add("c", "Uskin covers its market", "The market square of Uskin will be roofed from June 3, the town council said on Wednesday.\nThe stalls are to stand along the lake road until the work is done.", "2024-05-22")
            .Read();
        Assert.Equal(["0 1", "2"], news.Stories.Select(s => string.Join(" ", s.Reports.Order())));
    }

    [Fact]
    public void All_is_one_story_where_that_is_asked_for()
    {
        var news = new Collection().Add("a", "Blaze at Tolme paper mill injures two", FireInTolme, "2022-05-03").Add("c", "Blaze guts Uskin warehouse", FireInUskin, "2022-05-03").Read(oneStory: true);
        Assert.Equal(2, Assert.Single(news.Stories).Happenings.Length);
    }

    [Fact]
    public void A_copy_is_in_the_happening_of_its_original()
    {
        var news = new Collection().Add("a", "Blaze at Tolme paper mill injures two", FireInTolme).Add("b", "Two hurt", FireInTolme).Read();
        Assert.Equal([0, 1], Assert.Single(Assert.Single(news.Stories).Happenings).Reports.Order());
    }

    [Fact]
    public void Spellings_of_one_name_are_one_person_across_reports()
    {
        var news = new Collection()
            .Add("a", "Talks due", "Foreign Minister Andrey Kolvary said on Monday that talks would begin soon. Kolvary gave no date.")
            .Add("b", "Talks near", "Foreign Minister Andrei Kolvari said on Tuesday that a hall had been found.")
            .Read();
        Assert.Contains(news.People, p => p.Reports.Distinct().Count() == 2 && p.Name.EndsWith("Kolvary", StringComparison.Ordinal) && p.Also.Contains("Andrei Kolvari"));
    }

    [Theory]
    [InlineData(new[] { 0.9, 0.1, 0.1 }, new[] { 0, 0, 2 })]
    [InlineData(new[] { 0.9, 0.9, 0.0 }, new[] { 0, 0, 2 })]
    [InlineData(new[] { 0.9, 0.9, 0.8 }, new[] { 0, 0, 0 })]
    public void A_third_joins_two_only_when_it_is_like_both_on_average(double[] likenesses, int[] groups) =>
        Assert.Equal(groups, Dateline.Stories.AverageLinkage.Group(3, [(0, 1, likenesses[0]), (0, 2, likenesses[1]), (1, 2, likenesses[2])], 0.5));
}
