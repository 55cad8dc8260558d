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
