using System.Text;
using System.Text.Json;
using Dateline.Pages;
using Dateline.Stories;

namespace Dateline.Tests.Stories;

public sealed class FigureGroupTests
{
    [Fact]
    public void Two_counts_of_one_crowd_differ()
    {
        var group = Assert.Single(GroupsOf(("2024-03-04", "Organisers said 12,000 people had marched through Brannick. Police put the crowd at 4,000.")));
        Assert.False(group.Agree);
        Assert.Equal([12000m, 4000m], group.Values.Select(v => v.Figure.Low));
    }

    [Fact]
    public void Numbers_of_two_reports_of_one_day_differ()
    {
        var group = Assert.Single(GroupsOf(
            ("2024-03-04", "Some 38 grain ships were waiting at the mouth of the strait on Monday, the port authority said."),
            ("2024-03-04", "More than 50 grain ships were waiting at the mouth of the strait on Monday, the ministry said.")));
        Assert.False(group.Agree);
    }

    [Fact]
    public void A_toll_that_grows_from_day_to_day_is_no_disagreement() =>
        Assert.DoesNotContain(
            GroupsOf(
                ("2024-03-04", "At least 9 people were killed when the river Osk flooded the town of Halm, the governor said."),
                ("2024-03-07", "The flood of the river Osk killed 31 people in the town of Halm, the governor said.")),
            group => !group.Agree);

    [Fact]
    public void A_number_that_is_only_compared_with_is_no_other_count() =>
        Assert.Empty(GroupsOf(("2024-03-04", "Twenty-four people were still missing in Halm, down from 31 the day before, the agency said.")));

    [Fact]
    public void A_toll_that_grows_is_shown_as_changing_with_the_day_of_each_number()
    {
        var group = Assert.Single(GroupsOf(
            ("2024-03-04", "At least 9 people were killed when the river Osk flooded the town of Halm, the governor said."),
            ("2024-03-04", "The river Osk flooded the town of Halm and 9 people were killed, the fire service said."),
            ("2024-03-05", "The flood of the river Osk killed 17 people in the town of Halm, the governor said.")));
        Assert.True(group.Agree);
        Assert.True(group.Changes);
    }

    [Fact]
    public void What_was_counted_earlier_is_history() =>
        Assert.DoesNotContain(
            GroupsOf(("2024-03-04", "The explosion at the mill in Halm killed 3 people, the fire service said. Police had earlier put the number of dead at five.")),
            group => !group.Agree);

    [Fact]
    public void The_others_are_no_count_of_all() =>
        Assert.Empty(GroupsOf(("2024-03-04", "Five boats sailed at noon. The coastguard said 41 others were waiting at the mouth of the strait.")));

    [Fact]
    public void The_heading_says_what_is_counted_and_what_is_said_of_it_and_values_carry_their_noun()
    {
        var page = "Organisers said 12,000 people had marched through Brannick on Sunday. Police put the crowd at 4,000.";
        var group = Assert.Single(GroupsOf(("2024-03-04", page)));
        Assert.Equal("people had marched through Brannick", group.Of);
        Assert.Equal(["12,000 people", "crowd at 4,000"], group.Values.Select(v => page.Substring(v.Words.Start - group.Values[0].Evidence.Span.Start, v.Words.Length)));
        Assert.Equal(new DateOnly(2024, 3, 3), group.Values[0].AsOf?.Day);
        Assert.Null(group.Values[1].AsOf);
    }

    [Fact]
    public void Numbers_of_one_report_that_agree_are_no_group() =>
        Assert.Empty(GroupsOf(("2024-03-04", "Some 400 tonnes of rye were stored in the silo at Halm. The silo at Halm held 400 tonnes of rye, the owner said.")));

    [Fact]
    public void The_dead_and_the_injured_are_not_counted_together() =>
        Assert.Empty(GroupsOf(
            ("2024-03-04", "The explosion at the mill in Halm killed 3 people, the fire service said."),
            ("2024-03-04", "The explosion at the mill in Halm injured 20 people, the fire service said.")));

    private static IReadOnlyList<FigureGroup> GroupsOf(params (string Date, string Text)[] reports)
    {
        var lines = reports.Select((report, i) => JsonSerializer.Serialize(new { id = $"r{i}", article = true, title = "What happened", text = report.Text, date = report.Date, language = "en" }));
        var source = new PageSource { Path = "reports.jsonl", Bytes = Encoding.UTF8.GetBytes(string.Join('\n', lines)) };
        return [.. NewsReader.Join(PageReader.Read(source).Select(NewsReader.Read), oneStory: true).Stories.SelectMany(story => story.Figures)];
    }
}
