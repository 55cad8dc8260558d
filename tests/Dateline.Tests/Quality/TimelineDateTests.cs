using Dateline.Lab.Quality.Timelines;

namespace Dateline.Tests.Quality;

public sealed class TimelineDateTests(ITestOutputHelper output)
{
    private static readonly WrittenTimeline Written = new("fire", "fire", [Day(3), Day(5), Day(9)]);

    [Fact]
    public void As_many_days_are_chosen_as_a_person_has_inside_their_span()
    {
        var score = DateScorer.Score(Written, [Day(1), Day(5), Day(4), Day(30), Day(3), Day(9)]);
        Assert.Equal((3, 2), (score.Chosen, score.Right));
        Assert.Equal(200.0 / 3, score.F1, 6);
    }

    [Fact]
    public void Where_there_are_fewer_days_all_are_chosen() => Assert.Equal(50, DateScorer.Score(Written, [Day(5)]).F1);

    [Theory]
    [InlineData("mj")]
    [InlineData("haiti")]
    public void The_dates_that_matter_are_found_no_less_than_their_floor(string topic)
    {
        var folder = Path.Combine(LanguageData.Folder, "..", "stories", "timelines");
        Assert.SkipUnless(Directory.Exists(folder), LanguageData.Absent);
        FloorCheck.Hold(output, DateScorer.Measures([.. DateScorer.Score(folder, [topic])]));
    }

    private static DateOnly Day(int day) => new(2025, 5, day);
}
