using Dateline.Stories;

namespace Dateline.Tests.Stories;

public sealed class RelatedStoriesTests
{
    private const string Ferry = "Captain Karl Berg steered the ferry Tolme Maid onto a reef off Brannick on Saturday, and forty passengers were rescued by fishermen.";
    private const string Trial = "A court in Sarn gave Karl Berg three years on Monday. The judge spoke of drink, of debts and of a watch that nobody kept, and her sentence was longer than prosecutors had asked for. His lawyers want a new hearing and say that no chart warned passengers or crew of the reef.";

    [Fact]
    public void Stories_that_share_who_they_are_about_and_the_matter_are_related_and_say_by_what()
    {
        var news = new Collection().Add("a.txt", "Ferry hits reef off Brannick", Ferry, "2024-03-03").Add("b.txt", "Trial opens in Sarn", Trial, "2025-06-02")
            .Add("c.txt", "Goat wins the town race", "A goat won the race of the bakers of Corvaine on Sunday.", "2024-03-04").Read();
        Assert.Equal(3, news.Stories.Length);
        var all = RelatedStories.Find(news);
        var one = StoryOf(news, 0);
        var related = Assert.Single(all[one]);
        Assert.Equal(StoryOf(news, 1), related.Story);
        Assert.Equal(["Karl Berg"], related.Names);
        Assert.Contains("reef", related.Words);
        Assert.Equal(one, Assert.Single(all[related.Story]).Story);
        Assert.Empty(all[StoryOf(news, 2)]);
    }

    [Theory]
    [InlineData("Captain Karl Berg won the chess cup of Sarn on Monday with a queen's gambit.")]
    [InlineData("Captain Ilse Marrand of a ferry that struck a reef with forty passengers was honoured on Monday.")]
    public void Only_the_person_or_only_the_matter_relates_nothing(string other)
    {
        var news = new Collection().Add("a.txt", "Ferry hits reef off Brannick", Ferry, "2024-03-03").Add("b.txt", "News from Sarn", other, "2025-06-02").Read();
        Assert.Equal(2, news.Stories.Length);
        Assert.All(RelatedStories.Find(news), related => Assert.Empty(related));
    }

    private static int StoryOf(News news, int report) => Enumerable.Range(0, news.Stories.Length).First(story => news.Stories[story].Reports.Contains(report));
}
